/** Interview question 6: Init takes 12 s and the timeout is 3 s. What happens? */
import type { Question } from './question.ts';

export const initLongerThanTimeout: Question = {
  number: 6,
  slug: 'init-longer-than-timeout',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '2m',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            timeout: '3s',
            init: [
              {
                io: '12s',
              },
            ],
            handler: [
              {
                io: '50ms',
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
            rate: 0.05,
          },
        ],
      },
      expect: [
        'triggers.t.outcomes.succeeded == 0',
        'triggers.t.outcomes.timedOut == functions.f.Invocations',
        'functions.f.Duration.max == 3000',
      ],
    },
  ],
};
