/** False statement: Reserved concurrency prevents throttling. */
import type { FalseStatement } from './falseStatement.ts';

export const reservedPreventsThrottling: FalseStatement = {
  slug: 'reserved-prevents-throttling',
  ruleId: 'concurrency.reserved',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { reservedConcurrentExecutions: 5, handler: [{ io: '1s' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 12 }],
      },
      expect: ['functions.f.Throttles == 7', 'functions.f.throttleReasons.ReservedFunctionConcurrentInvocationLimitExceeded == 7'],
      moment: { kind: 'event', event: 'throttle' },
    },
  ],
};
