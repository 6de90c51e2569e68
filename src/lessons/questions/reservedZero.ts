/** Interview question 12: What does a reserved concurrency of 0 do? */
import type { Question } from './question.ts';

export const reservedZero: Question = {
  number: 12,
  slug: 'reserved-zero',
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
            reservedConcurrentExecutions: 0,
            handler: [
              {
                io: '10ms',
              },
            ],
            deadLetterQueue: 'failed',
          },
        },
        resources: {
          bucket: {
            type: 's3',
          },
          failed: {
            type: 'sqs',
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 1,
          },
          {
            id: 'uploads',
            type: 's3',
            source: 'bucket',
            function: 'f',
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'burst',
            count: 5,
          },
          {
            to: 'bucket',
            pattern: 'burst',
            count: 5,
            id: 'b',
          },
        ],
      },
      expect: ['functions.f.Invocations == 0', 'triggers.t.outcomes.throttled == 5', 'triggers.uploads.outcomes.deadLettered == 5'],
    },
  ],
};
