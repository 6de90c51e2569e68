/** Interview question 44: SnapStart or provisioned concurrency? */
import type { Question } from './question.ts';

export const snapStartOrProvisioned: Question = {
  number: 44,
  slug: 'snap-start-or-provisioned',
  lesson: 'shorter-cold-starts',
  runs: [
    {
      label: 'plain',
      scenario: {
        version: 1,
        seed: 1,
        duration: '10m',
        platform: {
          idleLifetime: '20s',
          maximumAge: '10h',
          provisioning: '50ms',
        },
        functions: {
          f: {
            runtime: 'java21',
            memorySize: 1024,
            timeout: '10s',
            init: [
              {
                io: '4s',
              },
            ],
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
            rate: 2,
          },
        ],
      },
      expect: ['functions.f.InitDuration.p50 > ask.seconds * 1000'],
      moment: { kind: 'event', event: 'coldStart' },
    },
    {
      label: 'snapStart',
      scenario: {
        version: 1,
        seed: 1,
        duration: '10m',
        platform: {
          idleLifetime: '20s',
          maximumAge: '10h',
          provisioning: '50ms',
        },
        functions: {
          f: {
            runtime: 'java21',
            memorySize: 1024,
            timeout: '10s',
            init: [
              {
                io: '4s',
              },
            ],
            handler: [
              {
                io: '50ms',
              },
            ],
            snapStart: true,
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
            rate: 2,
          },
        ],
      },
      expect: ['functions.f.coldStarts > 0'],
      moment: { kind: 'event', event: 'coldStart' },
    },
    {
      label: 'provisioned',
      scenario: {
        version: 1,
        seed: 1,
        duration: '10m',
        platform: {
          idleLifetime: '20s',
          maximumAge: '10h',
          provisioning: '50ms',
        },
        functions: {
          f: {
            runtime: 'java21',
            memorySize: 1024,
            timeout: '10s',
            init: [
              {
                io: '4s',
              },
            ],
            handler: [
              {
                io: '50ms',
              },
            ],
            provisionedConcurrentExecutions: 10,
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
            rate: 2,
          },
        ],
      },
      expect: ['functions.f.coldStarts == 0'],
      moment: { kind: 'attempt', function: 'f', at: 'start' },
    },
  ],
  together: [
    'snapStart.triggers.t.latencyMs.max < plain.triggers.t.latencyMs.max / 2',
    'provisioned.bill.totalUsd > snapStart.bill.totalUsd',
  ],
  numbers: { seconds: [4, 6, 8] },
  edits: [{ path: 'functions.f.init[0].io', value: '{seconds}s' }],
  options: [
    { id: 'snap', when: 'snapStart.functions.f.coldStarts == 0 && provisioned.functions.f.coldStarts > 0' },
    { id: 'provisioned', when: 'provisioned.functions.f.coldStarts == 0 && snapStart.functions.f.coldStarts > 0' },
    { id: 'both', when: 'provisioned.functions.f.coldStarts == 0 && snapStart.functions.f.coldStarts == 0' },
    { id: 'neither', when: 'provisioned.functions.f.coldStarts > 0 && snapStart.functions.f.coldStarts > 0' },
  ],
};
