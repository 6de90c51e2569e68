/** Asynchronous retries and dead letters: how long Lambda goes on, and what becomes of what it gives up. */
import type { Lesson } from './lesson.ts';

export const asyncRetries: Lesson = {
  slug: 'async-retries',
  scenario: {
    version: 1,
    name: 'Lesson: asynchronous retries and dead letters',
    seed: 1,
    duration: '10m',
    functions: {
      thumb: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '10s',
        handler: [{ io: '200ms' }, { call: 'dynamodb:PutItem', on: 'index' }],
      },
    },
    resources: { photos: { type: 's3' }, index: { type: 'dynamodb' } },
    triggers: [{ id: 'uploads', type: 's3', source: 'photos', function: 'thumb' }],
    traffic: [{ id: 'people', to: 'photos', pattern: 'burst', at: '5s', count: 3, over: '1s' }],
    timeline: [{ at: '0s', fault: { on: 'index', errorRate: 1, for: '2m' } }],
  },
  steps: [
    {
      slug: 'waits',
      edits: [],
      prediction: { kind: 'number', value: 'triggers.uploads.latencyMs.p50 / 1000', unit: 's', min: 0, max: 300, step: 5, close: 20 },
      reveal: { kind: 'event', event: 'retry', nth: -1 },
      claims: ['triggers.uploads.outcomes.succeeded == set.traffic[0].count', 'functions.thumb.Invocations == 3 * set.traffic[0].count'],
      ruleId: 'async.second-retry-wait',
    },
    {
      slug: 'given-up',
      edits: [{ path: 'timeline.0.fault.for', value: '5m' }],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'later', when: 'triggers.uploads.outcomes.succeeded > 0' },
          { id: 'kept', when: 'triggers.uploads.outcomes.succeeded == 0 && triggers.uploads.waiting > 0' },
          { id: 'dropped', when: 'triggers.uploads.outcomes.dropped == set.traffic[0].count' },
        ],
      },
      reveal: { kind: 'event', event: 'dropped' },
      claims: ['functions.thumb.Errors == 3 * set.traffic[0].count'],
      ruleId: 'async.retry-attempts',
    },
    {
      slug: 'dead-letters',
      edits: [
        { path: 'resources.failed', value: { type: 'sqs' } },
        { path: 'functions.thumb.deadLetterQueue', value: 'failed' },
      ],
      prediction: {
        kind: 'cause',
        options: [
          {
            id: 'first',
            when: 'triggers.uploads.outcomes.deadLettered == set.traffic[0].count && functions.thumb.Invocations == set.traffic[0].count',
          },
          {
            id: 'last',
            when: 'triggers.uploads.outcomes.deadLettered == set.traffic[0].count && functions.thumb.Invocations == 3 * set.traffic[0].count',
          },
          { id: 'none', when: 'triggers.uploads.outcomes.deadLettered == 0' },
        ],
      },
      reveal: { kind: 'event', event: 'deadLettered' },
      claims: ['functions.thumb.Errors == 3 * set.traffic[0].count'],
      ruleId: 'async.dead-letter-queue',
    },
    {
      slug: 'throttled',
      edits: [
        { path: 'duration', value: '40m' },
        { path: 'timeline', value: undefined },
        { path: 'functions.thumb.reservedConcurrentExecutions', value: 1 },
        { path: 'functions.thumb.handler.0.io', value: '5s' },
        { path: 'traffic.people.count', value: 12 },
      ],
      prediction: { kind: 'number', value: 'triggers.uploads.outcomes.succeeded', unit: '', min: 0, max: 12, step: 1, close: 0 },
      reveal: { kind: 'event', event: 'throttle' },
      claims: [
        'functions.thumb.Throttles > set.traffic[0].count',
        'triggers.uploads.outcomes.deadLettered == 0',
        'functions.thumb.Invocations == set.traffic[0].count',
      ],
      ruleId: 'async.throttle-keeps-attempts',
    },
  ],
  playground: [],
};
