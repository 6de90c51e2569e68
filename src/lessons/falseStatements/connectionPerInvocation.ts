/** False statement: Each invocation opens its own database connection. */
import type { FalseStatement } from './falseStatement.ts';

export const connectionPerInvocation: FalseStatement = {
  slug: 'connection-per-invocation',
  ruleId: 'services.database-connections',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { handler: [{ call: 'database:Query', on: 'db', maximumAttempts: 1 }, { io: '50ms' }] } },
        resources: { db: { type: 'database', maxConnections: 1 } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'constant', rate: 2 }],
      },
      expect: ['functions.f.Errors == 0', 'functions.f.Invocations > 100'],
      moment: { kind: 'attempt', function: 'f', at: 'end', nth: -1 },
    },
  ],
};
