/** Interview question 30: Reserved concurrency 1 and a busy queue? */
import type { Question } from './question.ts';

export const reservedOneAndAQueue: Question = {
  number: 30,
  slug: 'reserved-one-and-a-queue',
  lesson: 'queues-and-visibility',
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
      expect: [
        'functions.f.Errors == 0',
        '(ask.rate > 1) == (triggers.queue.outcomes.deadLettered > 0)',
        '(ask.rate > 1) == (functions.f.Throttles > 200)',
      ],
      moment: { kind: 'request', trigger: 'queue', at: 'settled', nth: -1 },
    },
  ],
  numbers: { reserved: [1, 2], rate: [2, 0.05, 3] },
  edits: [
    { path: 'functions.f.reservedConcurrentExecutions', value: '{reserved}' },
    { path: 'traffic[0].rate', value: '{rate}' },
  ],
  options: [
    { id: 'slow', when: 'run.triggers.queue.outcomes.deadLettered == 0' },
    { id: 'errors', when: 'run.functions.f.Errors > 0' },
    { id: 'unrun', when: 'run.triggers.queue.outcomes.deadLettered > 0 && run.functions.f.Errors == 0' },
  ],
};
