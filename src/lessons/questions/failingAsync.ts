/** Interview question 22: How often does an asynchronous event that fails run? */
import type { Question } from './question.ts';

export const failingAsync: Question = {
  number: 22,
  slug: 'failing-async',
  lesson: 'async-retries',
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
            handler: [
              {
                io: '5s',
              },
            ],
            timeout: '10s',
            errorRate: 1,
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
            count: 1,
          },
        ],
      },
      expect: [
        'functions.f.Invocations == ask.retries + 1',
        'functions.f.Errors == ask.retries + 1',
        'triggers.uploads.outcomes.dropped == 1',
      ],
      moment: { kind: 'event', event: 'dropped' },
    },
    {
      label: 'early',
      scenario: {
        version: 1,
        seed: 1,
        duration: '189s',
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
                io: '5s',
              },
            ],
            timeout: '10s',
            errorRate: 1,
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
            count: 1,
          },
        ],
      },
      expect: ['functions.f.Invocations == min(2, ask.retries + 1)'],
      moment: { kind: 'attempt', function: 'f', at: 'start', nth: -1 },
    },
    {
      label: 'late',
      scenario: {
        version: 1,
        seed: 1,
        duration: '191s',
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
                io: '5s',
              },
            ],
            timeout: '10s',
            errorRate: 1,
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
            count: 1,
          },
        ],
      },
      expect: ['functions.f.Invocations == ask.retries + 1'],
      moment: { kind: 'attempt', function: 'f', at: 'start', nth: -1 },
    },
  ],
  numbers: { retries: [2, 0, 1] },
  edits: [{ path: 'functions.f.asyncConfig.maximumRetryAttempts', value: '{retries}' }],
  options: [
    { id: 'one', when: 'run.functions.f.Invocations == 1' },
    { id: 'two', when: 'run.functions.f.Invocations == 2' },
    { id: 'three', when: 'run.functions.f.Invocations == 3' },
    { id: 'many', when: 'run.functions.f.Invocations > 3' },
  ],
};
