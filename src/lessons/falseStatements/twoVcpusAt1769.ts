/** False statement: At 1,769 MB a function has two vCPUs. */
import type { FalseStatement } from './falseStatement.ts';

export const twoVcpusAt1769: FalseStatement = {
  slug: 'two-vcpus-at-1769',
  ruleId: 'cpu.mb-per-vcpu',
  runs: [
    {
      label: 'once',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { memorySize: 1769, timeout: '30s', handler: [{ cpu: '2s', threads: 2 }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.f.Duration.max == 2000'],
      moment: { kind: 'attempt', function: 'f', at: 'end' },
    },
    {
      label: 'twice',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { memorySize: 3538, timeout: '30s', handler: [{ cpu: '2s', threads: 2 }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.f.Duration.max == 1000'],
      moment: { kind: 'attempt', function: 'f', at: 'end' },
    },
  ],
};
