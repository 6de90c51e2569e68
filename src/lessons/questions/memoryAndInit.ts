/** Interview question 5: Does memory shorten init? */
import type { Question } from './question.ts';

export const memoryAndInit: Question = {
  number: 5,
  slug: 'memory-and-init',
  lesson: 'cold-start-parts',
  runs: [
    {
      label: 'small',
      scenario: {
        version: 1,
        seed: 1,
        duration: '20m',
        platform: {
          idleLifetime: '5s',
          maximumAge: '100h',
        },
        functions: {
          f: {
            runtime: 'dotnet10',
            memorySize: 128,
            timeout: '15s',
            handler: [
              {
                cpu: '55ms',
                when: 'first',
              },
              {
                cpu: '2ms',
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
            rate: 0.1,
          },
        ],
      },
      expect: ['functions.f.coldStarts == functions.f.Invocations'],
      moment: { kind: 'attempt', function: 'f', at: 'end' },
    },
    {
      label: 'large',
      scenario: {
        version: 1,
        seed: 1,
        duration: '20m',
        platform: {
          idleLifetime: '5s',
          maximumAge: '100h',
        },
        functions: {
          f: {
            runtime: 'dotnet10',
            memorySize: 1024,
            timeout: '15s',
            handler: [
              {
                cpu: '55ms',
                when: 'first',
              },
              {
                cpu: '2ms',
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
            rate: 0.1,
          },
        ],
      },
      expect: ['functions.f.coldStarts == functions.f.Invocations'],
      moment: { kind: 'attempt', function: 'f', at: 'end' },
    },
  ],
  together: [
    'small.functions.f.InitDuration.p50 == large.functions.f.InitDuration.p50',
    'small.functions.f.Duration.p50 > 0.9 * ask.memory / 128 * large.functions.f.Duration.p50',
  ],
  numbers: { runtime: ['dotnet10', 'java21', 'nodejs22.x', 'python3.13'], memory: [1024, 512, 1769] },
  edits: [
    { path: 'functions.f.runtime', value: '{runtime}' },
    { run: 'large', path: 'functions.f.memorySize', value: '{memory}' },
  ],
  options: [
    {
      id: 'handler',
      when: 'small.functions.f.InitDuration.p50 == large.functions.f.InitDuration.p50 && large.functions.f.Duration.p50 < small.functions.f.Duration.p50 / 2',
    },
    { id: 'both', when: 'large.functions.f.InitDuration.p50 < small.functions.f.InitDuration.p50 / 2' },
    { id: 'neither', when: 'large.functions.f.Duration.p50 == small.functions.f.Duration.p50' },
  ],
};
