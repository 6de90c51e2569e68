/** A ping keeps one environment warm; a rush needs several. */
import type { ReadyPair } from './readyPair.ts';

export const provisionedOrPing: ReadyPair = {
  slug: 'provisioned-or-ping',
  title: 'Provisioned concurrency or a keep-warm ping',
  text: 'A ping every four minutes keeps one environment warm, and costs next to nothing. When several people come at once all but one of them meet a cold start. Provisioned concurrency keeps as many ready as were asked for, and is paid for by the second.',
  names: ['Provisioned 5', 'Ping'],
  a: {
    name: 'Provisioned concurrency or a keep-warm ping',
    seed: 8,
    duration: '1h',
    functions: {
      login: {
        runtime: 'nodejs22.x',
        memorySize: 512,
        timeout: '10s',
        init: [{ description: 'imports', cpu: '500ms' }],
        handler: [{ io: { lognormal: { p50: '120ms', p99: '300ms' } } }],
        provisionedConcurrentExecutions: 5,
      },
    },
    triggers: [
      { id: 'api', type: 'api-gateway', function: 'login' },
      { id: 'clock', type: 'sdk', function: 'login' },
    ],
    traffic: [
      { id: 'office-opens', to: 'api', pattern: 'burst', at: '12m', count: 5 },
      { id: 'after-lunch', to: 'api', pattern: 'burst', at: '31m', count: 5 },
      { id: 'evening', to: 'api', pattern: 'burst', at: '50m', count: 5 },
    ],
  },
  edits: [
    { path: 'functions.login.provisionedConcurrentExecutions', value: undefined },
    {
      path: 'traffic.3',
      value: { id: 'ping', to: 'clock', pattern: 'schedule', expression: 'rate(4 minutes)', keepWarm: true },
    },
  ],
  claims: [
    'a.functions.login.coldStarts == 0',
    // Each rush of five finds the one that the ping kept warm.
    'b.functions.login.coldStarts >= 12',
    'b.triggers.api.latencyMs.p99 > 3 * a.triggers.api.latencyMs.p99',
    'a.bill.totalUsd > 10 * b.bill.totalUsd',
  ],
};
