/** Interview question 42: Do keep-warm pings work? */
import type { Question } from './question.ts';

export const warmers: Question = {
  number: 42,
  slug: 'warmers',
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
      expect: ['functions.f.creationReasons.growth == 9', 'functions.f.coldStarts == 10'],
    },
  ],
};
