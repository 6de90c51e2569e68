/** A nightly export starves the checkout. */
import type { Challenge } from './challenge.ts';

export const starvedCheckout: Challenge = {
  slug: 'starved-checkout',
  scenario: {
    version: 1,
    name: 'Shop and export',
    seed: 1,
    duration: '3m',
    account: { concurrentExecutions: 200 },
    functions: {
      checkout: {
        runtime: 'nodejs22.x',
        memorySize: 512,
        timeout: '10s',
        handler: [{ io: { lognormal: { p50: '150ms', p99: '400ms' } } }],
      },
      export: { runtime: 'python3.13', memorySize: 1024, timeout: '60s', handler: [{ io: '8s' }] },
    },
    resources: { requests: { type: 's3' } },
    triggers: [
      { id: 'shop', type: 'api-gateway', function: 'checkout' },
      { id: 'job', type: 's3', source: 'requests', function: 'export' },
    ],
    traffic: [
      { id: 'customers', to: 'shop', pattern: 'poisson', rate: 60 },
      { id: 'night', to: 'requests', pattern: 'poisson', rate: 40, start: '20s', end: '60s' },
    ],
  },
  targets: {},
  goals: [
    { id: 'shop', holds: 'functions.checkout.Throttles == 0', measure: 'functions.checkout.Throttles', format: 'count' },
    {
      id: 'export',
      holds: 'triggers.job.outcomes.dropped == 0 && functions.export.Errors == 0',
      measure: 'triggers.job.outcomes.succeeded',
      format: 'count',
    },
    {
      id: 'pace',
      holds: 'triggers.job.outcomes.succeeded >= triggers.job.sent / 2',
      measure: 'triggers.job.outcomes.succeeded',
      format: 'count',
    },
  ],
  fixed: ['duration', 'platform', 'account', 'traffic', 'triggers', 'functions.checkout.handler', 'functions.export.handler'],
  par: [{ path: 'functions.checkout.reservedConcurrentExecutions', value: 50 }],
  ruleId: 'concurrency.reserved',
  lesson: 'noisy-neighbours',
};
