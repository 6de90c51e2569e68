/** Streams and poison pills: order has a price, and a record that always fails stops its shard. */
import type { Lesson } from './lesson.ts';

export const streamsAndPoison: Lesson = {
  slug: 'streams-and-poison',
  scenario: {
    version: 1,
    name: 'Lesson: streams and poison pills',
    seed: 1,
    duration: '30s',
    functions: { apply: { runtime: 'python3.13', memorySize: 512, timeout: '30s', handler: [{ per: 'record', io: '20ms' }] } },
    resources: { changes: { type: 'kinesis', shards: 4 }, 'given-up': { type: 'sqs' } },
    triggers: [{ id: 'stream', type: 'kinesis', source: 'changes', function: 'apply', batchSize: 100 }],
    traffic: [{ id: 'writers', to: 'changes', pattern: 'constant', rate: 100, keys: { count: 400 } }],
  },
  steps: [
    {
      slug: 'shards',
      edits: [],
      prediction: { kind: 'number', value: 'functions.apply.ConcurrentExecutions.max', unit: '', min: 0, max: 40, step: 1, close: 0 },
      reveal: { kind: 'attempt', function: 'apply', nth: 8, at: 'start' },
      claims: ['functions.apply.ConcurrentExecutions.max == set.resources.changes.shards'],
      ruleId: 'streams.concurrency',
    },
    {
      slug: 'factor',
      edits: [
        { path: 'traffic.writers.rate', value: 700 },
        { path: 'triggers.stream.parallelizationFactor', value: 4 },
      ],
      prediction: { kind: 'number', value: 'functions.apply.ConcurrentExecutions.max', unit: '', min: 0, max: 40, step: 1, close: 0 },
      reveal: { kind: 'attempt', function: 'apply', nth: 40, at: 'start' },
      claims: ['functions.apply.ConcurrentExecutions.max == set.resources.changes.shards * set.triggers[0].parallelizationFactor'],
      ruleId: 'streams.order-per-key',
    },
    {
      slug: 'poison',
      edits: [
        { path: 'duration', value: '6m' },
        { path: 'traffic.writers.rate', value: 80 },
        { path: 'triggers.stream.parallelizationFactor', value: 1 },
        { path: 'timeline', value: [{ at: '2m', poison: { resource: 'changes', count: 1 } }] },
      ],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'skipped', when: 'triggers.stream.waiting + triggers.stream.inFlight < 0.05 * triggers.stream.sent' },
          {
            id: 'shard',
            when: 'triggers.stream.waiting + triggers.stream.inFlight >= 0.05 * triggers.stream.sent && triggers.stream.waiting + triggers.stream.inFlight < 0.4 * triggers.stream.sent',
          },
          { id: 'stream', when: 'triggers.stream.waiting + triggers.stream.inFlight >= 0.4 * triggers.stream.sent' },
        ],
      },
      reveal: { kind: 'event', event: 'retry' },
      claims: ['functions.apply.Errors > 5', 'triggers.stream.outcomes.succeeded > 0.6 * triggers.stream.sent'],
      ruleId: 'streams.retry-until-expiry',
    },
    {
      slug: 'bisect',
      edits: [
        { path: 'triggers.stream.bisectBatchOnFunctionError', value: true },
        { path: 'triggers.stream.maximumRetryAttempts', value: 2 },
        { path: 'triggers.stream.onFailure', value: 'given-up' },
      ],
      prediction: { kind: 'number', value: 'triggers.stream.outcomes.sentToDestination', unit: '', min: 0, max: 100, step: 1, close: 0 },
      reveal: { kind: 'event', event: 'sentToDestination' },
      claims: ['functions.apply.Errors > 2'],
      ruleId: 'streams.bisect',
    },
  ],
  playground: [],
};
