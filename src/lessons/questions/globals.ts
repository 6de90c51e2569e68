/** Interview question 7: How long do globals live? */
import type { Question } from './question.ts';

export const globals: Question = {
  number: 7,
  slug: 'globals',
  lesson: 'environment',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '30s',
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
                io: '900ms',
                when: 'first',
              },
              {
                io: '100ms',
                when: 'later',
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
            count: 2,
            id: 'both',
          },
          {
            to: 't',
            pattern: 'constant',
            rate: 1,
            id: 'one',
            start: '10s',
            end: '20s',
          },
        ],
      },
      expect: [
        'functions.f.environments.created == ask.together',
        'functions.f.Invocations == ask.together + ask.rate * 10',
        'functions.f.Duration.max == 900',
        'functions.f.Duration.p50 == 100',
      ],
      moment: { kind: 'attempt', function: 'f', at: 'end', nth: -1 },
    },
  ],
  numbers: { together: [2, 3, 5], rate: [1, 2] },
  edits: [
    { path: 'traffic[0].count', value: '{together}' },
    { path: 'traffic[1].rate', value: '{rate}' },
  ],
  options: [
    { id: 'calls', when: 'run.functions.f.Duration.p50 == 900' },
    { id: 'once', when: 'run.functions.f.environments.created == 1' },
    { id: 'each', when: 'run.functions.f.Duration.p50 == 100 && run.functions.f.environments.created == ask.together' },
  ],
};
