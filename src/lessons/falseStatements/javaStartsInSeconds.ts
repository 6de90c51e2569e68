/** False statement: A cold start takes 100 to 500 ms in Python or Node.js, and half a second to two seconds on the JVM. */
import type { FalseStatement } from './falseStatement.ts';

export const javaStartsInSeconds: FalseStatement = {
  slug: 'java-starts-in-seconds',
  ruleId: 'cold-start.init-duration',
  runs: [
    {
      label: 'java',
      scenario: {
        version: 1,
        seed: 1,
        duration: '30m',
        platform: { idleLifetime: '5s' },
        functions: { f: { runtime: 'java21', memorySize: 1024, handler: [{ io: '10ms' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'constant', rate: 0.1 }],
      },
      expect: ['functions.f.coldStarts > 100', 'functions.f.InitDuration.p50 < 500'],
      moment: { kind: 'event', event: 'coldStart' },
    },
    {
      label: 'heavy',
      scenario: {
        version: 1,
        seed: 1,
        duration: '30m',
        platform: { idleLifetime: '5s' },
        functions: { f: { runtime: 'python3.13', memorySize: 1024, init: [{ io: '2s' }], handler: [{ io: '10ms' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'constant', rate: 0.1 }],
      },
      expect: ['functions.f.InitDuration.p50 > 2000'],
      moment: { kind: 'event', event: 'coldStart' },
    },
  ],
};
