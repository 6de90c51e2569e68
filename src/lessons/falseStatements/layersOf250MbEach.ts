/** False statement: A function may have five layers of up to 250 MB each. */
import type { FalseStatement } from './falseStatement.ts';

export const layersOf250MbEach: FalseStatement = {
  slug: 'layers-of-250-mb-each',
  ruleId: 'limits.unzipped-size',
  runs: [
    {
      label: 'large',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: {
          f: {
            handler: [{ io: '10ms' }],
            package: {
              size: 20,
              layers: [
                { name: 'a', size: 150 },
                { name: 'b', size: 150 },
              ],
            },
          },
        },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: [],
      refused: 'unzipped',
    },
    {
      label: 'fits',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: {
          f: {
            handler: [{ io: '10ms' }],
            package: {
              size: 20,
              layers: [
                { name: 'a', size: 150 },
                { name: 'b', size: 70 },
              ],
            },
          },
        },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.f.Errors == 0'],
      moment: { kind: 'attempt', function: 'f', at: 'start' },
    },
  ],
};
