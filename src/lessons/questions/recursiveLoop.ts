/** Interview question 45: A function that triggers itself? */
import type { Question } from './question.ts';

export const recursiveLoop: Question = {
  number: 45,
  slug: 'recursive-loop',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '5m',
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
                call: 's3:PutObject',
                on: 'bucket',
              },
            ],
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
            count: 1,
          },
        ],
      },
      expect: ['functions.f.Invocations == 16', 'triggers.uploads.outcomes.recursionStopped == 1'],
    },
  ],
};
