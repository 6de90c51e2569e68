/** False statement: Attach a policy for the bucket, and the function can write its result. (The policy names another bucket than the code.). */
import type { FalseStatement } from './falseStatement.ts';

export const policyOfAnotherBucket: FalseStatement = {
  slug: 'policy-of-another-bucket',
  ruleId: 'iam.implicit-deny',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: {
          f: {
            handler: [{ call: 's3:PutObject', on: 'photo-resized', maximumAttempts: 1 }],
            asyncConfig: { maximumRetryAttempts: 0 },
            role: {
              Version: '2012-10-17',
              Statement: [{ Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::resized-photos/*' }],
            },
          },
        },
        resources: { bucket: { type: 's3' }, 'photo-resized': { type: 's3' } },
        triggers: [{ id: 'uploads', type: 's3', source: 'bucket', function: 'f', deliveryLatency: '0s' }],
        traffic: [{ to: 'bucket', pattern: 'burst', count: 3 }],
      },
      expect: ['functions.f.Errors == 3', 'triggers.uploads.outcomes.succeeded == 0'],
      moment: { kind: 'event', event: 'functionError' },
    },
  ],
};
