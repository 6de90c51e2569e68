/** Interview question 25: Dead-letter queue or destination? */
import type { Question } from './question.ts';

export const deadLetterQueueOrDestination: Question = {
  number: 25,
  slug: 'dead-letter-queue-or-destination',
  runs: [
    {
      label: 'queue',
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
                io: '10ms',
              },
            ],
            errorRate: 1,
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
            id: 'uploads',
            type: 's3',
            source: 'bucket',
            function: 'f',
            deliveryLatency: '0s',
          },
        ],
        traffic: [
          {
            to: 'bucket',
            pattern: 'burst',
            count: 4,
          },
        ],
      },
      expect: ['triggers.uploads.outcomes.deadLettered == 4'],
    },
    {
      label: 'destination',
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
                io: '10ms',
              },
            ],
            errorRate: 1,
            asyncConfig: {
              onFailure: 'failed',
            },
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
            id: 'uploads',
            type: 's3',
            source: 'bucket',
            function: 'f',
            deliveryLatency: '0s',
          },
        ],
        traffic: [
          {
            to: 'bucket',
            pattern: 'burst',
            count: 4,
          },
        ],
      },
      expect: ['triggers.uploads.outcomes.sentToDestination == 4'],
    },
  ],
};
