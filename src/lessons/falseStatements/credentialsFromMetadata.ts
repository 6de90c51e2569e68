/** False statement: A function gets its role’s credentials from the EC2 instance metadata service. */
import type { FalseStatement } from './falseStatement.ts';

export const credentialsFromMetadata: FalseStatement = {
  slug: 'credentials-from-metadata',
  ruleId: 'iam.credentials-in-environment',
  runs: [
    {
      label: 'own',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { environment: { AWS_ACCESS_KEY_ID: 'mine' }, handler: [{ io: '10ms' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: [],
      refused: 'AWS_ACCESS_KEY_ID',
    },
  ],
};
