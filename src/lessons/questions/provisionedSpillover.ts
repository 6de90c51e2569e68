/** Interview question 14: Provisioned 10, demand 15: what happens? */
import type { Question } from './question.ts';

export const provisionedSpillover: Question = {
  number: 14,
  slug: 'provisioned-spillover',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            init: [
              {
                io: '1s',
              },
            ],
            handler: [
              {
                io: '2s',
              },
            ],
            provisionedConcurrentExecutions: 10,
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
            pattern: 'burst',
            count: 15,
            at: '10s',
          },
        ],
      },
      expect: ['functions.f.Invocations == 15', 'functions.f.coldStarts == 5', 'functions.f.Throttles == 0'],
    },
  ],
};
