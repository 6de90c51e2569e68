/** Idempotency: why the same event is handled twice, and what can be done about what it does. */
import type { Lesson } from './lesson.ts';

export const idempotency: Lesson = {
  slug: 'idempotency',
  scenario: {
    version: 1,
    name: 'Lesson: idempotency',
    seed: 1,
    duration: '8m',
    platform: { duplicateRate: 0.1 },
    functions: {
      order: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '10s',
        handler: [{ description: 'send the mail', call: 'sqs:SendMessage', on: 'mails' }, { io: '100ms' }],
      },
      mailer: { runtime: 'python3.13', memorySize: 512, timeout: '10s', handler: [{ io: '50ms' }] },
    },
    resources: { orders: { type: 'sns' }, mails: { type: 'sqs', visibilityTimeout: '60s' } },
    triggers: [
      { id: 'placed', type: 'sns', source: 'orders', function: 'order' },
      { id: 'outbox', type: 'sqs', source: 'mails', function: 'mailer', batchSize: 1 },
    ],
    traffic: [{ id: 'customers', to: 'orders', pattern: 'constant', rate: 2, start: '1s', end: '101s' }],
  },
  steps: [
    {
      slug: 'no-error',
      edits: [],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'more', when: 'triggers.outbox.sent > triggers.placed.sent - triggers.placed.duplicates' },
          { id: 'one-each', when: 'triggers.outbox.sent == triggers.placed.sent - triggers.placed.duplicates' },
          { id: 'fewer', when: 'triggers.outbox.sent < triggers.placed.sent - triggers.placed.duplicates' },
        ],
      },
      reveal: { kind: 'event', event: 'duplicate' },
      claims: ['functions.order.Errors + functions.mailer.Errors == 0', 'triggers.placed.duplicates > 0', 'triggers.outbox.duplicates > 0'],
      ruleId: 'async.at-least-once',
    },
    {
      slug: 'then-fails',
      edits: [
        { path: 'platform.duplicateRate', value: 0 },
        {
          path: 'functions.order.handler.1',
          value: { description: 'reserve the goods', call: 'dynamodb:UpdateItem', on: 'stock', maximumAttempts: 1 },
        },
        { path: 'resources.stock', value: { type: 'dynamodb' } },
        { path: 'timeline', value: [{ at: '0s', fault: { on: 'stock', errorRate: 1, for: '50s' } }] },
        { path: 'traffic.customers', value: { id: 'customers', to: 'orders', pattern: 'burst', at: '2s', count: 20 } },
      ],
      prediction: { kind: 'number', value: 'triggers.outbox.sent', unit: '', min: 0, max: 80, step: 1, close: 2 },
      reveal: { kind: 'event', event: 'retry' },
      claims: ['triggers.outbox.sent == 2 * set.traffic[0].count', 'triggers.placed.outcomes.succeeded == set.traffic[0].count'],
      ruleId: 'async.retry-attempts',
    },
    {
      slug: 'effect-last',
      edits: [
        {
          path: 'functions.order.handler',
          value: [
            { description: 'reserve the goods', call: 'dynamodb:UpdateItem', on: 'stock', maximumAttempts: 1 },
            { description: 'send the mail', call: 'sqs:SendMessage', on: 'mails' },
          ],
        },
      ],
      prediction: { kind: 'number', value: 'triggers.outbox.sent', unit: '', min: 0, max: 80, step: 1, close: 2 },
      reveal: { kind: 'attempt', function: 'order', nth: -1, at: 'end' },
      claims: ['triggers.outbox.sent == set.traffic[0].count', 'functions.order.Invocations == 2 * set.traffic[0].count'],
      ruleId: 'async.retry-attempts',
    },
    {
      slug: 'too-slow',
      edits: [
        { path: 'timeline', value: undefined },
        { path: 'functions.order.timeout', value: '5s' },
        { path: 'resources.mails.latency', value: '20ms' },
        {
          path: 'functions.order.handler.2',
          value: { description: 'write to the archive', call: 'http:Request', on: 'archive' },
        },
        { path: 'resources.archive', value: { type: 'http', latency: '20s' } },
      ],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'once', when: 'triggers.outbox.sent == set.traffic[0].count' },
          { id: 'none', when: 'triggers.outbox.sent == 0' },
          { id: 'thrice', when: 'triggers.outbox.sent == 3 * set.traffic[0].count' },
        ],
      },
      reveal: { kind: 'event', event: 'timeout' },
      claims: ['triggers.placed.outcomes.dropped == set.traffic[0].count', 'functions.order.Errors == functions.order.Invocations'],
      ruleId: 'lifecycle.invoke-limit',
    },
  ],
  playground: [
    { path: 'resources.archive.latency', value: '200ms' },
    { path: 'functions.order.errorRate', value: 0.1 },
  ],
};
