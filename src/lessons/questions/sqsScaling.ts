/** Interview question 27: How does an SQS mapping scale? */
import { ruleValue } from '../../sim/index.ts';
import type { Question } from './question.ts';

export const sqsScaling: Question = {
  number: 27,
  slug: 'sqs-scaling',
  lesson: 'queues-and-visibility',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '2m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        account: { concurrentExecutions: 5000 },
        functions: { f: { handler: [{ io: '10s' }], timeout: '30s' } },
        resources: { jobs: { type: 'sqs', visibilityTimeout: '180s' } },
        triggers: [{ id: 'queue', type: 'sqs', source: 'jobs', function: 'f', batchSize: 1 }],
        traffic: [{ to: 'jobs', pattern: 'burst', count: 40000 }],
      },
      expect: [
        'functions.f.ConcurrentExecutions.max <= ask.first + ask.perMinute * ask.minutes + 1',
        'functions.f.ConcurrentExecutions.max >= min(ask.most, ask.first + ask.perMinute * ask.minutes - 10)',
      ],
      moment: { kind: 'attempt', function: 'f', at: 'start', nth: -1 },
    },
  ],
  numbers: {
    minutes: [2, 1, 5, 3],
    count: [40000],
    first: [ruleValue('sqs.first-concurrency')],
    perMinute: [ruleValue('sqs.scale-up')],
    most: [ruleValue('sqs.maximum-invocations')],
  },
  edits: [
    { path: 'duration', value: '{minutes}m' },
    { path: 'traffic[0].count', value: '{count}' },
  ],
  options: [
    { id: 'ramp', when: 'abs(run.functions.f.ConcurrentExecutions.max - ask.first - ask.perMinute * ask.minutes) < 13' },
    { id: 'old', when: 'abs(run.functions.f.ConcurrentExecutions.max - ask.first - 60 * ask.minutes) < 13' },
    { id: 'most', when: 'run.functions.f.ConcurrentExecutions.max == ask.most' },
    { id: 'all', when: 'run.functions.f.ConcurrentExecutions.max > ask.most' },
  ],
};
