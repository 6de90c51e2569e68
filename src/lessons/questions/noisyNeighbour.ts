/** Interview question 20: One function starves the others. What is the cure? */
import type { Question } from './question.ts';

export const noisyNeighbour: Question = {
  number: 20,
  slug: 'noisy-neighbour',
  lesson: 'noisy-neighbours',
  runs: [
    {
      label: 'shared',
      scenario: {
        version: 1,
        seed: 1,
        duration: '2m',
        account: {
          concurrentExecutions: 200,
        },
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          critical: {
            handler: [
              {
                io: '200ms',
              },
            ],
          },
          noisy: {
            timeout: '60s',
            handler: [
              {
                io: '20s',
              },
            ],
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'critical',
            maximumAttempts: 1,
          },
          {
            id: 'n',
            type: 'sdk',
            function: 'noisy',
            maximumAttempts: 1,
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'poisson',
            rate: 50,
          },
          {
            to: 'n',
            pattern: 'poisson',
            rate: 30,
            id: 'noise',
          },
        ],
      },
      expect: ['functions.critical.Throttles > 100'],
      moment: { kind: 'event', event: 'throttle' },
    },
    {
      label: 'reserved',
      scenario: {
        version: 1,
        seed: 1,
        duration: '2m',
        account: {
          concurrentExecutions: 200,
        },
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          critical: {
            handler: [
              {
                io: '200ms',
              },
            ],
            reservedConcurrentExecutions: 40,
          },
          noisy: {
            timeout: '60s',
            handler: [
              {
                io: '20s',
              },
            ],
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'critical',
            maximumAttempts: 1,
          },
          {
            id: 'n',
            type: 'sdk',
            function: 'noisy',
            maximumAttempts: 1,
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'poisson',
            rate: 50,
          },
          {
            to: 'n',
            pattern: 'poisson',
            rate: 30,
            id: 'noise',
          },
        ],
      },
      expect: ['functions.critical.Throttles == 0'],
      moment: { kind: 'event', event: 'throttle' },
    },
    {
      label: 'memory',
      scenario: {
        version: 1,
        seed: 1,
        duration: '2m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        account: { concurrentExecutions: 200 },
        functions: { critical: { handler: [{ io: '200ms' }], memorySize: 1769 }, noisy: { timeout: '60s', handler: [{ io: '20s' }] } },
        triggers: [
          { id: 't', type: 'sdk', function: 'critical', maximumAttempts: 1 },
          { id: 'n', type: 'sdk', function: 'noisy', maximumAttempts: 1 },
        ],
        traffic: [
          { to: 't', pattern: 'poisson', rate: 50 },
          { to: 'n', pattern: 'poisson', rate: 30, id: 'noise' },
        ],
      },
      expect: ['functions.critical.Throttles > 100'],
      moment: { kind: 'event', event: 'throttle' },
    },
    {
      label: 'retries',
      scenario: {
        version: 1,
        seed: 1,
        duration: '2m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        account: { concurrentExecutions: 200 },
        functions: { critical: { handler: [{ io: '200ms' }] }, noisy: { timeout: '60s', handler: [{ io: '20s' }] } },
        triggers: [
          { id: 't', type: 'sdk', function: 'critical', maximumAttempts: 3 },
          { id: 'n', type: 'sdk', function: 'noisy', maximumAttempts: 1 },
        ],
        traffic: [
          { to: 't', pattern: 'poisson', rate: 50 },
          { to: 'n', pattern: 'poisson', rate: 30, id: 'noise' },
        ],
      },
      expect: ['triggers.t.outcomes.throttled > 50'],
      moment: { kind: 'event', event: 'throttle' },
    },
  ],
  numbers: { reserved: [40, 35, 60], memory: [3008, 1769] },
  edits: [
    { run: 'reserved', path: 'functions.critical.reservedConcurrentExecutions', value: '{reserved}' },
    { run: 'memory', path: 'functions.critical.memorySize', value: '{memory}' },
  ],
  options: [
    { id: 'memory', when: 'memory.functions.critical.Throttles == 0' },
    { id: 'retries', when: 'retries.triggers.t.outcomes.throttled == 0' },
    {
      id: 'reserve',
      when: 'reserved.functions.critical.Throttles == 0 && memory.functions.critical.Throttles > 0 && retries.triggers.t.outcomes.throttled > 0',
    },
  ],
};
