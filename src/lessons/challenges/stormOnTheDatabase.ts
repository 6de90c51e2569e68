/** Three layers retry, and a weak database gets all of it. */
import type { Challenge } from './challenge.ts';

export const stormOnTheDatabase: Challenge = {
  slug: 'storm-on-the-database',
  scenario: {
    version: 1,
    name: 'Three layers',
    seed: 1,
    duration: '5m',
    functions: {
      front: {
        runtime: 'nodejs22.x',
        memorySize: 512,
        timeout: '29s',
        handler: [{ call: 'execute-api:Invoke', on: 'inner-api', maximumAttempts: 3 }],
      },
      inner: {
        runtime: 'nodejs22.x',
        memorySize: 512,
        timeout: '20s',
        handler: [{ call: 'database:Query', on: 'db', maximumAttempts: 3 }],
      },
    },
    resources: { db: { type: 'database', latency: '20ms', errorRate: 0.3 } },
    triggers: [
      { id: 'web', type: 'api-gateway', function: 'front', maximumAttempts: 3 },
      { id: 'inner-api', type: 'api-gateway', function: 'inner' },
    ],
    traffic: [{ id: 'clicks', to: 'web', pattern: 'poisson', rate: 5 }],
    timeline: [{ at: '2m', fault: { on: 'db', errorRate: 1, for: '1m' } }],
  },
  targets: { inner: 1.05, share: 0.75 },
  goals: [
    {
      id: 'inner',
      holds: 'functions.inner.Invocations / triggers.web.sent < target.inner',
      measure: 'functions.inner.Invocations / triggers.web.sent',
      format: 'count',
    },
    {
      id: 'answered',
      holds: 'triggers.web.outcomes.succeeded / triggers.web.sent > target.share',
      measure: 'triggers.web.outcomes.succeeded / triggers.web.sent',
      format: 'percent',
    },
  ],
  fixed: ['duration', 'platform', 'account', 'traffic', 'timeline', 'resources'],
  par: [
    { path: 'triggers.web.maximumAttempts', value: 1 },
    { path: 'functions.front.handler[0].maximumAttempts', value: 1 },
  ],
  ruleId: 'api-gateway.client-retries',
  lesson: 'idempotency',
};
