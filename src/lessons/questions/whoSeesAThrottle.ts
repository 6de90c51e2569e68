/** Interview question 19: Who sees a throttle? */
import type { Question } from './question.ts';

export const whoSeesAThrottle: Question = {
  number: 19,
  slug: 'who-sees-a-throttle',
  lesson: 'three-ways',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '20m',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            reservedConcurrentExecutions: 2,
            timeout: '20s',
            handler: [
              {
                io: '4s',
              },
            ],
          },
        },
        resources: {
          bucket: {
            type: 's3',
          },
          jobs: {
            type: 'sqs',
            visibilityTimeout: '60s',
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 3,
          },
          {
            id: 'uploads',
            type: 's3',
            source: 'bucket',
            function: 'f',
          },
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
            to: 't',
            pattern: 'burst',
            count: 10,
          },
          {
            to: 'bucket',
            pattern: 'burst',
            count: 10,
            id: 'b',
          },
          {
            to: 'jobs',
            pattern: 'burst',
            count: 10,
            id: 'j',
          },
        ],
      },
      expect: [
        'triggers.t.outcomes.throttled > 0',
        'triggers.uploads.outcomes.succeeded == ask.count',
        'triggers.queue.outcomes.succeeded == ask.count',
        'functions.f.Throttles > ask.count',
      ],
      moment: { kind: 'event', event: 'throttle' },
    },
  ],
  numbers: { count: [10, 8, 12] },
  edits: [
    { path: 'traffic[0].count', value: '{count}' },
    { path: 'traffic[1].count', value: '{count}' },
    { path: 'traffic[2].count', value: '{count}' },
  ],
  options: [
    {
      id: 'calls',
      when: 'run.triggers.t.outcomes.throttled > 0 && run.triggers.uploads.outcomes.succeeded == ask.count && run.triggers.queue.outcomes.succeeded == ask.count',
    },
    { id: 'all', when: 'run.triggers.uploads.outcomes.succeeded < ask.count && run.triggers.queue.outcomes.succeeded < ask.count' },
    { id: 'none', when: 'run.triggers.t.outcomes.throttled == 0' },
  ],
};
