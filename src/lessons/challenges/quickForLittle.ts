/** A Java API whose cold starts spoil the p99: to be made quick, for little money. */
import type { Challenge } from './challenge.ts';

export const quickForLittle: Challenge = {
  slug: 'quick-for-little',
  scenario: {
    version: 1,
    name: 'Quotes',
    seed: 1,
    duration: '20m',
    functions: {
      quotes: {
        runtime: 'java21',
        memorySize: 512,
        timeout: '15s',
        init: [{ description: 'start the framework', cpu: '2.4s', threads: 2 }],
        handler: [{ cpu: { lognormal: { p50: '12ms', p99: '45ms' } } }, { call: 'database:Query', on: 'prices' }],
        memoryUsed: 230,
      },
    },
    resources: { prices: { type: 'database', latency: { lognormal: { p50: '6ms', p99: '40ms' } } } },
    triggers: [{ id: 'api', type: 'api-gateway', function: 'quotes', apiType: 'HTTP' }],
    traffic: [
      { id: 'clients', to: 'api', pattern: 'sine', mean: 3, amplitude: 2, period: '4m' },
      { id: 'batch-a', to: 'api', pattern: 'burst', at: '4m', count: 40, over: '100ms' },
      { id: 'batch-b', to: 'api', pattern: 'burst', at: '11m', count: 40, over: '100ms' },
      { id: 'batch-c', to: 'api', pattern: 'burst', at: '18m', count: 40, over: '100ms' },
    ],
  },
  targets: { p99: 1000, dollars: 10 },
  goals: [
    { id: 'p99', holds: 'triggers.api.latencyMs.p99 < target.p99', measure: 'triggers.api.latencyMs.p99', format: 'ms' },
    { id: 'dollars', holds: 'dollarsAMonth < target.dollars', measure: 'dollarsAMonth', format: 'dollars' },
  ],
  fixed: [
    'duration',
    'platform',
    'account',
    'traffic',
    'triggers',
    'resources',
    'functions.quotes.runtime',
    'functions.quotes.handler',
    'functions.quotes.init',
  ],
  par: [{ path: 'functions.quotes.snapStart', value: true }],
  ruleId: 'snapstart.restore-duration',
  lesson: 'shorter-cold-starts',
};
