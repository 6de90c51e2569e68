/** Interview question 6: Init takes 12 s and the timeout is 3 s. What happens? */
import type { Question } from './question.ts';

export const initLongerThanTimeout: Question = {
  number: 6,
  question: 'Init takes 12 s and the timeout is 3 s. What happens?',
  answer: 'Init is given up at 10 s, runs again inside the invocation under the timeout of 3 s, and fails. No request can ever succeed.',
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
  notShown: 'Whether the abandoned first ten seconds are billed is not published; Coldstart does not bill them, and says so.',
};
