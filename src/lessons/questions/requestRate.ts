/** Interview question 18: 30,000 requests a second of 20 ms, quota 1,000? */
import type { Question } from './question.ts';

export const requestRate: Question = {
  number: 18,
  slug: 'request-rate',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '12s',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            handler: [
              {
                io: '20ms',
              },
            ],
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 1,
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'constant',
            rate: 30000,
            start: '2s',
          },
        ],
      },
      expect: ['abs(functions.f.throttleReasons.CallerRateLimitExceeded / 10 - 20000) < 1000'],
    },
  ],
};
