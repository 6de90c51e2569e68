/** False statement: /tmp holds 512 MB, and no more. */
import type { FalseStatement } from './falseStatement.ts';

export const halfAGigabyteOfTmp: FalseStatement = {
  slug: 'half-a-gigabyte-of-tmp',
  ruleId: 'limits.tmp-maximum',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { ephemeralStorage: 10240, handler: [{ io: '1s' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.f.Errors == 0'],
      moment: { kind: 'attempt', function: 'f', at: 'end' },
    },
  ],
};
