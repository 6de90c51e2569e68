/** Noisy neighbours: functions share one account, and what cures it. */
import type { Lesson } from './lesson.ts';

export const noisyNeighbours: Lesson = {
  slug: 'noisy-neighbours',
  scenario: {
    version: 1,
    name: 'Lesson: noisy neighbours',
    seed: 1,
    duration: '1m',
    account: { concurrentExecutions: 130 },
    functions: {
      checkout: { runtime: 'nodejs22.x', memorySize: 512, timeout: '10s', handler: [{ io: '200ms' }] },
      export: { runtime: 'python3.13', memorySize: 512, timeout: '60s', handler: [{ io: '8s' }] },
    },
    triggers: [
      { id: 'shop', type: 'sdk', function: 'checkout', maximumAttempts: 1 },
      { id: 'job', type: 'sdk', function: 'export', maximumAttempts: 1 },
    ],
    traffic: [
      { id: 'customers', to: 'shop', pattern: 'poisson', rate: 30 },
      { id: 'nightly', to: 'job', pattern: 'poisson', rate: 40, start: '20s', end: '35s' },
    ],
  },
  steps: [
    {
      slug: 'starved',
      edits: [],
      prediction: {
        kind: 'curve',
        along: { kind: 'time', metric: 'Throttles', statistic: 'Sum', function: 'checkout', until: '60s', stretches: 12 },
        unit: '',
        min: 0,
        max: 150,
        step: 5,
        close: 15,
      },
      reveal: { kind: 'event', event: 'throttle' },
      claims: [
        'functions.checkout.Throttles > 150',
        'functions.checkout.throttleReasons.ConcurrentInvocationLimitExceeded == functions.checkout.Throttles',
      ],
      ruleId: 'concurrency.unreserved-pool',
    },
    {
      slug: 'reserved',
      edits: [{ path: 'functions.checkout.reservedConcurrentExecutions', value: 30 }],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'both', when: 'functions.checkout.Throttles > 0 && functions.export.Throttles > 0' },
          { id: 'export', when: 'functions.checkout.Throttles == 0 && functions.export.Throttles > 0' },
          { id: 'nobody', when: 'functions.checkout.Throttles == 0 && functions.export.Throttles == 0' },
        ],
      },
      reveal: { kind: 'event', event: 'throttle' },
      claims: [
        'functions.checkout.Throttles == 0',
        'functions.export.ConcurrentExecutions.max == set.account.concurrentExecutions - set.functions.checkout.reservedConcurrentExecutions',
      ],
      ruleId: 'concurrency.reserved',
    },
    {
      slug: 'capped',
      edits: [
        { path: 'functions.checkout.reservedConcurrentExecutions', value: undefined },
        { path: 'functions.export.reservedConcurrentExecutions', value: 20 },
      ],
      prediction: { kind: 'number', value: 'functions.export.ConcurrentExecutions.max', unit: '', min: 0, max: 130, step: 5, close: 0 },
      reveal: { kind: 'event', event: 'throttle' },
      claims: [
        'functions.checkout.Throttles == 0',
        'functions.export.ConcurrentExecutions.max == set.functions.export.reservedConcurrentExecutions',
        'functions.export.Throttles > 0.7 * triggers.job.sent',
      ],
      ruleId: 'concurrency.reserved',
    },
    {
      slug: 'queued',
      edits: [
        { path: 'duration', value: '6m' },
        { path: 'functions.export.reservedConcurrentExecutions', value: undefined },
        { path: 'resources', value: { jobs: { type: 'sqs', visibilityTimeout: '360s' } } },
        {
          path: 'triggers.job',
          value: { id: 'job', type: 'sqs', source: 'jobs', function: 'export', batchSize: 1, maximumConcurrency: 20 },
        },
        { path: 'traffic.nightly.to', value: 'jobs' },
        { path: 'traffic.customers.rate', value: 10 },
      ],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'refused', when: 'functions.export.Throttles + functions.checkout.Throttles > 0' },
          {
            id: 'lost',
            when: 'functions.export.Throttles + functions.checkout.Throttles == 0 && triggers.job.outcomes.succeeded < triggers.job.sent',
          },
          {
            id: 'later',
            when: 'functions.export.Throttles + functions.checkout.Throttles == 0 && triggers.job.outcomes.succeeded == triggers.job.sent',
          },
        ],
      },
      reveal: { kind: 'request', trigger: 'job', nth: -1, at: 'settled' },
      claims: ['functions.export.ConcurrentExecutions.max <= set.triggers[1].maximumConcurrency', 'functions.checkout.Throttles == 0'],
      ruleId: 'sqs.maximum-concurrency',
    },
  ],
  playground: [{ path: 'duration', value: '2m' }],
};
