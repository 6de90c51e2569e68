/** Interview question 33: Where do messages land that fail for good? */
import type { Question } from './question.ts';

export const whereFailuresLand: Question = {
  number: 33,
  slug: 'where-failures-land',
  lesson: 'queues-and-visibility',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '10m',
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
                io: '100ms',
              },
            ],
            errorRate: 1,
            deadLetterQueue: 'functions-queue',
          },
          w: {
            timeout: '10s',
            handler: [
              {
                io: '10ms',
              },
            ],
          },
        },
        resources: {
          jobs: {
            type: 'sqs',
            visibilityTimeout: '30s',
            maxReceiveCount: 2,
            deadLetterQueue: 'dead',
          },
          dead: {
            type: 'sqs',
          },
          'functions-queue': {
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
          {
            id: 'watch',
            type: 'sqs',
            source: 'dead',
            function: 'w',
            batchSize: 1,
          },
          {
            id: 'never',
            type: 'sqs',
            source: 'functions-queue',
            function: 'w',
            batchSize: 1,
          },
        ],
        traffic: [
          {
            to: 'jobs',
            pattern: 'burst',
            count: 3,
          },
        ],
      },
      expect: ['triggers.queue.outcomes.deadLettered == ask.count', 'triggers.watch.sent == ask.count', 'triggers.never.sent == 0'],
      moment: { kind: 'event', event: 'deadLettered' },
    },
  ],
  numbers: { count: [3, 6, 10] },
  edits: [{ path: 'traffic[0].count', value: '{count}' }],
  options: [
    { id: 'function', when: 'run.triggers.never.sent == ask.count' },
    { id: 'queue', when: 'run.triggers.watch.sent == ask.count && run.triggers.never.sent == 0' },
    { id: 'both', when: 'run.triggers.watch.sent == ask.count && run.triggers.never.sent == ask.count' },
  ],
};
