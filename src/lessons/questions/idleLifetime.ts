/** Interview question 9: How long do idle environments live? */
import type { Question } from './question.ts';

export const idleLifetime: Question = {
  number: 9,
  slug: 'idle-lifetime',
  lesson: 'cold-and-warm',
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
      expect: ['functions.f.coldStartRate > 0.1'],
      moment: { kind: 'event', event: 'reclaimed' },
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
      moment: { kind: 'event', event: 'reclaimed' },
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
      moment: { kind: 'attempt', function: 'f', at: 'start', nth: -1 },
    },
  ],
  together: [
    'measured.functions.f.coldStartRate > ten.functions.f.coldStartRate',
    'ten.functions.f.coldStartRate > hour.functions.f.coldStartRate + 0.05',
  ],
  numbers: { rate: [0.003, 0.0025, 0.004] },
  edits: [{ path: 'traffic[0].rate', value: '{rate}' }],
  options: [
    {
      id: 'depends',
      when: 'measured.functions.f.coldStartRate > ten.functions.f.coldStartRate && ten.functions.f.coldStartRate > hour.functions.f.coldStartRate + 0.05',
    },
    { id: 'none', when: 'max(measured.functions.f.coldStartRate, hour.functions.f.coldStartRate) < 0.05' },
    { id: 'every', when: 'hour.functions.f.coldStartRate == 1' },
  ],
};
