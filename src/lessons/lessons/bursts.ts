/** Bursts and the scaling rate: how fast a function may gain environments. */
import type { Lesson } from './lesson.ts';

export const bursts: Lesson = {
  slug: 'bursts',
  scenario: {
    version: 1,
    name: 'Lesson: bursts and the scaling rate',
    seed: 1,
    duration: '1m',
    account: { concurrentExecutions: 10000 },
    functions: { render: { runtime: 'nodejs22.x', memorySize: 1024, timeout: '2m', handler: [{ io: '90s' }] } },
    triggers: [{ id: 'calls', type: 'sdk', function: 'render', maximumAttempts: 1 }],
    traffic: [{ id: 'crowd', to: 'calls', pattern: 'burst', at: '2s', count: 3000 }],
  },
  steps: [
    {
      slug: 'at-once',
      edits: [],
      prediction: { kind: 'number', value: 'functions.render.Invocations', unit: '', min: 0, max: 3000, step: 50, close: 50 },
      reveal: { kind: 'event', event: 'throttle' },
      claims: [
        'functions.render.throttleReasons.FunctionInvocationRateLimitExceeded == functions.render.Throttles',
        'functions.render.Throttles > 0',
      ],
      ruleId: 'concurrency.scaling-burst',
    },
    {
      slug: 'spread',
      edits: [{ path: 'traffic.crowd.over', value: '10s' }],
      prediction: {
        kind: 'curve',
        along: { kind: 'time', metric: 'ConcurrentExecutions', statistic: 'Maximum', function: 'render', until: '20s', stretches: 10 },
        unit: '',
        min: 0,
        max: 3000,
        step: 50,
        close: 250,
      },
      reveal: { kind: 'event', event: 'throttle' },
      claims: ['functions.render.Invocations > 1500', 'functions.render.Invocations < 2500'],
      ruleId: 'concurrency.scaling-refill',
    },
    {
      slug: 'slower',
      edits: [{ path: 'traffic.crowd.over', value: '25s' }],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'most', when: 'functions.render.Throttles > 0.2 * triggers.calls.sent' },
          { id: 'few', when: 'functions.render.Throttles > 0 && functions.render.Throttles <= 0.2 * triggers.calls.sent' },
          { id: 'none', when: 'functions.render.Throttles == 0' },
        ],
      },
      reveal: { kind: 'attempt', function: 'render', nth: 2500, at: 'start' },
      claims: ['functions.render.Invocations == set.traffic[0].count', 'functions.render.ConcurrentExecutions.max == set.traffic[0].count'],
      ruleId: 'concurrency.scaling-rate',
    },
    {
      slug: 'warm',
      edits: [
        { path: 'triggers.calls.maximumAttempts', value: 1 },
        { path: 'functions.render.handler.0.io', value: '500ms' },
        {
          path: 'traffic',
          value: [
            { id: 'crowd', to: 'calls', pattern: 'burst', at: '2s', count: 1000 },
            { id: 'again', to: 'calls', pattern: 'burst', at: '6s', count: 1000 },
          ],
        },
      ],
      prediction: { kind: 'number', value: 'functions.render.Throttles', unit: '', min: 0, max: 1000, step: 10, close: 50 },
      reveal: { kind: 'attempt', function: 'render', nth: 1000, at: 'start' },
      claims: ['functions.render.Throttles == 0', 'functions.render.environments.created == 1000'],
      ruleId: 'lifecycle.placement',
    },
  ],
  playground: [],
};
