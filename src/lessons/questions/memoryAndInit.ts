/** Interview question 5: Does memory shorten init? */
import type { Question } from './question.ts';

export const memoryAndInit: Question = {
  number: 5,
  slug: 'memory-and-init',
  runs: [
    {
      label: 'small',
      scenario: {
        version: 1,
        seed: 1,
        duration: '20m',
        platform: {
          idleLifetime: '5s',
          maximumAge: '100h',
        },
        functions: {
          f: {
            runtime: 'dotnet10',
            memorySize: 128,
            timeout: '15s',
            handler: [
              {
                cpu: '55ms',
                when: 'first',
              },
              {
                cpu: '2ms',
              },
            ],
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 1,
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'constant',
            rate: 0.1,
          },
        ],
      },
      expect: ['functions.f.coldStarts == functions.f.Invocations'],
    },
    {
      label: 'large',
      scenario: {
        version: 1,
        seed: 1,
        duration: '20m',
        platform: {
          idleLifetime: '5s',
          maximumAge: '100h',
        },
        functions: {
          f: {
            runtime: 'dotnet10',
            memorySize: 1024,
            timeout: '15s',
            handler: [
              {
                cpu: '55ms',
                when: 'first',
              },
              {
                cpu: '2ms',
              },
            ],
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 1,
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'constant',
            rate: 0.1,
          },
        ],
      },
      expect: ['functions.f.coldStarts == functions.f.Invocations'],
    },
  ],
  together: [
    'small.functions.f.InitDuration.p50 == large.functions.f.InitDuration.p50',
    'small.functions.f.Duration.p50 > 7 * large.functions.f.Duration.p50',
  ],
};
