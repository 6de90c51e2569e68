/** Interview question 9: How long do idle environments live? */
import type { Question } from './question.ts';

export const idleLifetime: Question = {
  number: 9,
  slug: 'idle-lifetime',
  runs: [
    {
      label: 'measured',
      scenario: {
        version: 1,
        seed: 1,
        duration: '48h',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: {
            uniform: ['5m', '7m'],
          },
          maximumAge: '100h',
        },
        functions: {
          f: {
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
            pattern: 'poisson',
            rate: 0.003,
          },
        ],
      },
      expect: ['functions.f.coldStartRate > 0.2'],
    },
    {
      label: 'ten',
      scenario: {
        version: 1,
        seed: 1,
        duration: '48h',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10m',
          maximumAge: '100h',
        },
        functions: {
          f: {
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
            pattern: 'poisson',
            rate: 0.003,
          },
        ],
      },
      expect: [],
    },
    {
      label: 'hour',
      scenario: {
        version: 1,
        seed: 1,
        duration: '48h',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: {
            uniform: ['25m', '60m'],
          },
          maximumAge: '100h',
        },
        functions: {
          f: {
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
            pattern: 'poisson',
            rate: 0.003,
          },
        ],
      },
      expect: [],
    },
  ],
  together: [
    'measured.functions.f.coldStartRate > ten.functions.f.coldStartRate',
    'ten.functions.f.coldStartRate > hour.functions.f.coldStartRate + 0.05',
  ],
};
