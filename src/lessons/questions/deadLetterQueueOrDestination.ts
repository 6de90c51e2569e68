/** Interview question 25: Dead-letter queue or destination? */
import type { Question } from './question.ts';

export const deadLetterQueueOrDestination: Question = {
  number: 25,
  slug: 'dead-letter-queue-or-destination',
  lesson: 'async-retries',
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
      expect: ['triggers.uploads.outcomes.deadLettered == ask.count'],
      moment: { kind: 'event', event: 'deadLettered' },
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
      expect: ['triggers.uploads.outcomes.sentToDestination == ask.count'],
      moment: { kind: 'event', event: 'sentToDestination' },
    },
    {
      label: 'success',
      scenario: {
        version: 1,
        seed: 1,
        duration: '10m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: {
          f: { handler: [{ io: '10ms' }], deadLetterQueue: 'failed', asyncConfig: { onSuccess: 'noted' } },
          w: { handler: [{ io: '10ms' }] },
        },
        resources: { bucket: { type: 's3' }, failed: { type: 'sqs' }, noted: { type: 'sqs' } },
        triggers: [
          { id: 'uploads', type: 's3', source: 'bucket', function: 'f', deliveryLatency: '0s' },
          { id: 'dead', type: 'sqs', source: 'failed', function: 'w' },
          { id: 'done', type: 'sqs', source: 'noted', function: 'w' },
        ],
        traffic: [{ to: 'bucket', pattern: 'burst', count: 4 }],
      },
      expect: ['triggers.done.sent == ask.count', 'triggers.dead.sent == 0'],
      moment: { kind: 'request', trigger: 'done', at: 'sent' },
    },
  ],
  numbers: { count: [4, 7, 12] },
  edits: [{ path: 'traffic[0].count', value: '{count}' }],
  options: [
    { id: 'destination', when: 'success.triggers.done.sent == ask.count && success.triggers.dead.sent == 0' },
    { id: 'queue', when: 'success.triggers.dead.sent == ask.count && success.triggers.done.sent == 0' },
    { id: 'both', when: 'success.triggers.dead.sent == ask.count && success.triggers.done.sent == ask.count' },
  ],
};
