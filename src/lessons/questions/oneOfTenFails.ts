/** Interview question 29: One of ten messages of a batch fails. What happens to the others? */
import type { Question } from './question.ts';

export const oneOfTenFails: Question = {
  number: 29,
  slug: 'one-of-ten-fails',
  lesson: 'queues-and-visibility',
  runs: [
    {
      label: 'whole',
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
            handler: [
              {
                per: 'record',
                io: '10ms',
              },
            ],
            timeout: '30s',
          },
        },
        resources: {
          jobs: {
            type: 'sqs',
            visibilityTimeout: '60s',
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
            batchSize: 10,
            maximumBatchingWindow: '1s',
          },
        ],
        traffic: [
          {
            to: 'jobs',
            pattern: 'burst',
            count: 10,
            at: '10s',
          },
        ],
        timeline: [
          {
            at: '1s',
            poison: {
              resource: 'jobs',
              count: 1,
            },
          },
        ],
      },
      expect: ['triggers.queue.outcomes.deadLettered == ask.size'],
      moment: { kind: 'event', event: 'deadLettered' },
    },
    {
      label: 'partial',
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
            handler: [
              {
                per: 'record',
                io: '10ms',
              },
            ],
            timeout: '30s',
          },
        },
        resources: {
          jobs: {
            type: 'sqs',
            visibilityTimeout: '60s',
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
            batchSize: 10,
            maximumBatchingWindow: '1s',
            functionResponseTypes: ['ReportBatchItemFailures'],
          },
        ],
        traffic: [
          {
            to: 'jobs',
            pattern: 'burst',
            count: 10,
            at: '10s',
          },
        ],
        timeline: [
          {
            at: '1s',
            poison: {
              resource: 'jobs',
              count: 1,
            },
          },
        ],
      },
      expect: ['triggers.queue.outcomes.succeeded == ask.size - 1', 'triggers.queue.outcomes.deadLettered == 1'],
      moment: { kind: 'event', event: 'deadLettered' },
    },
  ],
  numbers: { size: [10, 6, 8] },
  edits: [
    { path: 'triggers.queue.batchSize', value: '{size}' },
    { path: 'traffic[0].count', value: '{size}' },
  ],
  options: [
    { id: 'one', when: 'whole.triggers.queue.outcomes.deadLettered == 1' },
    { id: 'all', when: 'whole.triggers.queue.outcomes.deadLettered == ask.size' },
    { id: 'none', when: 'whole.triggers.queue.outcomes.deadLettered == 0' },
  ],
};
