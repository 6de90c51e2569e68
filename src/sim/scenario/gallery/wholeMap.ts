/** Every source that can invoke a function, in three columns: who waits, who queues, who polls; all three functions fail for a minute. */
import type { GalleryScenario } from './galleryEntry.ts';

const RATE = 0.5;

const work = {
  runtime: 'python3.13',
  memorySize: 512,
  timeout: '10s',
  handler: [{ io: { lognormal: { p50: '80ms', p99: '400ms' } } }],
} as const;

/** Sources in front of each function. Calls have none of their own: they come through the trigger itself. */
const resources = {
  photos: { type: 's3' },
  news: { type: 'sns' },
  events: { type: 'eventbridge' },
  meters: { type: 'iot' },
  release: { type: 'codepipeline' },
  orders: { type: 'sqs', visibilityTimeout: '60s' },
  clicks: { type: 'kinesis' },
  table: { type: 'dynamodb' },
  cluster: { type: 'kafka' },
  brokers: { type: 'kafka' },
  desk: { type: 'mq' },
} as const;

const calls = ['api', 'program', 'url', 'balancer', 'edge', 'pool'];

export const wholeMap: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'The whole map',
    description:
      'Every source, and three functions: on the left the caller waits, in the middle Lambda queues, on the right Lambda polls. From 2:00 to 3:00 the code of all three fails. Callers are told and gone; the queue of Lambda tries again minutes later; what is polled waits where it is, and a blocked shard holds up what comes after. Only the broker gives messages up, after a few deliveries.',
    seed: 5,
    duration: '6m',
    functions: {
      answers: work,
      queued: { ...work, asyncConfig: { maximumRetryAttempts: 2 } },
      polled: work,
    },
    resources,
    triggers: [
      { id: 'api', type: 'api-gateway', function: 'answers' },
      { id: 'program', type: 'sdk', function: 'answers' },
      { id: 'url', type: 'function-url', function: 'answers' },
      { id: 'balancer', type: 'alb', function: 'answers' },
      { id: 'edge', type: 'cloudfront', function: 'answers', qualifier: '1' },
      { id: 'pool', type: 'cognito', function: 'answers' },
      { id: 'on-photo', type: 's3', source: 'photos', function: 'queued' },
      { id: 'on-news', type: 'sns', source: 'news', function: 'queued' },
      { id: 'on-event', type: 'eventbridge', source: 'events', function: 'queued' },
      { id: 'clock', type: 'schedule', function: 'queued', expression: 'rate(1 minute)' },
      { id: 'on-reading', type: 'iot', source: 'meters', function: 'queued' },
      { id: 'on-release', type: 'codepipeline', source: 'release', function: 'queued' },
      { id: 'on-order', type: 'sqs', source: 'orders', function: 'polled' },
      { id: 'on-click', type: 'kinesis', source: 'clicks', function: 'polled' },
      { id: 'on-change', type: 'dynamodb-streams', source: 'table', function: 'polled' },
      { id: 'on-record', type: 'msk', source: 'cluster', function: 'polled' },
      { id: 'on-own-record', type: 'kafka', source: 'brokers', function: 'polled' },
      { id: 'on-message', type: 'mq', source: 'desk', function: 'polled' },
    ],
    traffic: [
      ...calls.map((to) => ({ id: `to-${to}`, to, pattern: 'poisson', rate: RATE })),
      ...Object.keys(resources).map((to) => ({ id: `to-${to}`, to, pattern: 'poisson', rate: to === 'release' ? 0.02 : RATE })),
    ],
    timeline: [
      { at: '2m', set: { 'functions.answers.errorRate': 1, 'functions.queued.errorRate': 1, 'functions.polled.errorRate': 1 } },
      { at: '3m', set: { 'functions.answers.errorRate': 0, 'functions.queued.errorRate': 0, 'functions.polled.errorRate': 0 } },
    ],
  },
  controls: [
    {
      path: 'functions.polled.memorySize',
      label: 'Memory of the polled function',
      unit: 'MB',
      min: 128,
      max: 3008,
      step: 64,
      help: 'Its vCPU share; what waits for I/O does not get faster.',
    },
    {
      path: 'functions.queued.asyncConfig.maximumRetryAttempts',
      label: 'Retries of queued events',
      min: 0,
      max: 2,
      step: 1,
      help: 'How often Lambda tries an event again that failed.',
    },
  ],
  expect: [
    'triggers.api.outcomes.functionError > 10',
    'triggers["on-photo"].outcomes.succeeded > 100',
    'triggers["on-photo"].outcomes.dropped == 0',
    'triggers["on-order"].outcomes.succeeded > 100',
    'triggers["on-message"].outcomes.deadLettered > 5',
  ],
};
