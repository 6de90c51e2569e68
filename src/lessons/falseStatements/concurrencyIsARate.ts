/** False statement: Concurrency is the number of requests a second. */
import type { FalseStatement } from './falseStatement.ts';

export const concurrencyIsARate: FalseStatement = {
  slug: 'concurrency-is-a-rate',
  ruleId: 'concurrency.concurrency-formula',
  runs: [
    {
      label: 'fast',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { handler: [{ io: '100ms' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'poisson', rate: 50 }],
      },
      expect: ['abs(functions.f.ConcurrentExecutions.avg - 5) < 1'],
      moment: { kind: 'attempt', function: 'f', at: 'start', nth: -1 },
    },
    {
      label: 'slow',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { timeout: '10s', handler: [{ io: '2s' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'poisson', rate: 50 }],
      },
      expect: ['abs(functions.f.ConcurrentExecutions.avg - 100) < 12'],
      moment: { kind: 'attempt', function: 'f', at: 'start', nth: -1 },
    },
  ],
};
