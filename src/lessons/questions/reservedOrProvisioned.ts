/** Interview question 11: Reserved or provisioned concurrency? */
import type { Question } from './question.ts';

export const reservedOrProvisioned: Question = {
  number: 11,
  slug: 'reserved-or-provisioned',
  lesson: 'reserved-and-provisioned',
  runs: [
    {
      label: 'none',
      scenario: {
        version: 1,
        seed: 1,
        duration: '2m',
        platform: {
          provisioning: '50ms',
          initDuration: '100ms',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            runtime: 'python3.13',
            init: [
              {
                io: '500ms',
              },
            ],
            handler: [
              {
                io: '200ms',
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
            rate: 20,
          },
        ],
      },
      expect: ['functions.f.coldStarts > 0'],
      moment: { kind: 'event', event: 'coldStart' },
    },
    {
      label: 'reserved',
      scenario: {
        version: 1,
        seed: 1,
        duration: '2m',
        platform: {
          provisioning: '50ms',
          initDuration: '100ms',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            runtime: 'python3.13',
            init: [
              {
                io: '500ms',
              },
            ],
            handler: [
              {
                io: '200ms',
              },
            ],
            reservedConcurrentExecutions: 50,
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
            rate: 20,
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
        duration: '2m',
        platform: {
          provisioning: '50ms',
          initDuration: '100ms',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            runtime: 'python3.13',
            init: [
              {
                io: '500ms',
              },
            ],
            handler: [
              {
                io: '200ms',
              },
            ],
            provisionedConcurrentExecutions: 50,
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
            rate: 20,
          },
        ],
      },
      expect: ['functions.f.coldStarts == 0'],
      moment: { kind: 'attempt', function: 'f', at: 'start' },
    },
  ],
  together: [
    'none.functions.f.coldStarts == reserved.functions.f.coldStarts',
    'none.bill.totalUsd == reserved.bill.totalUsd',
    'provisioned.bill.totalUsd > none.bill.totalUsd',
  ],
  numbers: { amount: [50, 30, 80] },
  edits: [
    { run: 'reserved', path: 'functions.f.reservedConcurrentExecutions', value: '{amount}' },
    { run: 'provisioned', path: 'functions.f.provisionedConcurrentExecutions', value: '{amount}' },
  ],
  options: [
    {
      id: 'reserved',
      when: 'reserved.functions.f.coldStarts < none.functions.f.coldStarts && provisioned.functions.f.coldStarts >= none.functions.f.coldStarts',
    },
    {
      id: 'provisioned',
      when: 'provisioned.functions.f.coldStarts == 0 && reserved.functions.f.coldStarts == none.functions.f.coldStarts',
    },
    {
      id: 'both',
      when: 'reserved.functions.f.coldStarts < none.functions.f.coldStarts && provisioned.functions.f.coldStarts < none.functions.f.coldStarts',
    },
  ],
};
