/** Interview question 14: Provisioned 10, demand 15: what happens? */
import type { Question } from './question.ts';

export const provisionedSpillover: Question = {
  number: 14,
  slug: 'provisioned-spillover',
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
                io: '2s',
              },
            ],
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
            count: 15,
            at: '10s',
          },
        ],
      },
      expect: [
        'functions.f.Invocations == ask.demand',
        'functions.f.coldStarts == max(0, ask.demand - ask.provisioned)',
        'functions.f.Throttles == 0',
      ],
      moment: { kind: 'attempt', function: 'f', at: 'start', nth: -1 },
    },
  ],
  numbers: { provisioned: [10, 5, 20], demand: [15, 30, 8] },
  edits: [
    { path: 'functions.f.provisionedConcurrentExecutions', value: '{provisioned}' },
    { path: 'traffic[0].count', value: '{demand}' },
  ],
  options: [
    { id: 'warm', when: 'run.functions.f.coldStarts == 0 && run.functions.f.Throttles == 0 && run.triggers.t.latencyMs.max < 2500' },
    { id: 'spill', when: 'run.functions.f.coldStarts > 0' },
    { id: 'throttled', when: 'run.functions.f.Throttles > 0' },
    { id: 'wait', when: 'run.functions.f.coldStarts == 0 && run.triggers.t.latencyMs.max > 2500' },
  ],
};
