/** What an environment is: one request at a time, kept and frozen, and in the end reclaimed. */
import type { Lesson } from './lesson.ts';

export const environment: Lesson = {
  slug: 'environment',
  scenario: {
    version: 1,
    name: 'Lesson: what an environment is',
    seed: 1,
    duration: '30s',
    functions: { hello: { runtime: 'python3.13', memorySize: 512, timeout: '10s', handler: [{ io: '1s' }] } },
    triggers: [{ id: 'calls', type: 'sdk', function: 'hello', maximumAttempts: 1 }],
    traffic: [{ id: 'callers', to: 'calls', pattern: 'burst', at: '2s', count: 5, over: '500ms' }],
  },
  steps: [
    {
      slug: 'overlapping',
      edits: [],
      prediction: { kind: 'number', value: 'functions.hello.environments.created', unit: '', min: 0, max: 10, step: 1, close: 0 },
      reveal: { kind: 'event', event: 'coldStart', nth: -1 },
      claims: [
        'functions.hello.environments.created == set.traffic[0].count',
        'functions.hello.ConcurrentExecutions.max == set.traffic[0].count',
        'functions.hello.creationReasons.growth == set.traffic[0].count - 1',
      ],
      ruleId: 'lifecycle.one-request-per-environment',
    },
    {
      slug: 'one-by-one',
      edits: [{ path: 'traffic.callers', value: { id: 'callers', to: 'calls', pattern: 'constant', rate: 0.2, start: '2s' } }],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'one', when: 'functions.hello.environments.created == 1' },
          { id: 'each', when: 'functions.hello.environments.created == functions.hello.Invocations' },
          {
            id: 'some',
            when: 'functions.hello.environments.created > 1 && functions.hello.environments.created < functions.hello.Invocations',
          },
        ],
      },
      reveal: { kind: 'attempt', function: 'hello', nth: 1, at: 'start' },
      claims: ['functions.hello.coldStarts == 1', 'functions.hello.Invocations >= 5', 'functions.hello.ConcurrentExecutions.max == 1'],
      ruleId: 'lifecycle.placement',
    },
    {
      slug: 'frozen',
      edits: [{ path: 'duration', value: '5m' }],
      prediction: {
        kind: 'number',
        value: 'functions.hello.billedMs / durationMs * 100',
        unit: '%',
        min: 0,
        max: 100,
        step: 1,
        close: 5,
      },
      reveal: { kind: 'attempt', function: 'hello', nth: 1, at: 'end' },
      claims: ['functions.hello.billedMs < 0.25 * durationMs', 'functions.hello.environments.created == 1'],
      ruleId: 'lifecycle.freeze',
    },
    {
      slug: 'reclaimed',
      edits: [
        { path: 'duration', value: '30m' },
        { path: 'traffic.callers', value: { id: 'callers', to: 'calls', pattern: 'constant', rate: 0.2, start: '2s', end: '12s' } },
        { path: 'traffic.1', value: { id: 'latecomer', to: 'calls', pattern: 'burst', at: '20m', count: 1 } },
      ],
      prediction: {
        kind: 'order',
        events: [
          { id: 'late', moment: { kind: 'request', trigger: 'calls', nth: -1, at: 'sent' } },
          { id: 'reclaimed', moment: { kind: 'environment', function: 'hello', nth: 0, at: 'ended' } },
          { id: 'second', moment: { kind: 'request', trigger: 'calls', nth: 1, at: 'settled' } },
          { id: 'cold', moment: { kind: 'environment', function: 'hello', nth: 1, at: 'ready' } },
        ],
      },
      reveal: { kind: 'event', event: 'coldStart', nth: -1 },
      claims: ['functions.hello.coldStarts == 2', 'functions.hello.creationReasons.reclaimed == 1'],
      ruleId: 'lifecycle.idle-lifetime',
    },
  ],
  playground: [],
};
