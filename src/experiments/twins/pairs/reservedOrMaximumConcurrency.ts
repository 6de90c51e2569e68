/** Two ways to keep a queue's function small: one refuses what the pollers have already fetched, the other fetches less. */
import type { ReadyPair } from './readyPair.ts';

export const reservedOrMaximumConcurrency: ReadyPair = {
  slug: 'reserved-or-maximum-concurrency',
  title: 'Reserved or maximum concurrency',
  text: 'Both let two jobs run at once. Reserved concurrency refuses what the pollers have fetched: each refusal counts as a receive, and good messages end in the dead-letter queue without having run. Maximum concurrency on the mapping makes the pollers fetch no more than can run.',
  names: ['Reserved 2', 'Maximum 2'],
  a: {
    name: 'Reserved or maximum concurrency',
    seed: 31,
    duration: '20m',
    functions: {
      import: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '10s',
        reservedConcurrentExecutions: 2,
        handler: [{ description: 'write to the database', io: '4s' }],
      },
    },
    resources: {
      jobs: { type: 'sqs', visibilityTimeout: '60s', deadLetterQueue: 'never-run', maxReceiveCount: 3 },
      'never-run': { type: 'sqs' },
    },
    triggers: [{ id: 'queue', type: 'sqs', source: 'jobs', function: 'import', batchSize: 1 }],
    traffic: [{ id: 'uploads', to: 'jobs', pattern: 'poisson', rate: 0.55, end: '12m' }],
  },
  edits: [
    { path: 'functions.import.reservedConcurrentExecutions', value: undefined },
    { path: 'triggers.queue.maximumConcurrency', value: 2 },
  ],
  claims: [
    'a.functions.import.Throttles > 0 && b.functions.import.Throttles == 0',
    'a.triggers.queue.outcomes.deadLettered > 0 && b.triggers.queue.outcomes.deadLettered == 0',
    'a.functions.import.ConcurrentExecutions.max == 2 && b.functions.import.ConcurrentExecutions.max == 2',
    'b.triggers.queue.outcomes.succeeded == b.triggers.queue.sent',
  ],
};
