/** Interview question 29: One of ten messages of a batch fails. What happens to the others? */
import type { Question } from './question.ts';

export const oneOfTenFails: Question = {
  number: 29,
  slug: 'one-of-ten-fails',
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
      expect: ['triggers.queue.outcomes.deadLettered == 10'],
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
      expect: ['triggers.queue.outcomes.succeeded == 9', 'triggers.queue.outcomes.deadLettered == 1'],
    },
  ],
};
