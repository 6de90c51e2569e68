/** The map of everything that invokes a function: by way, by time, and by what becomes of an event that finds no room or fails. */
import type { Lesson } from './lesson.ts';

const function_ = { runtime: 'nodejs22.x', memorySize: 512, timeout: '2m', handler: [{ io: '50ms' }] };
const one = (id: string, to: string) => ({ id, to, pattern: 'burst', at: '5s', count: 1 });

export const triggerMap: Lesson = {
  slug: 'trigger-map',
  scenario: {
    version: 1,
    name: 'Lesson: everything that invokes',
    seed: 1,
    duration: '1m',
    functions: { work: function_ },
    resources: {
      bucket: { type: 's3' },
      topic: { type: 'sns' },
      bus: { type: 'eventbridge' },
      queue: { type: 'sqs', visibilityTimeout: '120s', maxReceiveCount: 2, deadLetterQueue: 'dead' },
      dead: { type: 'sqs' },
    },
    triggers: [
      { id: 'web', type: 'api-gateway', function: 'work' },
      { id: 'uploads', type: 's3', source: 'bucket', function: 'work' },
      { id: 'news', type: 'sns', source: 'topic', function: 'work' },
      { id: 'rule', type: 'eventbridge', source: 'bus', function: 'work' },
      { id: 'jobs', type: 'sqs', source: 'queue', function: 'work', batchSize: 1 },
    ],
    traffic: [one('person', 'web'), one('photo', 'bucket'), one('message', 'topic'), one('event', 'bus'), one('job', 'queue')],
  },
  steps: [
    {
      slug: 'who-is-first',
      edits: [],
      prediction: {
        kind: 'order',
        events: [
          { id: 's3', moment: { kind: 'request', trigger: 'uploads', nth: 0, at: 'settled' } },
          { id: 'api', moment: { kind: 'request', trigger: 'web', nth: 0, at: 'settled' } },
          { id: 'eventbridge', moment: { kind: 'request', trigger: 'rule', nth: 0, at: 'settled' } },
          { id: 'sns', moment: { kind: 'request', trigger: 'news', nth: 0, at: 'settled' } },
        ],
      },
      reveal: { kind: 'request', trigger: 'uploads', nth: 0, at: 'settled' },
      claims: ['functions.work.Invocations == 5', 'triggers.uploads.latencyMs.max > triggers.rule.latencyMs.max'],
      ruleId: 's3.delivery-latency',
    },
    {
      slug: 'no-room',
      edits: [
        { path: 'functions.work.reservedConcurrentExecutions', value: 1 },
        { path: 'functions.work.handler', value: [{ io: '10s' }] },
        { path: 'duration', value: '6m' },
        { path: 'traffic.0', value: { id: 'person', to: 'web', pattern: 'burst', at: '8s', count: 1 } },
      ],
      prediction: {
        kind: 'cause',
        options: [
          {
            id: 'none',
            when: 'triggers.web.outcomes.succeeded + triggers.uploads.outcomes.succeeded + triggers.news.outcomes.succeeded + triggers.rule.outcomes.succeeded + triggers.jobs.outcomes.succeeded == 5',
          },
          { id: 'job', when: 'triggers.jobs.outcomes.succeeded == 0 && triggers.web.outcomes.succeeded == 1' },
          {
            id: 'person',
            when: 'triggers.web.outcomes.succeeded == 0 && triggers.uploads.outcomes.succeeded + triggers.news.outcomes.succeeded + triggers.rule.outcomes.succeeded + triggers.jobs.outcomes.succeeded == 4',
          },
        ],
      },
      reveal: { kind: 'event', event: 'throttle' },
      claims: ['triggers.web.outcomes.throttled == 1', 'functions.work.Throttles > 3', 'functions.work.Errors == 0'],
      ruleId: 'async.throttle-keeps-attempts',
    },
    {
      slug: 'fails',
      edits: [
        { path: 'functions.work.reservedConcurrentExecutions', value: undefined },
        { path: 'functions.work.handler', value: [{ io: '50ms' }] },
        { path: 'functions.work.errorRate', value: 1 },
        { path: 'duration', value: '10m' },
      ],
      prediction: { kind: 'number', value: 'functions.work.Invocations', unit: '', min: 0, max: 30, step: 1, close: 1 },
      reveal: { kind: 'event', event: 'functionError', nth: -1 },
      claims: [
        'functions.work.Invocations == 1 + 3 * 3 + set.resources.queue.maxReceiveCount',
        'triggers.web.outcomes.functionError == 1',
        'triggers.jobs.outcomes.deadLettered == 1',
        'triggers.uploads.outcomes.dropped + triggers.news.outcomes.dropped + triggers.rule.outcomes.dropped == 3',
      ],
      ruleId: 'async.retry-attempts',
    },
  ],
  playground: [{ path: 'functions.work.errorRate', value: 0.2 }],
};
