/** Interview question 27: How does an SQS mapping scale? */
import type { Question } from './question.ts';

export const sqsScaling: Question = {
  number: 27,
  slug: 'sqs-scaling',
  runs: [
    {
      label: 'one',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        account: {
          concurrentExecutions: 5000,
        },
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
                io: '10s',
              },
            ],
            timeout: '30s',
          },
        },
        resources: {
          jobs: {
            type: 'sqs',
            visibilityTimeout: '180s',
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
            pattern: 'burst',
            count: 20000,
          },
        ],
      },
      expect: ['functions.f.ConcurrentExecutions.max >= 295', 'functions.f.ConcurrentExecutions.max <= 306'],
    },
    {
      label: 'two',
      scenario: {
        version: 1,
        seed: 1,
        duration: '120s',
        account: {
          concurrentExecutions: 5000,
        },
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
                io: '10s',
              },
            ],
            timeout: '30s',
          },
        },
        resources: {
          jobs: {
            type: 'sqs',
            visibilityTimeout: '180s',
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
            pattern: 'burst',
            count: 20000,
          },
        ],
      },
      expect: ['functions.f.ConcurrentExecutions.max >= 595', 'functions.f.ConcurrentExecutions.max <= 606'],
    },
  ],
};
