/** Interview question 4: What is in a cold start? */
import type { Question } from './question.ts';

export const whatIsInAColdStart: Question = {
  number: 4,
  slug: 'what-is-in-a-cold-start',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: {
          provisioning: '50ms',
          initDuration: '100ms',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            memorySize: 1769,
            timeout: '10s',
            extensions: [
              {
                name: 'monitor',
                init: '120ms',
              },
            ],
            init: [
              {
                io: '300ms',
              },
            ],
            handler: [
              {
                io: '80ms',
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
            count: 1,
          },
        ],
      },
      expect: ['functions.f.InitDuration.max == 520', 'functions.f.Duration.max == 80', 'triggers.t.latencyMs.max == 50 + 520 + 80'],
    },
  ],
};
