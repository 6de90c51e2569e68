/** False statement: To call a function URL, lambda:InvokeFunctionUrl is enough. */
import type { FalseStatement } from './falseStatement.ts';

export const oneActionForAUrl: FalseStatement = {
  slug: 'one-action-for-a-url',
  ruleId: 'iam.function-url-two-actions',
  runs: [
    {
      label: 'one',
      scenario: {
        version: 1,
        seed: 1,
        duration: '30s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: {
          caller: {
            handler: [{ call: 'lambda:InvokeFunctionUrl', on: 'url', maximumAttempts: 1 }],
            role: {
              Version: '2012-10-17',
              Statement: [{ Effect: 'Allow', Action: 'lambda:InvokeFunctionUrl', Resource: 'arn:aws:lambda:*:*:function:web' }],
            },
          },
          web: { handler: [{ io: '10ms' }] },
        },
        triggers: [
          { id: 't', type: 'sdk', function: 'caller', maximumAttempts: 1 },
          { id: 'url', type: 'function-url', function: 'web' },
        ],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.caller.Errors == 1', 'functions.web.Invocations == 0'],
      moment: { kind: 'event', event: 'functionError' },
    },
    {
      label: 'both',
      scenario: {
        version: 1,
        seed: 1,
        duration: '30s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: {
          caller: {
            handler: [{ call: 'lambda:InvokeFunctionUrl', on: 'url', maximumAttempts: 1 }],
            role: {
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Action: ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'],
                  Resource: 'arn:aws:lambda:*:*:function:web',
                },
              ],
            },
          },
          web: { handler: [{ io: '10ms' }] },
        },
        triggers: [
          { id: 't', type: 'sdk', function: 'caller', maximumAttempts: 1 },
          { id: 'url', type: 'function-url', function: 'web' },
        ],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.caller.Errors == 0', 'functions.web.Invocations == 1'],
      moment: { kind: 'attempt', function: 'web', at: 'start' },
    },
  ],
};
