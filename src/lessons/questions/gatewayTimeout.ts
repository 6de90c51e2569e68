/** Interview question 38: 504 at 29 seconds: what about the function? */
import type { Question } from './question.ts';

export const gatewayTimeout: Question = {
  number: 38,
  slug: 'gateway-timeout',
  lesson: 'gateway-clock',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '3m',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            timeout: '60s',
            handler: [
              {
                io: '35s',
              },
            ],
          },
        },
        triggers: [
          {
            id: 't',
            type: 'api-gateway',
            function: 'f',
            maximumAttempts: 2,
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'burst',
            count: 1,
          },
        ],
      },
      expect: [
        'functions.f.Errors == 0',
        'functions.f.billedMs == ask.seconds * 1000 * functions.f.Invocations',
        '(ask.seconds < 29) == (triggers.t.outcomes.succeeded == 1)',
        '(ask.seconds > 29) == (functions.f.orphanedGbSeconds > 0)',
        '(ask.seconds > 29) == (functions.f.Invocations == 2)',
      ],
      moment: { kind: 'request', trigger: 't', at: 'settled' },
    },
  ],
  numbers: { seconds: [35, 20, 50] },
  edits: [{ path: 'functions.f.handler[0].io', value: '{seconds}s' }],
  options: [
    { id: 'stops', when: 'run.functions.f.billedMs < run.functions.f.Invocations * ask.seconds * 1000' },
    { id: 'goesOn', when: 'run.triggers.t.outcomes.succeeded == 0 && run.functions.f.orphanedGbSeconds > 0' },
    { id: 'answer', when: 'run.triggers.t.outcomes.succeeded == 1' },
  ],
};
