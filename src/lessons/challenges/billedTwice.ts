/** Messages are handled twice since a release made the work longer. */
import type { Challenge } from './challenge.ts';

export const billedTwice: Challenge = {
  slug: 'billed-twice',
  scenario: {
    version: 1,
    name: 'Films',
    seed: 1,
    duration: '12m',
    functions: { convert: { runtime: 'python3.13', memorySize: 1024, timeout: '30s', handler: [{ io: '20s' }] } },
    resources: { films: { type: 'sqs', visibilityTimeout: '30s' } },
    triggers: [{ id: 'queue', type: 'sqs', source: 'films', function: 'convert', batchSize: 1, maximumConcurrency: 20 }],
    traffic: [{ id: 'uploads', to: 'films', pattern: 'constant', rate: 0.2, end: '8m' }],
    timeline: [{ at: '3m', set: { 'functions.convert.timeout': '90s', 'functions.convert.handler.0.io': '45s' } }],
  },
  targets: {},
  goals: [
    {
      id: 'twice',
      holds: 'functions.convert.Invocations == triggers.queue.outcomes.succeeded + triggers.queue.inFlight',
      measure: 'functions.convert.Invocations - triggers.queue.outcomes.succeeded - triggers.queue.inFlight',
      format: 'count',
    },
    {
      id: 'done',
      holds: 'triggers.queue.outcomes.succeeded == triggers.queue.sent',
      measure: 'triggers.queue.outcomes.succeeded',
      format: 'count',
    },
  ],
  fixed: ['duration', 'platform', 'account', 'traffic', 'timeline', 'functions.convert.handler', 'functions.convert.timeout'],
  diagnosis: {
    options: [
      { id: 'errors', when: 'functions.convert.Errors > 0' },
      { id: 'duplicates', when: 'functions.convert.Errors == 0 && triggers.queue.duplicates > 0' },
      {
        id: 'visibility',
        when: 'functions.convert.Errors == 0 && triggers.queue.duplicates == 0 && functions.convert.Invocations > triggers.queue.sent',
      },
    ],
  },
  par: [{ path: 'resources.films.visibilityTimeout', value: '9m' }],
  ruleId: 'sqs.visibility-advised',
  lesson: 'queues-and-visibility',
};
