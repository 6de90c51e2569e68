/** False statement: An environment serves many requests at once, as a web server does. */
import type { FalseStatement } from './falseStatement.ts';

export const oneEnvironmentManyRequests: FalseStatement = {
  slug: 'one-environment-many-requests',
  ruleId: 'lifecycle.one-request-per-environment',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { handler: [{ io: '1s' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 6 }],
      },
      expect: ['functions.f.environments.created == 6'],
      moment: { kind: 'environment', function: 'f', at: 'created', nth: -1 },
    },
  ],
};
