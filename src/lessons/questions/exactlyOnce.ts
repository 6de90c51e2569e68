/** Interview question 26: Is an event delivered exactly once? */
import type { Question } from './question.ts';

export const exactlyOnce: Question = {
  number: 26,
  slug: 'exactly-once',
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
          duplicateRate: 0.05,
        },
        functions: {
          f: {
            handler: [
              {
                io: '20ms',
              },
            ],
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
            pattern: 'constant',
            rate: 10,
            end: '5m',
          },
        ],
      },
      expect: [
        'functions.f.Errors == 0',
        'functions.f.Invocations > 3000',
        'functions.f.Invocations == triggers.uploads.sent',
        'triggers.uploads.duplicates > 50',
      ],
    },
  ],
};
