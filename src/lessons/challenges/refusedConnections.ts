/** More environments than connections of a database: every job must get through. */
import type { Challenge } from './challenge.ts';

export const refusedConnections: Challenge = {
  slug: 'refused-connections',
  scenario: {
    version: 1,
    name: 'Orders into a database',
    seed: 1,
    duration: '6m',
    functions: {
      store: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '20s',
        handler: [{ call: 'database:Query', on: 'db', maximumAttempts: 1 }, { io: { lognormal: { p50: '400ms', p99: '900ms' } } }],
      },
    },
    resources: {
      orders: { type: 'sqs', visibilityTimeout: '2m', deadLetterQueue: 'failed', maxReceiveCount: 1 },
      failed: { type: 'sqs' },
      db: { type: 'database', maxConnections: 20, latency: { lognormal: { p50: '20ms', p99: '80ms' } } },
    },
    triggers: [{ id: 'queue', type: 'sqs', source: 'orders', function: 'store', batchSize: 1 }],
    traffic: [{ id: 'shop', to: 'orders', pattern: 'burst', count: 4000, over: '60s' }],
  },
  targets: {},
  goals: [
    { id: 'errors', holds: 'functions.store.Errors == 0', measure: 'functions.store.Errors', format: 'count' },
    {
      id: 'done',
      holds: 'triggers.queue.outcomes.succeeded == triggers.queue.sent',
      measure: 'triggers.queue.outcomes.succeeded',
      format: 'count',
    },
    { id: 'throttles', holds: 'functions.store.Throttles == 0', measure: 'functions.store.Throttles', format: 'count' },
  ],
  fixed: ['duration', 'platform', 'account', 'traffic', 'resources', 'functions.store.handler'],
  par: [{ path: 'triggers.queue.maximumConcurrency', value: 20 }],
  ruleId: 'sqs.maximum-concurrency',
  lesson: 'databases',
};
