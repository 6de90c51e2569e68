/** Interview question 7: How long do globals live? */
import type { Question } from './question.ts';

export const globals: Question = {
  number: 7,
  slug: 'globals',
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
        'functions.f.environments.created == 2',
        'functions.f.Invocations == 12',
        'functions.f.Duration.max == 900',
        'functions.f.Duration.p50 == 100',
      ],
    },
  ],
};
