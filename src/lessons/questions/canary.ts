/** Interview question 47: An alias sends 10 % to a new version. What happens to it? */
import type { Question } from './question.ts';

export const canary: Question = {
  number: 47,
  slug: 'canary',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '5m',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            timeout: '10s',
            init: [
              {
                io: '500ms',
              },
            ],
            handler: [
              {
                io: '100ms',
              },
            ],
            versions: {
              '2': {
                handler: [
                  {
                    io: '5s',
                  },
                ],
              },
            },
            aliases: {
              live: {
                version: '1',
                weights: {
                  '2': 0.1,
                },
              },
            },
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 1,
            qualifier: 'live',
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'constant',
            rate: 20,
          },
        ],
      },
      expect: ['functions.f.Duration.p50 == 100', 'functions.f.Duration.p99 == 5000', 'abs(functions.f.Duration.avg - 590) < 80'],
    },
  ],
};
