/** False statement: A Region allows a burst of 500 to 3,000, then 500 more each minute. */
import type { FalseStatement } from './falseStatement.ts';

export const burstOfThreeThousand: FalseStatement = {
  slug: 'burst-of-three-thousand',
  ruleId: 'concurrency.scaling-burst',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        account: { concurrentExecutions: 5000 },
        functions: { f: { timeout: '60s', handler: [{ io: '30s' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 2000 }],
      },
      expect: ['functions.f.Invocations == 1000', 'functions.f.throttleReasons.FunctionInvocationRateLimitExceeded == 1000'],
      moment: { kind: 'event', event: 'throttle' },
    },
  ],
};
