/** Events that fail while a service is down are lost. */
import type { Challenge } from './challenge.ts';

export const nothingLost: Challenge = {
  slug: 'nothing-lost',
  scenario: {
    version: 1,
    name: 'Invoices',
    seed: 1,
    duration: '40m',
    functions: {
      invoice: {
        runtime: 'nodejs22.x',
        memorySize: 512,
        timeout: '10s',
        handler: [{ cpu: '20ms' }, { call: 'database:Query', on: 'ledger', maximumAttempts: 1 }],
        asyncConfig: { maximumRetryAttempts: 2, maximumEventAge: '6h' },
      },
    },
    resources: { orders: { type: 's3' }, ledger: { type: 'database', latency: '15ms' } },
    triggers: [{ id: 'uploads', type: 's3', source: 'orders', function: 'invoice' }],
    traffic: [{ id: 'shop', to: 'orders', pattern: 'poisson', rate: 2, end: '20m' }],
    timeline: [{ at: '5m', fault: { on: 'ledger', errorRate: 1, for: '8m' } }],
  },
  targets: {},
  goals: [
    { id: 'lost', holds: 'triggers.uploads.outcomes.dropped == 0', measure: 'triggers.uploads.outcomes.dropped', format: 'count' },
    {
      id: 'kept',
      holds:
        'triggers.uploads.outcomes.succeeded + triggers.uploads.outcomes.deadLettered + triggers.uploads.outcomes.sentToDestination == triggers.uploads.sent + triggers.uploads.duplicates',
      measure: 'triggers.uploads.outcomes.deadLettered + triggers.uploads.outcomes.sentToDestination',
      format: 'count',
    },
  ],
  fixed: ['duration', 'platform', 'account', 'traffic', 'timeline', 'resources.orders', 'resources.ledger', 'functions.invoice.handler'],
  par: [
    { path: 'resources.failed', value: { type: 'sqs' } },
    { path: 'functions.invoice.asyncConfig.onFailure', value: 'failed' },
  ],
  ruleId: 'async.on-failure-destination',
  lesson: 'async-retries',
};
