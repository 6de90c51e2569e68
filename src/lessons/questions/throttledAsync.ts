/** Interview question 23: And one that is throttled? */
import type { Question } from './question.ts';

export const throttledAsync: Question = {
  number: 23,
  slug: 'throttled-async',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '30m',
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
                io: {
                  replay: ['300s', '1s', '1s', '1s', '1s'],
                },
              },
            ],
            reservedConcurrentExecutions: 1,
            timeout: '400s',
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
          {
            id: 'blocker',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 1,
          },
        ],
        traffic: [
          {
            to: 'bucket',
            pattern: 'burst',
            count: 1,
            at: '20s',
          },
          {
            to: 'blocker',
            pattern: 'burst',
            count: 1,
            id: 'block',
          },
        ],
        timeline: [
          {
            at: '10m',
            set: {
              'functions.f.reservedConcurrentExecutions': 5,
            },
          },
        ],
      },
      expect: ['functions.f.Throttles > 5', 'triggers.uploads.outcomes.succeeded == 1', 'functions.f.Errors == 0'],
    },
  ],
};
