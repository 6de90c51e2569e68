/** False statement: Each invocation runs in a container of its own. */
import type { FalseStatement } from './falseStatement.ts';

export const environmentIsAContainer: FalseStatement = {
  slug: 'environment-is-a-container',
  ruleId: 'lifecycle.own-environment',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { handler: [{ io: '100ms' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'constant', rate: 1 }],
      },
      expect: ['functions.f.environments.created == 1', 'functions.f.Invocations > 50'],
      moment: { kind: 'attempt', function: 'f', at: 'start', nth: -1 },
    },
  ],
};
