import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { services } from '../services/index.ts';
import { accessDeniedCode, accessDeniedMessage } from './accessDeniedMessage.ts';
import { arnOf } from './arn.ts';
import { decideCall } from './decideCall.ts';
import { POLICY_TYPES } from './evaluate.ts';
import { permissionsFor, resourceArnFor } from './permission.ts';
import type { Statement } from './policyDocument.ts';
import { readPolicyDocument } from './readPolicyDocument.ts';
import { allow, deny, to, variable } from './testing.ts';

const role = (...Statement: Statement[]) => ({ Version: '2012-10-17', Statement });
const call = (action: string, name: string, type: string) => ({ functionName: 'resize', action, resource: { name, type } });
const me = 'arn:aws:sts::123456789012:assumed-role/resize-role/resize';

describe('a call of a function', () => {
  it('is allowed when the function has no role policy', () => {
    expect(decideCall({ ...call('s3:PutObject', 'photos', 's3'), role: null })).toMatchObject({ message: null, missing: null });
  });

  it('fails with the words of AWS when the role allows the wrong bucket (iam.session-name, iam.role-name, iam.denied-message)', () => {
    const wrong = role(allow('s3:PutObject', 'arn:aws:s3:::resized-bucket/*'));
    const verdict = decideCall({ ...call('s3:PutObject', 'photo-resized', 's3'), role: wrong });
    expect(verdict.message).toBe(
      `User: ${me} is not authorized to perform: s3:PutObject on resource: arn:aws:s3:::photo-resized/object because no identity-based policy allows the s3:PutObject action`,
    );
    expect(verdict.code).toBe('AccessDenied');
    expect(verdict.missing).toEqual({ action: 's3:PutObject', resource: 'arn:aws:s3:::photo-resized/object' });
    const right = role(allow('s3:PutObject', 'arn:aws:s3:::photo-resized/*'));
    expect(decideCall({ ...call('s3:PutObject', 'photo-resized', 's3'), role: right }).message).toBeNull();
  });

  it('fails with an explicit deny', () => {
    const denying = role(allow('*'), deny('sqs:SendMessage'));
    expect(decideCall({ ...call('sqs:SendMessage', 'jobs', 'sqs'), role: denying }).message).toBe(
      `User: ${me} is not authorized to perform: sqs:SendMessage on resource: arn:aws:sqs:us-east-1:123456789012:jobs with an explicit deny in an identity-based policy`,
    );
  });

  it('of another function is allowed by either side, and denied by either side', () => {
    const ask = { ...call('lambda:InvokeFunction', 'worker', 'function'), role: role() };
    const principal = { AWS: 'arn:aws:iam::123456789012:role/resize-role' };
    expect(decideCall(ask).message).toContain('on resource: arn:aws:lambda:us-east-1:123456789012:function:worker because');
    expect(decideCall({ ...ask, resourcePolicy: role(to(principal, allow('lambda:InvokeFunction'))) }).message).toBeNull();
    const everything = role(allow('*'));
    const closed = role(to('*', deny('lambda:*')));
    expect(decideCall({ ...ask, role: everything, resourcePolicy: closed }).message).toContain('explicit deny in a resource-based policy');
  });

  it('of a function URL needs two permissions (iam.function-url-two-actions)', () => {
    const url = { name: 'web-url', type: 'function-url', function: 'web' };
    const ask = { functionName: 'resize', action: 'lambda:InvokeFunctionUrl', resource: url };
    const one = role(allow('lambda:InvokeFunctionUrl'));
    expect(decideCall({ ...ask, role: one }).missing?.action).toBe('lambda:InvokeFunction');
    expect(decideCall({ ...ask, role: role(allow('lambda:Invoke*', 'arn:aws:lambda:*:*:function:web')) }).message).toBeNull();
  });

  it('needs nothing where IAM has no say', () => {
    const nothing = role();
    expect(decideCall({ ...call('database:Query', 'orders', 'database'), role: nothing }).message).toBeNull();
    expect(decideCall({ ...call('http:Request', 'api', 'http'), role: nothing }).message).toBeNull();
    expect(decideCall({ ...call('mq:SendMessage', 'broker', 'mq'), role: nothing }).message).toBeNull();
    expect(decideCall({ ...call('execute-api:Invoke', 'api', 'api-gateway'), role: nothing }).message).toBeNull();
  });

  it('says who makes it, so that conditions and variables can ask', () => {
    const own = role(allow('s3:*', `arn:aws:s3:::${variable('aws:PrincipalAccount')}-photos/*`));
    expect(decideCall({ ...call('s3:GetObject', '123456789012-photos', 's3'), role: own }).message).toBeNull();
    const here = (name: string) =>
      role(allow('s3:*', '*', { ArnLike: { 'lambda:SourceFunctionArn': `arn:aws:lambda:us-east-1:123456789012:function:${name}` } }));
    expect(decideCall({ ...call('s3:GetObject', 'b', 's3'), role: here('resize') }).message).toBeNull();
    expect(decideCall({ ...call('s3:GetObject', 'b', 's3'), role: here('other') }).message).not.toBeNull();
    const users = role(allow('s3:*', '*', { StringLike: { 'aws:username': '*' } }));
    expect(decideCall({ ...call('s3:GetObject', 'b', 's3'), role: users }).message).not.toBeNull();
  });
});

