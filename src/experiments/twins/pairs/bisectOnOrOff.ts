/** One record that cannot be handled: with bisection it is lost alone, without it a whole batch goes with it. */
import type { ReadyPair } from './readyPair.ts';

export const bisectOnOrOff: ReadyPair = {
  slug: 'bisect-on-or-off',
  title: 'Bisect on or off',
  text: 'A record that always fails arrives on a stream. Without bisection its whole batch is tried three times and then given up, good records and all. With it the batch is split until the bad record stands alone: only that one is given up.',
  names: ['Bisect off', 'Bisect on'],
  a: {
    name: 'Bisect on or off',
    seed: 33,
    duration: '5m',
    functions: {
      apply: { runtime: 'python3.13', memorySize: 512, timeout: '30s', handler: [{ per: 'record', io: '2ms' }] },
    },
    resources: { changes: { type: 'kinesis', shards: 1 }, 'given-up': { type: 'sqs' } },
    triggers: [
      {
        id: 'stream',
        type: 'kinesis',
        source: 'changes',
        function: 'apply',
        batchSize: 100,
        maximumBatchingWindow: '2s',
        maximumRetryAttempts: 2,
        onFailure: 'given-up',
      },
    ],
    traffic: [{ id: 'writers', to: 'changes', pattern: 'poisson', rate: 20 }],
    timeline: [{ at: '2m', poison: { resource: 'changes', count: 1 } }],
  },
  edits: [{ path: 'triggers.stream.bisectBatchOnFunctionError', value: true }],
  claims: [
    'a.triggers.stream.outcomes.sentToDestination > 5',
    'b.triggers.stream.outcomes.sentToDestination == 1',
    'b.triggers.stream.outcomes.succeeded > a.triggers.stream.outcomes.succeeded',
    'b.functions.apply.Errors > a.functions.apply.Errors',
  ],
};
