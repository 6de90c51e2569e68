/** Interview question 41: What did August 2025 change? */
import type { Question } from './question.ts';

export const august2025: Question = {
  number: 41,
  slug: 'august-2025',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: {
          provisioning: '0s',
          initDuration: '100ms',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            memorySize: 1024,
            init: [
              {
                io: '900ms',
              },
            ],
            handler: [
              {
                io: '100ms',
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
      expect: ['functions.f.billedMs == 1100', 'functions.f.Duration.max == 100', 'functions.f.InitDuration.max == 1000'],
    },
  ],
};
