/** Reports take longer than API Gateway waits. */
import type { Challenge } from './challenge.ts';

export const lostReports: Challenge = {
  slug: 'lost-reports',
  scenario: {
    version: 1,
    name: 'Reports',
    seed: 1,
    duration: '10m',
    functions: {
      report: { runtime: 'python3.13', memorySize: 512, timeout: '2m', handler: [{ cpu: { lognormal: { p50: '11s', p99: '16s' } } }] },
    },
    triggers: [{ id: 'api', type: 'api-gateway', function: 'report', maximumAttempts: 1 }],
    traffic: [{ id: 'people', to: 'api', pattern: 'poisson', rate: 0.2, end: '8m' }],
  },
  targets: { share: 0.99, orphaned: 20 },
  goals: [
    {
      id: 'answered',
      holds: 'triggers.api.outcomes.succeeded / triggers.api.sent >= target.share',
      measure: 'triggers.api.outcomes.succeeded / triggers.api.sent',
      format: 'percent',
    },
    {
      id: 'orphaned',
      holds: 'functions.report.orphanedGbSeconds <= target.orphaned',
      measure: 'functions.report.orphanedGbSeconds',
      format: 'count',
    },
  ],
  fixed: ['duration', 'platform', 'account', 'traffic', 'triggers', 'functions.report.handler'],
  par: [{ path: 'functions.report.memorySize', value: 1769 }],
  ruleId: 'cpu.mb-per-vcpu',
  lesson: 'gateway-clock',
};
