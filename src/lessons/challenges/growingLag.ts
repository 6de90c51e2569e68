/** A stream whose function cannot keep up. */
import type { Challenge } from './challenge.ts';

export const growingLag: Challenge = {
  slug: 'growing-lag',
  scenario: {
    version: 1,
    name: 'Clicks',
    seed: 1,
    duration: '6m',
    functions: {
      count: { runtime: 'python3.13', memorySize: 512, timeout: '60s', handler: [{ io: '50ms' }, { per: 'record', io: '12ms' }] },
    },
    resources: { clicks: { type: 'kinesis', shards: 2 } },
    triggers: [{ id: 'stream', type: 'kinesis', source: 'clicks', function: 'count', batchSize: 100 }],
    traffic: [{ id: 'site', to: 'clicks', pattern: 'poisson', rate: 300, keys: { count: 1000 } }],
  },
  targets: { waiting: 1500 },
  goals: [
    { id: 'waiting', holds: 'triggers.stream.waiting < target.waiting', measure: 'triggers.stream.waiting', format: 'count' },
    { id: 'errors', holds: 'functions.count.Errors == 0', measure: 'functions.count.Errors', format: 'count' },
  ],
  fixed: ['duration', 'platform', 'account', 'traffic', 'resources', 'functions.count.handler'],
  diagnosis: {
    options: [
      { id: 'throttles', when: 'functions.count.Throttles > 0' },
      { id: 'errors', when: 'functions.count.Errors > 0 && functions.count.Throttles == 0' },
      {
        id: 'shards',
        when: 'functions.count.Errors == 0 && functions.count.Throttles == 0 && functions.count.ConcurrentExecutions.max == set.resources.clicks.shards',
      },
    ],
  },
  par: [{ path: 'triggers.stream.parallelizationFactor', value: 4 }],
  ruleId: 'streams.concurrency',
  lesson: 'streams-and-poison',
};
