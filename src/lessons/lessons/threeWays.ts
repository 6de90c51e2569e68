/** The three ways of being invoked: who waits, who tries again, and how often. */
import type { Lesson } from './lesson.ts';

export const threeWays: Lesson = {
  slug: 'three-ways',
  scenario: {
    version: 1,
    name: 'Lesson: the three ways of being invoked',
    seed: 1,
    duration: '10m',
    functions: { save: { runtime: 'nodejs22.x', memorySize: 512, timeout: '5s', errorRate: 1, handler: [{ io: '50ms' }] } },
    triggers: [{ id: 'calls', type: 'sdk', function: 'save', maximumAttempts: 3 }],
    traffic: [{ id: 'work', to: 'calls', pattern: 'burst', at: '2s', count: 4, over: '2s' }],
  },
  steps: [
    {
      slug: 'synchronous',
      edits: [],
      prediction: { kind: 'number', value: 'functions.save.Invocations', unit: '', min: 0, max: 20, step: 1, close: 0 },
      reveal: { kind: 'request', trigger: 'calls', nth: 0, at: 'settled' },
      claims: ['functions.save.Invocations == set.traffic[0].count', 'triggers.calls.outcomes.functionError == set.traffic[0].count'],
      ruleId: 'sdk.function-error-not-retried',
    },
    {
      slug: 'asynchronous',
      edits: [
        { path: 'resources', value: { photos: { type: 's3' } } },
        { path: 'triggers', value: [{ id: 'uploads', type: 's3', source: 'photos', function: 'save' }] },
        { path: 'traffic.work.to', value: 'photos' },
      ],
      prediction: { kind: 'number', value: 'functions.save.Invocations', unit: '', min: 0, max: 20, step: 1, close: 0 },
      reveal: { kind: 'event', event: 'retry' },
      claims: ['functions.save.Invocations == 3 * set.traffic[0].count', 'triggers.uploads.outcomes.dropped == set.traffic[0].count'],
      ruleId: 'async.retry-attempts',
    },
    {
      slug: 'polled',
      edits: [
        {
          path: 'resources',
          value: { jobs: { type: 'sqs', visibilityTimeout: '30s', maxReceiveCount: 4, deadLetterQueue: 'dead' }, dead: { type: 'sqs' } },
        },
        { path: 'triggers', value: [{ id: 'queue', type: 'sqs', source: 'jobs', function: 'save', batchSize: 1 }] },
        { path: 'traffic.work.to', value: 'jobs' },
      ],
      prediction: { kind: 'number', value: 'functions.save.Invocations', unit: '', min: 0, max: 20, step: 1, close: 0 },
      reveal: { kind: 'attempt', function: 'save', nth: 4, at: 'start' },
      claims: [
        'functions.save.Invocations == set.resources.jobs.maxReceiveCount * set.traffic[0].count',
        'triggers.queue.outcomes.deadLettered == set.traffic[0].count',
      ],
      ruleId: 'sqs.redrive',
    },
  ],
  playground: [{ path: 'functions.save.errorRate', value: 0.3 }],
};
