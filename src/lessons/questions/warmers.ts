/** Interview question 42: Do keep-warm pings work? */
import type { Question } from './question.ts';

export const warmers: Question = {
  number: 42,
  slug: 'warmers',
  lesson: 'cold-and-warm',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '20m',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '5m',
          maximumAge: '100h',
        },
        functions: {
          f: {
            handler: [
              {
                io: '1s',
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
          {
            id: 'ping',
            type: 'schedule',
            function: 'f',
            expression: 'rate(4 minutes)',
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'burst',
            count: 10,
            at: '730s',
          },
        ],
      },
      expect: ['functions.f.creationReasons.growth == ask.calls - 1', 'functions.f.coldStarts == ask.calls'],
      moment: { kind: 'event', event: 'coldStart', nth: -1 },
    },
  ],
  numbers: { calls: [10, 20, 5] },
  edits: [{ path: 'traffic[0].count', value: '{calls}' }],
  options: [
    { id: 'none', when: 'run.functions.f.coldStarts == 1' },
    { id: 'butOne', when: 'run.functions.f.coldStarts == ask.calls' },
    { id: 'all', when: 'run.functions.f.coldStarts == ask.calls + 1' },
  ],
};
