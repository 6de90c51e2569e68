/** Interview question 13: The quota is 1,000 and A reserves 300. What can B use? */
import type { Question } from './question.ts';

export const whatOthersCanUse: Question = {
  number: 13,
  question: 'The quota is 1,000 and A reserves 300. What can B use?',
  answer: 'At most 700: what is reserved is kept from all others, used or not. And 100 must stay unreserved in all.',
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
          a: {
            reservedConcurrentExecutions: 300,
            handler: [
              {
                io: '10ms',
              },
            ],
          },
          f: {
            timeout: '60s',
            handler: [
              {
                io: '30s',
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
            pattern: 'burst',
            count: 701,
          },
        ],
      },
      expect: [
        'functions.f.Invocations == 700',
        'functions.f.Throttles == 1',
        'functions.f.throttleReasons.ConcurrentInvocationLimitExceeded == 1',
      ],
    },
  ],
};
