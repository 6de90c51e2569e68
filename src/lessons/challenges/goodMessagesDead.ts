/** Reserved concurrency of one kills healthy messages. */
import type { Challenge } from './challenge.ts';

export const goodMessagesDead: Challenge = {
  slug: 'good-messages-dead',
  scenario: {
    version: 1,
    name: 'Imports',
    seed: 1,
    duration: '25m',
    functions: {
      import: { runtime: 'python3.13', memorySize: 512, timeout: '10s', reservedConcurrentExecutions: 1, handler: [{ io: '4s' }] },
    },
    resources: {
      jobs: { type: 'sqs', visibilityTimeout: '60s', deadLetterQueue: 'never-run', maxReceiveCount: 3 },
      'never-run': { type: 'sqs' },
    },
    triggers: [{ id: 'queue', type: 'sqs', source: 'jobs', function: 'import', batchSize: 1 }],
    traffic: [{ id: 'jobs', to: 'jobs', pattern: 'poisson', rate: 0.35, end: '12m' }],
  },
  targets: { atOnce: 2 },
  goals: [
    { id: 'dead', holds: 'triggers.queue.outcomes.deadLettered == 0', measure: 'triggers.queue.outcomes.deadLettered', format: 'count' },
    {
      id: 'done',
      holds: 'triggers.queue.outcomes.succeeded == triggers.queue.sent',
      measure: 'triggers.queue.outcomes.succeeded',
      format: 'count',
    },
    {
      id: 'gentle',
      holds: 'functions.import.ConcurrentExecutions.max <= target.atOnce',
      measure: 'functions.import.ConcurrentExecutions.max',
      format: 'count',
    },
  ],
  fixed: [
    'duration',
    'platform',
    'account',
    'traffic',
    'functions.import.handler',
    'resources.jobs.maxReceiveCount',
    'resources.jobs.deadLetterQueue',
  ],
  par: [
    { path: 'functions.import.reservedConcurrentExecutions', value: undefined },
    { path: 'triggers.queue.maximumConcurrency', value: 2 },
  ],
  ruleId: 'sqs.maximum-concurrency',
  lesson: 'queues-and-visibility',
};
