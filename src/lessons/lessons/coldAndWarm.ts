/** Cold and warm: when a request meets a cold start, and why keep-warm pings keep about one environment. */
import type { Lesson } from './lesson.ts';

export const coldAndWarm: Lesson = {
  slug: 'cold-and-warm',
  scenario: {
    version: 1,
    name: 'Lesson: cold and warm',
    seed: 1,
    duration: '1m',
    functions: {
      shop: { runtime: 'python3.13', memorySize: 512, timeout: '10s', init: [{ cpu: '800ms' }], handler: [{ io: '200ms' }] },
    },
    triggers: [{ id: 'api', type: 'api-gateway', function: 'shop' }],
    traffic: [{ id: 'shoppers', to: 'api', pattern: 'constant', rate: 0.5, start: '2s' }],
  },
  steps: [
    {
      slug: 'first',
      edits: [],
      prediction: { kind: 'number', value: 'functions.shop.coldStarts', unit: '', min: 0, max: 30, step: 1, close: 0 },
      reveal: { kind: 'event', event: 'coldStart' },
      claims: ['functions.shop.coldStarts == 1', 'triggers.api.latencyMs.max > 3 * triggers.api.latencyMs.p50'],
      ruleId: 'lifecycle.first-use',
    },
    {
      slug: 'growth',
      edits: [{ path: 'traffic.1', value: { id: 'sale', to: 'api', pattern: 'burst', at: '31s', count: 8, over: '100ms' } }],
      prediction: { kind: 'number', value: 'functions.shop.coldStarts', unit: '', min: 0, max: 30, step: 1, close: 0 },
      reveal: { kind: 'event', event: 'coldStart', nth: 1 },
      claims: ['functions.shop.creationReasons.growth == set.traffic[1].count - 1', 'functions.shop.coldStarts == set.traffic[1].count'],
      ruleId: 'lifecycle.one-request-per-environment',
    },
    {
      slug: 'deploy',
      edits: [{ path: 'timeline', value: [{ at: '45s', deploy: { function: 'shop' } }] }],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'stays', when: 'functions.shop.environments.created == set.traffic[1].count' },
          { id: 'next', when: 'functions.shop.environments.created == set.traffic[1].count + 1' },
          { id: 'all', when: 'functions.shop.environments.created >= 2 * set.traffic[1].count' },
        ],
      },
      reveal: { kind: 'event', event: 'coldStart', nth: -1 },
      claims: ['functions.shop.creationReasons.deployed == 1', 'functions.shop.environments.ended == set.traffic[1].count'],
      ruleId: 'lifecycle.deploy-replaces',
    },
    {
      slug: 'pings',
      edits: [
        { path: 'duration', value: '20m' },
        { path: 'timeline', value: undefined },
        { path: 'traffic', value: [{ id: 'sale', to: 'api', pattern: 'burst', at: '15m', count: 10 }] },
        { path: 'triggers.1', value: { id: 'ping', type: 'schedule', function: 'shop', expression: 'rate(4 minutes)' } },
      ],
      prediction: { kind: 'number', value: 'functions.shop.creationReasons.growth', unit: '', min: 0, max: 10, step: 1, close: 0 },
      reveal: { kind: 'event', event: 'coldStart', nth: -1 },
      claims: ['functions.shop.creationReasons.growth == set.traffic[0].count - 1', 'triggers.ping.sent >= 3'],
      ruleId: 'lifecycle.one-request-per-environment',
    },
  ],
  playground: [],
};