describe('the permissions of a call', () => {
  const arns: readonly (readonly [action: string, name: string, type: string, arn: string | null])[] = [
    ['s3:GetObject', 'b', 's3', 'arn:aws:s3:::b/object'],
    ['s3:ListBucket', 'b', 's3', 'arn:aws:s3:::b'],
    ['sqs:SendMessage', 'q', 'sqs', 'arn:aws:sqs:us-east-1:123456789012:q'],
    ['sns:Publish', 't', 'sns', 'arn:aws:sns:us-east-1:123456789012:t'],
    ['dynamodb:Query', 't', 'dynamodb', 'arn:aws:dynamodb:us-east-1:123456789012:table/t'],
    ['kinesis:PutRecord', 's', 'kinesis', 'arn:aws:kinesis:us-east-1:123456789012:stream/s'],
    ['kinesis:ListStreams', 's', 'kinesis', '*'],
    ['events:PutEvents', 'b', 'eventbridge', 'arn:aws:events:us-east-1:123456789012:event-bus/b'],
    ['ssm:GetParameter', 'p', 'parameter', 'arn:aws:ssm:us-east-1:123456789012:parameter/p'],
    ['kms:Decrypt', 'k', 'kms', 'arn:aws:kms:us-east-1:123456789012:key/k'],
    ['rds-db:connect', 'd', 'database', 'arn:aws:rds-db:us-east-1:123456789012:dbuser:cluster-d/d'],
    ['rds-data:ExecuteStatement', 'd', 'database', 'arn:aws:rds:us-east-1:123456789012:cluster:d'],
    ['iot:Publish', 't', 'iot', 'arn:aws:iot:us-east-1:123456789012:topic/t'],
    ['iot:UpdateThingShadow', 't', 'iot', 'arn:aws:iot:us-east-1:123456789012:thing/t'],
    ['lambda:InvokeFunction', 'f', 'function', 'arn:aws:lambda:us-east-1:123456789012:function:f'],
    ['execute-api:Invoke', 'a', 'api-gateway', 'arn:aws:execute-api:us-east-1:123456789012:a/prod/POST/'],
    ['codepipeline:PutJobSuccessResult', 'p', 'codepipeline', '*'],
    ['database:Query', 'd', 'database', null],
    ['http:Request', 'h', 'http', null],
    ['constructor:Name', 'h', 'http', null],
  ];

  it.each(arns)('%s on %s, a resource of type %s: %s', (action, name, type, arn) => {
    expect(resourceArnFor(action, { name, type })).toBe(arn);
  });

  it('name a secret with its six characters, always the same', () => {
    const arn = resourceArnFor('secretsmanager:GetSecretValue', { name: 'db', type: 'secret' });
    expect(arn).toMatch(/^arn:aws:secretsmanager:us-east-1:123456789012:secret:db-[A-Za-z0-9]{6}$/);
    expect(arnOf({ name: 'db', type: 'secret' })).toBe(arn);
  });

  it('of a batch are those of the single call (iam.batch-permissions, iam.object-key)', () => {
    const actions = (action: string, name: string, type: string) => permissionsFor(action, { name, type }).map((each) => each.action);
    expect(actions('sqs:SendMessageBatch', 'q', 'sqs')).toEqual(['sqs:SendMessage']);
    expect(actions('sns:PublishBatch', 't', 'sns')).toEqual(['sns:Publish']);
    expect(actions('s3:HeadObject', 'b', 's3')).toEqual(['s3:GetObject']);
    expect(actions('secretsmanager:BatchGetSecretValue', 's', 'secret')).toHaveLength(2);
  });

  it('are written as IAM writes them, for every action of every resource type', () => {
    for (const { type, actions } of services) {
      for (const { name } of actions) {
        for (const { action, resource } of permissionsFor(name, { name: 'some-name', type })) {
          const document = { Version: '2012-10-17', Statement: allow(action, resource) };
          expect(readPolicyDocument(document, 'identity'), `${name} on ${resource}`).toHaveProperty('policy');
          expect(resource === '*' || resource.includes('some-name'), resource).toBe(true);
        }
      }
    }
  });
});

describe('the message of a denied request', () => {
  const request = { principal: 'P', action: 's3:GetObject', resource: 'R' };

  it('names the kind of policy that lacks an Allow or has a Deny', () => {
    cites('iam.denied-message');
    const said = POLICY_TYPES.map((policyType) => accessDeniedMessage(request, { decision: 'implicitDeny', policyType }));
    expect(said.map((text) => text?.replace('User: P is not authorized to perform: s3:GetObject on resource: R because ', ''))).toEqual([
      'no service control policy allows the s3:GetObject action',
      'no resource control policy allows the s3:GetObject action',
      'no resource-based policy allows the s3:GetObject action',
      'no identity-based policy allows the s3:GetObject action',
      'no permissions boundary allows the s3:GetObject action',
      'no session policy allows the s3:GetObject action',
    ]);
    expect(accessDeniedMessage(request, { decision: 'explicitDeny', policyType: 'boundary' })).toMatch(
      / with an explicit deny in a permissions boundary$/,
    );
    expect(accessDeniedMessage(request, { decision: 'allow' })).toBeNull();
  });

  it('names no resource where the action knows none', () => {
    const text = accessDeniedMessage({ ...request, resource: '*' }, { decision: 'implicitDeny', policyType: 'identity' });
    expect(text).toContain('to perform: s3:GetObject because');
  });

  it('has the code that the service uses', () => {
    expect(['s3:GetObject', 'sqs:SendMessage', 'sns:Publish', 'dynamodb:PutItem', 'lambda:InvokeFunction'].map(accessDeniedCode)).toEqual([
      'AccessDenied',
      'AccessDenied',
      'AuthorizationError',
      'AccessDeniedException',
      'AccessDeniedException',
    ]);
  });
});
