/** Interview question 16: How do provisioned and reserved concurrency count together? */
import type { Question } from './question.ts';

export const provisionedInsideReserved: Question = {
  number: 16,
  slug: 'provisioned-inside-reserved',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            init: [
              {
                io: '1s',
              },
            ],
            handler: [
              {
                io: '5s',
              },
            ],
            timeout: '10s',
            reservedConcurrentExecutions: 15,
            provisionedConcurrentExecutions: 10,
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
            pattern: 'burst',
            count: 20,
            at: '10s',
          },
        ],
      },
      expect: [
        'functions.f.Invocations == 15',
        'functions.f.coldStarts == 5',
        'functions.f.Throttles == 5',
        'functions.f.throttleReasons.ReservedFunctionConcurrentInvocationLimitExceeded == 5',
      ],
    },
  ],
};
