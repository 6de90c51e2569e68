/** Interview question 22: How often does an asynchronous event that fails run? */
import type { Question } from './question.ts';

export const failingAsync: Question = {
  number: 22,
  slug: 'failing-async',
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
      expect: ['functions.f.Invocations == 3', 'functions.f.Errors == 3', 'triggers.uploads.outcomes.dropped == 1'],
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
      expect: ['functions.f.Invocations == 2'],
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
      expect: ['functions.f.Invocations == 3'],
    },
  ],
};
