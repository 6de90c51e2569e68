/** False statement: A reserved concurrency of 0 means that there is no limit. */
import type { FalseStatement } from './falseStatement.ts';

export const reservedZeroIsNoLimit: FalseStatement = {
  slug: 'reserved-zero-is-no-limit',
  ruleId: 'concurrency.reserved-zero',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { reservedConcurrentExecutions: 0, handler: [{ io: '10ms' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 5 }],
      },
      expect: ['functions.f.Invocations == 0', 'functions.f.Throttles == 5'],
      moment: { kind: 'event', event: 'throttle' },
    },
  ],
};
