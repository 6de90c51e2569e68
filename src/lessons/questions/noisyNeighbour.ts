/** Interview question 20: One function starves the others. What is the cure? */
import type { Question } from './question.ts';

export const noisyNeighbour: Question = {
  number: 20,
  slug: 'noisy-neighbour',
  runs: [
    {
      label: 'shared',
      scenario: {
        version: 1,
        seed: 1,
        duration: '2m',
        account: {
          concurrentExecutions: 200,
        },
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          critical: {
            handler: [
              {
                io: '200ms',
              },
            ],
          },
          noisy: {
            timeout: '60s',
            handler: [
              {
                io: '20s',
              },
            ],
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'critical',
            maximumAttempts: 1,
          },
          {
            id: 'n',
            type: 'sdk',
            function: 'noisy',
            maximumAttempts: 1,
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'poisson',
            rate: 50,
          },
          {
            to: 'n',
            pattern: 'poisson',
            rate: 30,
            id: 'noise',
          },
        ],
      },
      expect: ['functions.critical.Throttles > 100'],
    },
    {
      label: 'reserved',
      scenario: {
        version: 1,
        seed: 1,
        duration: '2m',
        account: {
          concurrentExecutions: 200,
        },
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          critical: {
            handler: [
              {
                io: '200ms',
              },
            ],
            reservedConcurrentExecutions: 40,
          },
          noisy: {
            timeout: '60s',
            handler: [
              {
                io: '20s',
              },
            ],
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'critical',
            maximumAttempts: 1,
          },
          {
            id: 'n',
            type: 'sdk',
            function: 'noisy',
            maximumAttempts: 1,
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'poisson',
            rate: 50,
          },
          {
            to: 'n',
            pattern: 'poisson',
            rate: 30,
            id: 'noise',
          },
        ],
      },
      expect: ['functions.critical.Throttles == 0'],
    },
  ],
};
