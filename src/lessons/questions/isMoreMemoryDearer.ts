/** Interview question 39: Is more memory dearer? */
import type { Question } from './question.ts';

export const isMoreMemoryDearer: Question = {
  number: 39,
  slug: 'is-more-memory-dearer',
  runs: [
    {
      label: 'cpuSmall',
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
            runtime: 'python3.13',
            memorySize: 128,
            timeout: '60s',
            handler: [
              {
                cpu: '800ms',
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
            pattern: 'constant',
            rate: 1,
            start: '30s',
          },
        ],
      },
      expect: [],
    },
    {
      label: 'cpuLarge',
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
            runtime: 'python3.13',
            memorySize: 1769,
            timeout: '60s',
            handler: [
              {
                cpu: '800ms',
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
            pattern: 'constant',
            rate: 1,
            start: '30s',
          },
        ],
      },
      expect: [],
    },
    {
      label: 'ioSmall',
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
            runtime: 'python3.13',
            memorySize: 128,
            timeout: '60s',
            handler: [
              {
                io: '800ms',
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
            pattern: 'constant',
            rate: 1,
            start: '30s',
          },
        ],
      },
      expect: [],
    },
    {
      label: 'ioLarge',
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
            runtime: 'python3.13',
            memorySize: 1769,
            timeout: '60s',
            handler: [
              {
                io: '800ms',
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
            pattern: 'constant',
            rate: 1,
            start: '30s',
          },
        ],
      },
      expect: [],
    },
  ],
  together: [
    'cpuLarge.functions.f.Duration.avg < cpuSmall.functions.f.Duration.avg / 10',
    'cpuLarge.functions.f.gbSeconds < 1.05 * cpuSmall.functions.f.gbSeconds',
    'ioLarge.functions.f.gbSeconds > 10 * ioSmall.functions.f.gbSeconds',
  ],
};
