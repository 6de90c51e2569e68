/** Interview question 16: How do provisioned and reserved concurrency count together? */
import type { Question } from './question.ts';

export const provisionedInsideReserved: Question = {
  number: 16,
  slug: 'provisioned-inside-reserved',
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
        'functions.f.Invocations == ask.reserved',
        'functions.f.coldStarts == ask.reserved - ask.provisioned',
        'functions.f.Throttles == ask.calls - ask.reserved',
        'functions.f.throttleReasons.ReservedFunctionConcurrentInvocationLimitExceeded == ask.calls - ask.reserved',
      ],
      moment: { kind: 'event', event: 'throttle' },
    },
    {
      label: 'tooMany',
      scenario: {
        version: 1,
        seed: 1,
        duration: '30s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { handler: [{ io: '200ms' }], reservedConcurrentExecutions: 10, provisionedConcurrentExecutions: 11 } },
        triggers: [{ id: 't', type: 'sdk', function: 'f' }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: [],
      refused: 'reserved',
    },
  ],
  numbers: { reserved: [15, 12], provisioned: [10, 5], calls: [20, 30] },
  edits: [
    { run: 'run', path: 'functions.f.reservedConcurrentExecutions', value: '{reserved}' },
    { run: 'run', path: 'functions.f.provisionedConcurrentExecutions', value: '{provisioned}' },
    { run: 'run', path: 'traffic[0].count', value: '{calls}' },
  ],
  options: [
    { id: 'within', when: 'run.functions.f.Invocations == ask.reserved' },
    { id: 'sum', when: 'run.functions.f.Invocations == min(ask.calls, ask.reserved + ask.provisioned)' },
    { id: 'provisioned', when: 'run.functions.f.Invocations == ask.provisioned' },
  ],
};
