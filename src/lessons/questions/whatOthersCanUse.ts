/** Interview question 13: The quota is 1,000 and A reserves 300. What can B use? */
import type { Question } from './question.ts';

export const whatOthersCanUse: Question = {
  number: 13,
  slug: 'what-others-can-use',
  lesson: 'reserved-and-provisioned',
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
        'functions.f.Invocations == ask.quota - ask.reserved',
        'functions.f.Throttles == ask.reserved',
        'functions.f.throttleReasons.ConcurrentInvocationLimitExceeded == ask.reserved',
      ],
      moment: { kind: 'event', event: 'throttle' },
    },
  ],
  numbers: { quota: [1000, 800], reserved: [300, 200, 450, 600] },
  edits: [
    { path: 'account.concurrentExecutions', value: '{quota}' },
    { path: 'functions.a.reservedConcurrentExecutions', value: '{reserved}' },
    { path: 'traffic[0].count', value: '{quota}' },
  ],
  options: [
    { id: 'all', when: 'run.functions.f.Invocations == ask.quota' },
    { id: 'rest', when: 'run.functions.f.Invocations == ask.quota - ask.reserved' },
    { id: 'less', when: 'run.functions.f.Invocations == ask.quota - ask.reserved - 100' },
  ],
};
