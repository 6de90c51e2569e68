/** Concurrency and its caps: rate times duration, the account's quota, and the request rate beside it. */
import type { Lesson } from './lesson.ts';

export const concurrencyCaps: Lesson = {
  slug: 'concurrency-caps',
  scenario: {
    version: 1,
    name: 'Lesson: concurrency and its caps',
    seed: 1,
    duration: '1m',
    functions: { quote: { runtime: 'nodejs22.x', memorySize: 512, timeout: '10s', handler: [{ io: '200ms' }] } },
    triggers: [{ id: 'calls', type: 'sdk', function: 'quote', maximumAttempts: 1 }],
    traffic: [{ id: 'clients', to: 'calls', pattern: 'poisson', rate: 50 }],
  },
  steps: [
    {
      slug: 'rate-times-duration',
      edits: [],
      prediction: { kind: 'number', value: 'functions.quote.ConcurrentExecutions.avg', unit: '', min: 0, max: 100, step: 1, close: 2 },
      reveal: { kind: 'attempt', function: 'quote', nth: 1500, at: 'start' },
      claims: ['abs(functions.quote.ConcurrentExecutions.avg - set.traffic[0].rate * functions.quote.Duration.avg / 1000) < 1'],
      ruleId: 'concurrency.concurrency-formula',
    },
    {
      slug: 'slower',
      edits: [{ path: 'functions.quote.handler.0.io', value: '1.5s' }],
      prediction: { kind: 'number', value: 'functions.quote.ConcurrentExecutions.avg', unit: '', min: 0, max: 150, step: 1, close: 8 },
      reveal: { kind: 'attempt', function: 'quote', nth: 1500, at: 'start' },
      claims: ['abs(functions.quote.ConcurrentExecutions.avg - 75) < 8'],
      ruleId: 'concurrency.concurrency-formula',
    },
    {
      slug: 'quota',
      edits: [{ path: 'account', value: { concurrentExecutions: 50 } }],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'refused', when: 'functions.quote.Throttles > 0' },
          { id: 'wait', when: 'functions.quote.Throttles == 0 && triggers.calls.latencyMs.p50 > 2000' },
          { id: 'fine', when: 'functions.quote.Throttles == 0 && triggers.calls.latencyMs.p50 <= 2000' },
        ],
      },
      reveal: { kind: 'event', event: 'throttle' },
      claims: [
        'functions.quote.ConcurrentExecutions.max == set.account.concurrentExecutions',
        'functions.quote.Throttles > 0.2 * triggers.calls.sent',
      ],
      ruleId: 'concurrency.throttle-is-429',
    },
    {
      slug: 'request-rate',
      edits: [
        { path: 'functions.quote.handler.0.io', value: '20ms' },
        { path: 'account.concurrentExecutions', value: 10 },
        { path: 'traffic.clients.rate', value: 200 },
      ],
      prediction: {
        kind: 'number',
        value: 'functions.quote.Throttles / triggers.calls.sent * 100',
        unit: '%',
        min: 0,
        max: 100,
        step: 1,
        close: 8,
      },
      reveal: { kind: 'event', event: 'throttle', nth: 1000 },
      claims: [
        'functions.quote.ConcurrentExecutions.avg < 4',
        'functions.quote.throttleReasons.CallerRateLimitExceeded > 0.9 * functions.quote.Throttles',
      ],
      ruleId: 'concurrency.requests-per-unit',
    },
  ],
  playground: [],
};
