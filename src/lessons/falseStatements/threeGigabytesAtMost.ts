/** False statement: A function has 3,008 MB and two vCPUs at most. */
import type { FalseStatement } from './falseStatement.ts';

export const threeGigabytesAtMost: FalseStatement = {
  slug: 'three-gigabytes-at-most',
  ruleId: 'limits.memory-maximum',
  runs: [
    {
      label: 'most',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { memorySize: 10240, timeout: '60s', handler: [{ cpu: '12s', threads: 6 }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.f.Errors == 0'],
      moment: { kind: 'attempt', function: 'f', at: 'end' },
    },
    {
      label: 'before',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { memorySize: 3008, timeout: '60s', handler: [{ cpu: '12s', threads: 6 }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.f.Errors == 0'],
      moment: { kind: 'attempt', function: 'f', at: 'end' },
    },
  ],
  together: ['most.functions.f.Duration.max < before.functions.f.Duration.max / 3'],
};
