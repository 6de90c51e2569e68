/** Interview question 2: How do you estimate concurrency? */
import type { Question } from './question.ts';

export const estimateConcurrency: Question = {
  number: 2,
  question: 'How do you estimate concurrency?',
  answer: 'Arrival rate times mean duration: 100 requests a second of half a second each keep 50 environments busy.',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '5m',
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
                io: {
                  exponential: '500ms',
                },
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
            pattern: 'poisson',
            rate: 100,
          },
        ],
      },
      expect: ['abs(functions.f.ConcurrentExecutions.avg - 50) < 2'],
    },
  ],
};
