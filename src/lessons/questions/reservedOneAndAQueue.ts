/** Interview question 30: Reserved concurrency 1 and a busy queue? */
import type { Question } from './question.ts';

export const reservedOneAndAQueue: Question = {
  number: 30,
  slug: 'reserved-one-and-a-queue',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60m',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            timeout: '10s',
            handler: [
              {
                io: '4s',
              },
            ],
            reservedConcurrentExecutions: 1,
          },
        },
        resources: {
          jobs: {
            type: 'sqs',
            visibilityTimeout: '30s',
            maxReceiveCount: 3,
            deadLetterQueue: 'dead',
          },
          dead: {
            type: 'sqs',
          },
        },
        triggers: [
          {
            id: 'queue',
            type: 'sqs',
            source: 'jobs',
            function: 'f',
            batchSize: 1,
          },
        ],
        traffic: [
          {
            to: 'jobs',
            pattern: 'poisson',
            rate: 2,
            end: '5m',
          },
        ],
      },
      expect: ['triggers.queue.outcomes.deadLettered > 0', 'functions.f.Errors == 0', 'functions.f.Throttles > 0'],
    },
  ],
};
