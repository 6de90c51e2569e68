/** Memory brings CPU: eight times as much of it makes computing eight times as fast for the same money. */
import type { ReadyPair } from './readyPair.ts';

export const littleOrMuchMemory: ReadyPair = {
  slug: 'little-or-much-memory',
  title: '128 MB or 1,024 MB',
  text: 'A function that computes. With eight times the memory it gets eight times the CPU, so each request takes an eighth of the time at eight times the price a second: the waiting goes, and the bill hardly moves.',
  names: ['128 MB', '1,024 MB'],
  a: {
    name: '128 MB or 1,024 MB',
    seed: 12,
    duration: '5m',
    functions: {
      report: {
        runtime: 'python3.13',
        memorySize: 128,
        timeout: '30s',
        init: [{ description: 'imports', cpu: '120ms' }],
        handler: [{ description: 'work out the report', cpu: { lognormal: { p50: '140ms', p99: '260ms' } } }],
        memoryUsed: 70,
      },
    },
    triggers: [{ id: 'api', type: 'api-gateway', function: 'report' }],
    traffic: [{ id: 'readers', to: 'api', pattern: 'poisson', rate: 2 }],
  },
  edits: [{ path: 'functions.report.memorySize', value: 1024 }],
  claims: [
    'a.functions.report.Duration.p50 > 7 * b.functions.report.Duration.p50',
    'a.triggers.api.latencyMs.p99 > 3 * b.triggers.api.latencyMs.p99',
    'abs(a.bill.totalUsd - b.bill.totalUsd) < 0.1 * a.bill.totalUsd',
    'a.functions.report.environments.created > b.functions.report.environments.created',
  ],
};
