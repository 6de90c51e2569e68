/** Interview question 32: How concurrent is a FIFO queue? */
import type { Question } from './question.ts';

export const fifoConcurrency: Question = {
  number: 32,
  slug: 'fifo-concurrency',
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
            handler: [
              {
                per: 'record',
                io: '200ms',
              },
            ],
            timeout: '30s',
          },
        },
        resources: {
          jobs: {
            type: 'sqs',
            visibilityTimeout: '180s',
            fifo: true,
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
            batchSize: 10,
          },
        ],
        traffic: [
          {
            to: 'jobs',
            pattern: 'constant',
            rate: 40,
            keys: {
              count: 6,
            },
          },
        ],
      },
      expect: ['functions.f.ConcurrentExecutions.max <= 6', 'functions.f.ConcurrentExecutions.max >= 5'],
    },
  ],
};
