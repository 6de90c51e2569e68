/** False statement: A Cognito authorizer invokes a Lambda function to check the token. */
import type { FalseStatement } from './falseStatement.ts';

export const cognitoAuthorizerInvokes: FalseStatement = {
  slug: 'cognito-authorizer-invokes',
  ruleId: 'cognito.authorizer-runs-no-function',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { api: { handler: [{ io: '20ms' }] }, welcome: { handler: [{ io: '100ms' }] } },
        triggers: [
          { id: 'requests', type: 'api-gateway', function: 'api' },
          { id: 'signup', type: 'cognito', function: 'welcome' },
        ],
        traffic: [
          { to: 'requests', pattern: 'constant', rate: 1, id: 'r' },
          { to: 'signup', pattern: 'burst', count: 1, at: '30s', id: 's' },
        ],
      },
      expect: ['functions.welcome.Invocations == triggers.signup.sent', 'functions.api.Invocations == triggers.requests.sent'],
      moment: { kind: 'attempt', function: 'welcome', at: 'start' },
    },
  ],
};
