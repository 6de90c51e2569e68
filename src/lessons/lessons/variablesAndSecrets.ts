/** Environment variables and secrets: what is read once, how long it stays, and what a rotation meets. */
import type { Lesson } from './lesson.ts';

export const variablesAndSecrets: Lesson = {
  slug: 'variables-and-secrets',
  scenario: {
    version: 1,
    name: 'Lesson: environment variables and secrets',
    seed: 1,
    duration: '2m',
    functions: {
      orders: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '10s',
        environment: { LOG_LEVEL: 'info' },
        handler: [{ call: 'database:Query', on: 'db', maximumAttempts: 1 }, { io: '300ms' }],
      },
    },
    resources: { db: { type: 'database' } },
    triggers: [{ id: 'shop', type: 'sdk', function: 'orders', maximumAttempts: 1 }],
    traffic: [
      { id: 'crowd', to: 'shop', pattern: 'burst', at: '2s', count: 10 },
      { id: 'again', to: 'shop', pattern: 'burst', at: '60s', count: 10 },
    ],
    timeline: [{ at: '30s', set: { 'functions.orders.environment.LOG_LEVEL': 'debug' } }],
  },
  steps: [
    {
      slug: 'changed',
      edits: [],
      prediction: { kind: 'number', value: 'functions.orders.coldStarts', unit: '', min: 0, max: 30, step: 1, close: 1 },
      reveal: { kind: 'event', event: 'coldStart', nth: -1 },
      claims: ['functions.orders.coldStarts == set.traffic[0].count + set.traffic[1].count', 'functions.orders.environments.ended >= 10'],
      ruleId: 'lifecycle.deploy-replaces',
    },
    {
      slug: 'once-at-init',
      edits: [
        { path: 'duration', value: '10m' },
        { path: 'functions.orders.init', value: [{ call: 'secretsmanager:GetSecretValue', on: 'db-password' }] },
        { path: 'resources.db-password', value: { type: 'secret' } },
        { path: 'resources.db.credentials', value: 'db-password' },
        { path: 'traffic', value: [{ id: 'customers', to: 'shop', pattern: 'constant', rate: 1 }] },
        { path: 'timeline', value: [{ at: '270s', rotate: { resource: 'db-password' } }] },
      ],
      prediction: {
        kind: 'curve',
        along: { kind: 'time', metric: 'Errors', statistic: 'Sum', function: 'orders', until: '10m', stretches: 10 },
        unit: '',
        min: 0,
        max: 80,
        step: 1,
        close: 12,
      },
      reveal: { kind: 'event', event: 'functionError' },
      claims: ['functions.orders.coldStarts == 1', 'functions.orders.Errors > 0.5 * triggers.shop.sent'],
      ruleId: 'services.stale-credentials',
    },
    {
      slug: 'each-time',
      edits: [
        { path: 'functions.orders.init', value: undefined },
        {
          path: 'functions.orders.handler',
          value: [
            { call: 'secretsmanager:GetSecretValue', on: 'db-password' },
            { call: 'database:Query', on: 'db', maximumAttempts: 1 },
            { io: '300ms' },
          ],
        },
      ],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'errors', when: 'functions.orders.Errors > 0' },
          { id: 'slower', when: 'functions.orders.Errors == 0 && functions.orders.Duration.p50 > 320' },
          { id: 'same', when: 'functions.orders.Errors == 0 && functions.orders.Duration.p50 <= 320' },
        ],
      },
      reveal: { kind: 'event', event: 'rotated' },
      claims: ['functions.orders.Errors == 0', 'functions.orders.Duration.p50 > 320'],
      ruleId: 'services.secret-latency-p50',
    },
    {
      slug: 'cached',
      edits: [{ path: 'functions.orders.handler.0.cacheFor', value: '120s' }],
      prediction: { kind: 'number', value: 'functions.orders.Errors', unit: '', min: 0, max: 400, step: 5, close: 60 },
      reveal: { kind: 'event', event: 'functionError' },
      claims: [
        'functions.orders.Errors <= 121',
        'functions.orders.Errors < 0.25 * triggers.shop.sent',
        'functions.orders.Duration.p50 < 320',
      ],
      ruleId: 'limits.extension-cache-ttl',
    },
  ],
  playground: [{ path: 'traffic.customers.rate', value: 5 }],
};
