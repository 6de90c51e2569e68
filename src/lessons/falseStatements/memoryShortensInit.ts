/** False statement: More memory shortens the cold start. */
import type { FalseStatement } from './falseStatement.ts';

export const memoryShortensInit: FalseStatement = {
  slug: 'memory-shortens-init',
  ruleId: 'cpu.init-vcpus',
  runs: [
    {
      label: 'small',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { runtime: 'python3.13', memorySize: 128, init: [{ cpu: '1s' }], timeout: '30s', handler: [{ cpu: '200ms' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.f.coldStarts == 1'],
      moment: { kind: 'attempt', function: 'f', at: 'start' },
    },
    {
      label: 'large',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { runtime: 'python3.13', memorySize: 1769, init: [{ cpu: '1s' }], timeout: '30s', handler: [{ cpu: '200ms' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.f.coldStarts == 1'],
      moment: { kind: 'attempt', function: 'f', at: 'start' },
    },
  ],
  together: [
    'small.functions.f.InitDuration.max == large.functions.f.InitDuration.max',
    'large.functions.f.Duration.max < small.functions.f.Duration.max / 10',
  ],
};
