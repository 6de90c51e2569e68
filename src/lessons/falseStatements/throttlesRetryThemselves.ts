/** False statement: Throttled requests are retried by Lambda. */
import type { FalseStatement } from './falseStatement.ts';

export const throttlesRetryThemselves: FalseStatement = {
  slug: 'throttles-retry-themselves',
  ruleId: 'concurrency.throttle-is-429',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '5m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { reservedConcurrentExecutions: 1, timeout: '30s', handler: [{ io: '5s' }] } },
        resources: { bucket: { type: 's3' } },
        triggers: [
          { id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 },
          { id: 'uploads', type: 's3', source: 'bucket', function: 'f', deliveryLatency: '0s' },
        ],
        traffic: [
          { to: 't', pattern: 'burst', count: 3, id: 'c' },
          { to: 'bucket', pattern: 'burst', count: 3, id: 'e' },
        ],
      },
      expect: ['triggers.t.outcomes.throttled == 2', 'triggers.uploads.outcomes.succeeded == 3'],
      moment: { kind: 'event', event: 'throttle' },
    },
  ],
};
