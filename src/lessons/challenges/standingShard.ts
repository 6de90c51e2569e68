/** A poison record holds up a shard: find it, and get the stream going without losing sound records. */
import type { Challenge } from './challenge.ts';

export const standingShard: Challenge = {
  slug: 'standing-shard',
  scenario: {
    version: 1,
    name: 'Changes',
    seed: 1,
    duration: '10m',
    functions: { apply: { runtime: 'python3.13', memorySize: 512, timeout: '30s', handler: [{ per: 'record', io: '2ms' }] } },
    resources: { changes: { type: 'kinesis', shards: 4 }, 'given-up': { type: 'sqs' } },
    triggers: [{ id: 'stream', type: 'kinesis', source: 'changes', function: 'apply', batchSize: 100 }],
    traffic: [{ id: 'writers', to: 'changes', pattern: 'poisson', rate: 40, keys: { count: 400 } }],
    timeline: [{ at: '2m', poison: { resource: 'changes', count: 1 } }],
  },
  targets: { waiting: 200 },
  goals: [
    { id: 'waiting', holds: 'triggers.stream.waiting < target.waiting', measure: 'triggers.stream.waiting', format: 'count' },
    {
      id: 'lost',
      holds: 'triggers.stream.outcomes.sentToDestination <= 1 && triggers.stream.outcomes.dropped == 0',
      measure: 'triggers.stream.outcomes.sentToDestination + triggers.stream.outcomes.dropped',
      format: 'count',
    },
    {
      id: 'kept',
      holds: 'triggers.stream.outcomes.sentToDestination == 1',
      measure: 'triggers.stream.outcomes.sentToDestination',
      format: 'count',
    },
  ],
  fixed: ['duration', 'platform', 'account', 'traffic', 'timeline', 'resources.changes', 'functions.apply.handler'],
  diagnosis: {
    options: [
      { id: 'throttles', when: 'functions.apply.Throttles > 0' },
      { id: 'poison', when: 'functions.apply.Throttles == 0 && functions.apply.Errors > 5 && triggers.stream.outcomes.succeeded > 0' },
      { id: 'slow', when: 'functions.apply.Throttles == 0 && functions.apply.Errors == 0' },
    ],
  },
  par: [
    { path: 'triggers.stream.bisectBatchOnFunctionError', value: true },
    { path: 'triggers.stream.maximumRetryAttempts', value: 3 },
    { path: 'triggers.stream.onFailure', value: 'given-up' },
  ],
  ruleId: 'streams.bisect',
  lesson: 'streams-and-poison',
};
