/** False statement: Provisioned concurrency is the only reliable cure for cold starts. */
import type { FalseStatement } from './falseStatement.ts';

export const provisionedIsTheOnlyCure: FalseStatement = {
  slug: 'provisioned-is-the-only-cure',
  ruleId: 'snapstart.published-versions',
  runs: [
    {
      label: 'plain',
      scenario: {
        version: 1,
        seed: 1,
        duration: '10m',
        platform: { idleLifetime: '20s', maximumAge: '10h', provisioning: '50ms' },
        functions: { f: { runtime: 'java21', memorySize: 1024, timeout: '15s', init: [{ io: '6s' }], handler: [{ io: '50ms' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'poisson', rate: 2 }],
      },
      expect: ['triggers.t.latencyMs.max > 6000'],
      moment: { kind: 'event', event: 'coldStart' },
    },
    {
      label: 'snapStart',
      scenario: {
        version: 1,
        seed: 1,
        duration: '10m',
        platform: { idleLifetime: '20s', maximumAge: '10h', provisioning: '50ms' },
        functions: {
          f: { runtime: 'java21', memorySize: 1024, timeout: '15s', init: [{ io: '6s' }], handler: [{ io: '50ms' }], snapStart: true },
        },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'poisson', rate: 2 }],
      },
      expect: ['functions.f.coldStarts > 0', 'triggers.t.latencyMs.max < 3000'],
      moment: { kind: 'event', event: 'coldStart' },
    },
  ],
};
