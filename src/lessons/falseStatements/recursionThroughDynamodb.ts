/** False statement: Lambda stops every recursive loop, also one through DynamoDB. */
import type { FalseStatement } from './falseStatement.ts';

export const recursionThroughDynamodb: FalseStatement = {
  slug: 'recursion-through-dynamodb',
  ruleId: 'recursion.detected-services',
  runs: [
    {
      label: 'table',
      scenario: {
        version: 1,
        seed: 1,
        duration: '5m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { handler: [{ call: 'dynamodb:PutItem', on: 'items' }] } },
        resources: { items: { type: 'dynamodb' } },
        triggers: [{ id: 'changes', type: 'dynamodb-streams', source: 'items', function: 'f', batchSize: 1 }],
        traffic: [{ to: 'items', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.f.Invocations > 100'],
      moment: { kind: 'attempt', function: 'f', at: 'end', nth: -1 },
    },
    {
      label: 'bucket',
      scenario: {
        version: 1,
        seed: 1,
        duration: '5m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { handler: [{ call: 's3:PutObject', on: 'bucket' }] } },
        resources: { bucket: { type: 's3' } },
        triggers: [{ id: 'uploads', type: 's3', source: 'bucket', function: 'f', deliveryLatency: '0s' }],
        traffic: [{ to: 'bucket', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.f.Invocations == 16', 'triggers.uploads.outcomes.recursionStopped == 1'],
      moment: { kind: 'event', event: 'recursionStopped' },
    },
  ],
};
