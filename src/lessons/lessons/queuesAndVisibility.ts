/** SQS and visibility: hidden, not gone; whole batches return; and a reservation is no gentle worker. */
import type { Lesson } from './lesson.ts';

export const queuesAndVisibility: Lesson = {
  slug: 'queues-and-visibility',
  scenario: {
    version: 1,
    name: 'Lesson: SQS and visibility',
    seed: 1,
    duration: '6m',
    functions: { pack: { runtime: 'python3.13', memorySize: 512, timeout: '30s', handler: [{ io: '20s' }] } },
    resources: { jobs: { type: 'sqs', visibilityTimeout: '30s' }, dead: { type: 'sqs' } },
    triggers: [{ id: 'queue', type: 'sqs', source: 'jobs', function: 'pack', batchSize: 1 }],
    traffic: [{ id: 'orders', to: 'jobs', pattern: 'constant', rate: 0.1, start: '70s', end: '130s' }],
  },
  steps: [
    {
      slug: 'hidden',
      edits: [],
      prediction: {
        kind: 'order',
        events: [
          { id: 'deleted', moment: { kind: 'request', trigger: 'queue', nth: 0, at: 'settled' } },
          { id: 'second', moment: { kind: 'request', trigger: 'queue', nth: 1, at: 'sent' } },
          { id: 'received', moment: { kind: 'attempt', function: 'pack', nth: 0, at: 'start' } },
        ],
      },
      reveal: { kind: 'request', trigger: 'queue', nth: 0, at: 'settled' },
      claims: ['functions.pack.Invocations == triggers.queue.sent', 'queues.jobs.NumberOfMessagesReceived == triggers.queue.sent'],
      ruleId: 'sqs.visibility',
    },
    {
      slug: 'too-short',
      edits: [{ path: 'timeline', value: [{ at: '60s', set: { 'functions.pack.timeout': '90s', 'functions.pack.handler.0.io': '45s' } }] }],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'twice', when: 'functions.pack.Invocations > triggers.queue.sent && functions.pack.Errors == 0' },
          { id: 'once', when: 'functions.pack.Invocations == triggers.queue.sent' },
          { id: 'fails', when: 'functions.pack.Errors > 0' },
        ],
      },
      reveal: { kind: 'event', event: 'duplicate' },
      claims: ['functions.pack.Invocations >= 2 * triggers.queue.sent', 'triggers.queue.outcomes.succeeded == triggers.queue.sent'],
      ruleId: 'sqs.visibility-advised',
    },
    {
      slug: 'whole-batch',
      edits: [
        { path: 'timeline', value: [{ at: '60s', poison: { resource: 'jobs', count: 1 } }] },
        { path: 'functions.pack.handler', value: [{ per: 'record', io: '100ms' }] },
        { path: 'resources.jobs.visibilityTimeout', value: '60s' },
        { path: 'resources.jobs.maxReceiveCount', value: 3 },
        { path: 'resources.jobs.deadLetterQueue', value: 'dead' },
        { path: 'triggers.queue.batchSize', value: 10 },
        { path: 'triggers.queue.maximumBatchingWindow', value: '5s' },
        { path: 'traffic.orders', value: { id: 'orders', to: 'jobs', pattern: 'burst', at: '70s', count: 10 } },
      ],
      prediction: { kind: 'number', value: 'triggers.queue.outcomes.deadLettered', unit: '', min: 0, max: 10, step: 1, close: 0 },
      reveal: { kind: 'event', event: 'functionError' },
      claims: [
        'functions.pack.Errors == set.resources.jobs.maxReceiveCount',
        'triggers.queue.outcomes.deadLettered == set.traffic[0].count',
        'queues.jobs.NumberOfMessagesDeleted == 0',
      ],
      ruleId: 'sqs.whole-batch-returns',
    },
    {
      slug: 'reserved-one',
      edits: [
        { path: 'duration', value: '12m' },
        { path: 'timeline', value: undefined },
        { path: 'triggers.queue.batchSize', value: 1 },
        { path: 'triggers.queue.maximumBatchingWindow', value: undefined },
        { path: 'functions.pack.timeout', value: '10s' },
        { path: 'functions.pack.handler', value: [{ io: '4s' }] },
        { path: 'functions.pack.reservedConcurrentExecutions', value: 1 },
        { path: 'resources.jobs.visibilityTimeout', value: '30s' },
        { path: 'traffic.orders', value: { id: 'orders', to: 'jobs', pattern: 'poisson', rate: 2, end: '2m' } },
      ],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'patient', when: 'triggers.queue.outcomes.deadLettered == 0' },
          { id: 'errors', when: 'triggers.queue.outcomes.deadLettered > 0 && functions.pack.Errors > 0' },
          { id: 'unrun', when: 'triggers.queue.outcomes.deadLettered > 0 && functions.pack.Errors == 0' },
        ],
      },
      reveal: { kind: 'event', event: 'deadLettered' },
      claims: ['functions.pack.Throttles > 0'],
      ruleId: 'sqs.throttle-keeps-batch',
    },
  ],
  playground: [
    { path: 'functions.pack.reservedConcurrentExecutions', value: undefined },
    { path: 'triggers.queue.maximumConcurrency', value: 2 },
  ],
};
