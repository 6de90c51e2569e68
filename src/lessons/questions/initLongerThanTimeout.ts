/** Interview question 6: Init takes 12 s and the timeout is 3 s. What happens? */
import type { Question } from './question.ts';

export const initLongerThanTimeout: Question = {
  number: 6,
  slug: 'init-longer-than-timeout',
  lesson: 'init-and-handler',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '2m',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            timeout: '3s',
            init: [
              {
                io: '12s',
              },
            ],
            handler: [
              {
                io: '50ms',
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
            rate: 0.05,
          },
        ],
      },
      expect: [
        '(ask.init < 10000 || ask.init < ask.timeout) == (triggers.t.outcomes.succeeded > 0)',
        'triggers.t.outcomes.succeeded > 0 || triggers.t.outcomes.timedOut == functions.f.Invocations',
        'triggers.t.outcomes.succeeded > 0 || functions.f.Duration.max == ask.timeout',
      ],
      moment: { kind: 'attempt', function: 'f', at: 'end' },
    },
  ],
  numbers: { init: [12000, 8000, 6500], timeout: [3000, 20000, 5000] },
  edits: [
    { path: 'functions.f.init[0].io', value: '{init}ms' },
    { path: 'functions.f.timeout', value: '{timeout}ms' },
  ],
  options: [
    { id: 'never', when: 'run.triggers.t.outcomes.succeeded == 0' },
    { id: 'slow', when: 'run.triggers.t.outcomes.succeeded > 0 && run.functions.f.Duration.max > ask.init' },
    { id: 'fine', when: 'run.triggers.t.outcomes.succeeded > 0 && run.functions.f.Duration.max < 1000' },
    { id: 'cut', when: 'run.triggers.t.outcomes.succeeded > 0 && run.functions.f.InitDuration.max == ask.timeout' },
  ],
};
