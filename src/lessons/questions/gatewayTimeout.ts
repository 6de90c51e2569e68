/** Interview question 38: 504 at 29 seconds: what about the function? */
import type { Question } from './question.ts';

export const gatewayTimeout: Question = {
  number: 38,
  slug: 'gateway-timeout',
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
        'functions.f.Invocations == 2',
        'functions.f.Errors == 0',
        'functions.f.billedMs == 70000',
        'functions.f.orphanedGbSeconds > 0',
        'triggers.t.outcomes.callerGone == 1',
      ],
    },
  ],
};
