/** Interview question 1: How many requests does an environment handle at once? */
import type { Question } from './question.ts';

export const requestsPerEnvironment: Question = {
  number: 1,
  question: 'How many requests does an environment handle at once?',
  answer: 'One, in default Lambda. Five calls that overlap need five environments. (Managed Instances allow several.)',
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
            handler: [
              {
                io: '1s',
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
            pattern: 'burst',
            count: 5,
            over: '500ms',
          },
        ],
      },
      expect: ['functions.f.environments.created == 5', 'functions.f.ConcurrentExecutions.max == 5'],
    },
  ],
  notShown: 'Managed Instances, which serve several requests in one environment, are not simulated.',
};
