/** False statement: The 29 seconds of API Gateway cannot be raised. */
import type { FalseStatement } from './falseStatement.ts';

export const twentyNineSecondsForEver: FalseStatement = {
  slug: 'twenty-nine-seconds-for-ever',
  ruleId: 'api-gateway.integration-timeout',
  runs: [
    {
      label: 'raised',
      scenario: {
        version: 1,
        seed: 1,
        duration: '2m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { timeout: '60s', handler: [{ io: '40s' }] } },
        triggers: [{ id: 't', type: 'api-gateway', function: 'f', timeout: '60s', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['triggers.t.outcomes.succeeded == 1'],
      moment: { kind: 'request', trigger: 't', at: 'settled' },
    },
    {
      label: 'usual',
      scenario: {
        version: 1,
        seed: 1,
        duration: '2m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { timeout: '60s', handler: [{ io: '40s' }] } },
        triggers: [{ id: 't', type: 'api-gateway', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['triggers.t.outcomes.callerGone == 1'],
      moment: { kind: 'request', trigger: 't', at: 'settled' },
    },
  ],
};
