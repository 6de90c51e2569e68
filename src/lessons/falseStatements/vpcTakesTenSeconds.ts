/** False statement: In a VPC a cold start takes ten seconds. */
import type { FalseStatement } from './falseStatement.ts';

export const vpcTakesTenSeconds: FalseStatement = {
  slug: 'vpc-takes-ten-seconds',
  ruleId: 'cold-start.vpc',
  runs: [
    {
      label: 'inside',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '50ms', initDuration: '100ms' },
        functions: { f: { runtime: 'python3.13', vpc: true, handler: [{ io: '20ms' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.f.coldStarts == 1'],
      moment: { kind: 'event', event: 'coldStart' },
    },
    {
      label: 'outside',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '50ms', initDuration: '100ms' },
        functions: { f: { runtime: 'python3.13', vpc: false, handler: [{ io: '20ms' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.f.coldStarts == 1'],
      moment: { kind: 'event', event: 'coldStart' },
    },
  ],
  together: [
    'inside.triggers.t.latencyMs.max > outside.triggers.t.latencyMs.max',
    'inside.triggers.t.latencyMs.max < outside.triggers.t.latencyMs.max + 1000',
  ],
};
