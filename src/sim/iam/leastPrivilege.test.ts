import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { services } from '../services/index.ts';
import { decideCall } from './decideCall.ts';
import { leastPrivilege, type NeededCall } from './leastPrivilege.ts';
import { permissionsFor } from './permission.ts';
import { readPolicyDocument } from './readPolicyDocument.ts';

const on = (name: string, type: string) => ({ name, type });

describe('the smallest policy for a run', () => {
  it('puts the actions of one resource together, and resources with the same actions', () => {
    const calls: NeededCall[] = [
      { action: 's3:PutObject', resource: on('resized', 's3') },
      { action: 'sqs:SendMessage', resource: on('jobs', 'sqs') },
      { action: 's3:GetObject', resource: on('originals', 's3') },
      { action: 's3:GetObject', resource: on('resized', 's3') },
      { action: 'sqs:SendMessageBatch', resource: on('failed', 'sqs') },
      { action: 'database:Query', resource: on('orders', 'database') },
      { action: 'secretsmanager:GetSecretValue', resource: on('db', 'secret') },
    ];
    expect(leastPrivilege(calls)).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::originals/*' },
        { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::resized/*' },
        {
          Effect: 'Allow',
          Action: 'secretsmanager:GetSecretValue',
          Resource: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db-??????',
        },
        {
          Effect: 'Allow',
          Action: 'sqs:SendMessage',
          Resource: ['arn:aws:sqs:us-east-1:123456789012:failed', 'arn:aws:sqs:us-east-1:123456789012:jobs'],
        },
      ],
    });
  });

  it('is null when nothing is needed, and can hold the logs and what else the function needs', () => {
    expect(leastPrivilege([])).toBeNull();
    expect(leastPrivilege([{ action: 'http:Request', resource: on('api', 'http') }])).toBeNull();
    const also = [{ action: 'kinesis:ListStreams', resource: '*' }];
    expect(leastPrivilege([], { logsOf: 'resize', also })?.Statement).toEqual([
      { Effect: 'Allow', Action: 'kinesis:ListStreams', Resource: '*' },
      { Effect: 'Allow', Action: 'logs:CreateLogGroup', Resource: 'arn:aws:logs:us-east-1:123456789012:*' },
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/resize:*',
      },
    ]);
  });

  const names = ['a', 'a-b', 'a.b', 'photo-resized', 'resized-bucket', 'default'];
  const every: readonly NeededCall[] = [
    ...services.flatMap(({ type, actions }) =>
      names.flatMap((name) => actions.map(({ name: action }) => ({ action, resource: on(name, type) }))),
    ),
    ...names.map((name) => ({ action: 'lambda:InvokeFunction', resource: on(name, 'function') })),
  ];
  const keysOf = (call: NeededCall) => permissionsFor(call.action, call.resource).map(({ action, resource }) => `${action} ${resource}`);

  it('allows every given call, and no other whose permissions were not given', () => {
    fc.assert(
      fc.property(fc.subarray([...every], { minLength: 1, maxLength: 25 }), (calls) => {
        const role = leastPrivilege(calls) ?? { Statement: [] };
        const given = new Set(calls.flatMap(keysOf));
        for (const call of every) {
          const allowed = decideCall({ functionName: 'f', ...call, role }).message === null;
          expect(allowed, `${call.action} on ${call.resource.name}`).toBe(keysOf(call).every((key) => given.has(key)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is a policy that IAM accepts, and does not depend on the order of calls', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...every], { minLength: 1, maxLength: 30 }), (calls) => {
        const policy = leastPrivilege(calls);
        expect(leastPrivilege([...calls, ...calls].reverse())).toEqual(policy);
        if (policy !== null) expect(readPolicyDocument(policy, 'identity')).toHaveProperty('policy');
      }),
    );
  });
});
