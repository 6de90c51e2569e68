/** A function that waits, with the memory of one that computes, and environments ready for nobody. */
import type { Challenge } from './challenge.ts';

export const halfTheBill: Challenge = {
  slug: 'half-the-bill',
  scenario: {
    version: 1,
    name: 'Payments',
    seed: 1,
    duration: '30m',
    functions: {
      pay: {
        runtime: 'nodejs22.x',
        memorySize: 3008,
        timeout: '10s',
        provisionedConcurrentExecutions: 20,
        memoryUsed: 110,
        handler: [{ cpu: '4ms' }, { io: { lognormal: { p50: '180ms', p99: '420ms' } } }],
      },
    },
    triggers: [{ id: 'api', type: 'api-gateway', function: 'pay', apiType: 'HTTP' }],
    traffic: [{ id: 'shop', to: 'api', pattern: 'poisson', rate: 15 }],
  },
  targets: { p99: 600, dollars: 60 },
  goals: [
    { id: 'dollars', holds: 'dollarsAMonth < target.dollars', measure: 'dollarsAMonth', format: 'dollars' },
    { id: 'p99', holds: 'triggers.api.latencyMs.p99 < target.p99', measure: 'triggers.api.latencyMs.p99', format: 'ms' },
    { id: 'errors', holds: 'functions.pay.Errors == 0', measure: 'functions.pay.Errors', format: 'count' },
  ],
  fixed: ['duration', 'platform', 'account', 'traffic', 'triggers', 'functions.pay.handler', 'functions.pay.memoryUsed'],
  par: [
    { path: 'functions.pay.memorySize', value: 256 },
    { path: 'functions.pay.provisionedConcurrentExecutions', value: undefined },
  ],
  ruleId: 'billing.gb-is-1024-mb',
  lesson: 'memory-and-cost',
};
