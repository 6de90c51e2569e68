/** Databases behind Lambda: connections belong to environments, and environments do not share them. */
import type { Lesson } from './lesson.ts';

export const databases: Lesson = {
  slug: 'databases',
  scenario: {
    version: 1,
    name: 'Lesson: databases behind Lambda',
    seed: 1,
    duration: '1m',
    functions: {
      orders: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '10s',
        handler: [{ call: 'database:Query', on: 'db', maximumAttempts: 1 }, { io: '1s' }],
      },
    },
    resources: { db: { type: 'database', maxConnections: 50 } },
    triggers: [{ id: 'shop', type: 'sdk', function: 'orders', maximumAttempts: 1 }],
    traffic: [{ id: 'sale', to: 'shop', pattern: 'burst', at: '2s', count: 80 }],
  },
  steps: [
    {
      slug: 'one-each',
      edits: [],
      prediction: { kind: 'number', value: 'triggers.shop.outcomes.functionError', unit: '', min: 0, max: 80, step: 1, close: 3 },
      reveal: { kind: 'event', event: 'functionError' },
      claims: [
        'triggers.shop.outcomes.functionError == set.traffic[0].count - set.resources.db.maxConnections',
        'functions.orders.Throttles == 0',
      ],
      ruleId: 'services.database-connections',
    },
    {
      slug: 'held',
      edits: [
        { path: 'duration', value: '12m' },
        { path: 'traffic.sale.count', value: 50 },
        {
          path: 'functions.report',
          value: {
            runtime: 'python3.13',
            memorySize: 512,
            timeout: '10s',
            handler: [{ call: 'database:Query', on: 'db', maximumAttempts: 1 }],
          },
        },
        { path: 'triggers.1', value: { id: 'office', type: 'sdk', function: 'report', maximumAttempts: 1 } },
        { path: 'traffic.1', value: { id: 'boss', to: 'office', pattern: 'burst', at: '3m', count: 1 } },
      ],
      prediction: {
        kind: 'curve',
        along: { kind: 'time', metric: 'Environments', statistic: 'Maximum', function: 'orders', until: '12m', stretches: 12 },
        unit: '',
        min: 0,
        max: 60,
        step: 1,
        close: 8,
      },
      reveal: { kind: 'event', event: 'functionError' },
      claims: [
        'functions.orders.environments.created == set.resources.db.maxConnections',
        'triggers.office.outcomes.functionError == 1',
        'triggers.shop.outcomes.succeeded == set.traffic[0].count',
      ],
      ruleId: 'services.database-connections',
    },
    {
      slug: 'capped',
      edits: [
        { path: 'duration', value: '2m' },
        { path: 'functions.orders.reservedConcurrentExecutions', value: 40 },
        { path: 'triggers.shop.maximumAttempts', value: 10 },
        { path: 'traffic.sale.count', value: 80 },
        { path: 'traffic.boss.at', value: '1m' },
      ],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'errors', when: 'functions.orders.Errors > 0' },
          {
            id: 'later',
            when: 'functions.orders.Errors == 0 && functions.orders.Throttles > 0 && triggers.shop.outcomes.succeeded == triggers.shop.sent',
          },
          { id: 'lost', when: 'functions.orders.Errors == 0 && triggers.shop.outcomes.succeeded < triggers.shop.sent' },
        ],
      },
      reveal: { kind: 'event', event: 'throttle' },
      claims: [
        'functions.orders.ConcurrentExecutions.max == set.functions.orders.reservedConcurrentExecutions',
        'functions.report.Errors == 0',
      ],
      ruleId: 'concurrency.reserved',
    },
    {
      slug: 'deployed',
      edits: [
        { path: 'functions.orders.handler.1.io', value: '20s' },
        { path: 'functions.orders.timeout', value: '60s' },
        { path: 'functions.orders.reservedConcurrentExecutions', value: 60 },
        { path: 'triggers.shop.maximumAttempts', value: 1 },
        {
          path: 'traffic',
          value: [
            { id: 'sale', to: 'shop', pattern: 'burst', at: '10s', count: 30 },
            { id: 'again', to: 'shop', pattern: 'burst', at: '20s', count: 30 },
          ],
        },
        { path: 'timeline', value: [{ at: '15s', deploy: { function: 'orders' } }] },
      ],
      prediction: { kind: 'number', value: 'functions.orders.Errors', unit: '', min: 0, max: 60, step: 1, close: 3 },
      reveal: { kind: 'event', event: 'functionError' },
      claims: ['functions.orders.Errors == set.traffic[0].count + set.traffic[1].count - set.resources.db.maxConnections'],
      ruleId: 'lifecycle.deploy-replaces',
    },
  ],
  playground: [{ path: 'functions.orders.reservedConcurrentExecutions', value: 25 }],
};
