import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { allow, decide, deny, inWords, type Question, ROLE, SESSION, type Statements, service, session, to, variable } from './testing.ts';
import { ACCOUNT } from './world.ts';

type Row = readonly [what: string, statements: Statements, question: Question, expected: string];

/** A request of the session for an action on a resource, with its context. */
const ask = (action: string, resource = '*', context: Question['context'] = {}): Question => ({ action, resource, context });
const identity = (...statements: Required<Statements>['identity']): Statements => ({ identity: statements });
const no = 'implicit identity';

function table(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    it.each(rows)('%s', (_what, statements, question, expected) => {
      expect(inWords(decide(statements, question))).toBe(expected);
    });
  });
}

const accessKeys = identity(allow('iam:*AccessKey*'));

table('actions', [
  ['T34a: iam:*AccessKey* matches CreateAccessKey', accessKeys, ask('iam:CreateAccessKey'), 'allow'],
  ['T34a: and DeleteAccessKey', accessKeys, ask('iam:DeleteAccessKey'), 'allow'],
  ['T34a: and ListAccessKeys', accessKeys, ask('iam:ListAccessKeys'), 'allow'],
  ['T34a: and UpdateAccessKey', accessKeys, ask('iam:UpdateAccessKey'), 'allow'],
  ['T34a: but no other action', accessKeys, ask('iam:ListUsers'), no],
  ['T34a: IAM:listaccesskeys is iam:ListAccessKeys', identity(allow('IAM:listaccesskeys')), ask('iam:ListAccessKeys'), 'allow'],
  ['T34a: in a request too', identity(allow('iam:ListAccessKeys')), ask('IAM:LISTACCESSKEYS'), 'allow'],
  ['? stands for one character', identity(allow('s3:Get?bject')), ask('s3:GetObject'), 'allow'],
  ['? does not stand for none', identity(allow('s3:GetObject?')), ask('s3:GetObject'), no],
  ['a bare * matches every action', identity(allow('*')), ask('sqs:SendMessage'), 'allow'],
  ['a list is joined by OR', identity(allow(['s3:GetObject', 's3:PutObject'])), ask('s3:PutObject'), 'allow'],
  ['a prefix without * is not enough', identity(allow('s3:Get')), ask('s3:GetObject'), no],
  ['another service with the same name', identity(allow('sqs:TagQueue')), ask('sns:TagQueue'), no],
  ['an empty policy allows nothing', identity(), ask('s3:GetObject'), no],
  ['no policy at all allows nothing', {}, ask('s3:GetObject'), no],
]);

const tests = identity(allow('s3:GetObject', 'arn:aws:s3:::b/*/test/*'));
const object = (key: string) => ask('s3:GetObject', `arn:aws:s3:::b/${key}`);

table('resources', [
  ['T34b: 1/test/object.jpg', tests, object('1/test/object.jpg'), 'allow'],
  ['T34b: 1/2/test/object.jpg', tests, object('1/2/test/object.jpg'), 'allow'],
  ['T34b: 1/2/test/3/object.jpg', tests, object('1/2/test/3/object.jpg'), 'allow'],
  ['T34b: 1///test///object.jpg', tests, object('1///test///object.jpg'), 'allow'],
  ['T34b: 1/test/.jpg', tests, object('1/test/.jpg'), 'allow'],
  ['T34b: /test/object.jpg', tests, object('/test/object.jpg'), 'allow'],
  ['T34b: 1/test/', tests, object('1/test/'), 'allow'],
  ['T34b: not 1-test/object.jpg', tests, object('1-test/object.jpg'), no],
  ['T34b: not test/object.jpg', tests, object('test/object.jpg'), no],
  ['T34b: not 1/2/test.jpg', tests, object('1/2/test.jpg'), no],
  ['letter case counts', identity(allow('s3:GetObject', 'arn:aws:s3:::B/*')), object('x'), no],
  ['a bucket is not its objects', identity(allow('s3:*', 'arn:aws:s3:::b')), object('x'), no],
  ['objects are not the bucket', identity(allow('s3:*', 'arn:aws:s3:::b/*')), ask('s3:ListBucket', 'arn:aws:s3:::b'), no],
  [
    'the wrong bucket',
    identity(allow('s3:PutObject', 'arn:aws:s3:::resized-bucket/*')),
    ask('s3:PutObject', 'arn:aws:s3:::photo-resized/a'),
    no,
  ],
  [
    '* reaches over colons',
    identity(allow('lambda:*', 'arn:aws:lambda:*:f:live')),
    ask('lambda:A', 'arn:aws:lambda:r:1:function:f:live'),
    'allow',
  ],
  [
    'a function is not its alias',
    identity(allow('lambda:A', 'arn:aws:lambda:r:1:function:f')),
    ask('lambda:A', 'arn:aws:lambda:r:1:function:f:live'),
    no,
  ],
  [
    'an action without resources needs *',
    identity(allow('kinesis:ListStreams', 'arn:aws:kinesis:r:1:stream/s')),
    ask('kinesis:ListStreams'),
    no,
  ],
]);

const guarded = identity(allow('s3:*'), { ...deny('s3:DeleteObject', 'arn:aws:s3:::b/*'), Sid: 'keep' });
const allButIam = identity({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' });
const allButB = identity({ Effect: 'Allow', Action: 's3:*', NotResource: 'arn:aws:s3:::b/*' });
const denyAllBut = identity(allow('*'), { Effect: 'Deny', NotAction: 's3:*', Resource: '*' });
const denyElsewhere = identity(allow('*'), { Effect: 'Deny', Action: '*', NotResource: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'] });

table('Deny, NotAction, NotResource', [
  ['T34c: a Deny outweighs an Allow', guarded, ask('s3:DeleteObject', 'arn:aws:s3:::b/x'), 'explicit identity'],
  ['T34c: another action stays allowed', guarded, ask('s3:GetObject', 'arn:aws:s3:::b/x'), 'allow'],
  ['T34c: another bucket stays allowed', guarded, ask('s3:DeleteObject', 'arn:aws:s3:::c/x'), 'allow'],
  ['T34c: another service was never allowed', guarded, ask('sqs:SendMessage', 'arn:aws:sqs:r:1:q'), no],
  ['T34d: NotAction allows nothing that it lists', allButIam, ask('iam:ListUsers'), no],
  ['T34d: NotAction allows all the rest', allButIam, ask('s3:ListBucket', 'arn:aws:s3:::b'), 'allow'],
  ['NotResource allows nothing that it lists', allButB, object('x'), no],
  ['NotResource allows all the rest', allButB, ask('s3:GetObject', 'arn:aws:s3:::c/x'), 'allow'],
  ['Deny with NotAction denies all but what it lists', denyAllBut, ask('sqs:SendMessage'), 'explicit identity'],
  ['and leaves that to the Allow', denyAllBut, ask('s3:GetObject'), 'allow'],
  ['Deny with NotResource denies everything elsewhere', denyElsewhere, ask('s3:GetObject', 'arn:aws:s3:::c/x'), 'explicit identity'],
  ['and leaves what it lists', denyElsewhere, object('x'), 'allow'],
]);

/** One allowed action under a condition, and a request with these keys. */
const when = (operator: string, key: string, values: string | number | boolean | string[], context: Question['context']) =>
  [identity(allow('s3:GetObject', '*', { [operator]: { [key]: values } })), ask('s3:GetObject', '*', context)] as const;
const topic = 'arn:aws:sns:us-east-1:x:111122223333:t';

table('condition operators', [
  ['T34e: StringNotEquals holds without its key', ...when('StringNotEquals', 'aws:k', 'v', {}), 'allow'],
  ['T34e: StringEquals fails without its key', ...when('StringEquals', 'aws:k', 'v', {}), no],
  ['T34e: ForAllValues holds without its key', ...when('ForAllValues:StringEquals', 'aws:k', 'v', {}), 'allow'],
  [
    'T34f: a * in ArnLike does not reach over a colon',
    ...when('ArnLike', 'aws:SourceArn', 'arn:aws:sns:*:111122223333:t', { 'aws:SourceArn': topic }),
    no,
  ],
  [
    'T34f: in StringLike it does',
    ...when('StringLike', 'aws:SourceArn', 'arn:aws:sns:*:111122223333:t', { 'aws:SourceArn': topic }),
    'allow',
  ],
  ['StringEquals knows letter case', ...when('StringEquals', 'aws:k', 'V', { 'aws:k': 'v' }), no],
  ['StringEquals knows no wildcards', ...when('StringEquals', 'aws:k', 'v*', { 'aws:k': 'vw' }), no],
  ['StringEqualsIgnoreCase does not know it', ...when('StringEqualsIgnoreCase', 'aws:k', 'V', { 'aws:k': 'v' }), 'allow'],
  ['StringNotEqualsIgnoreCase', ...when('StringNotEqualsIgnoreCase', 'aws:k', 'V', { 'aws:k': 'v' }), no],
  ['StringLike with * and ?', ...when('StringLike', 'aws:k', 'a?c*', { 'aws:k': 'abcde' }), 'allow'],
  ['StringLike knows letter case', ...when('StringLike', 'aws:k', 'A*', { 'aws:k': 'abc' }), no],
  ['StringNotLike', ...when('StringNotLike', 'aws:k', 'a*', { 'aws:k': 'abc' }), no],
  ['keys know no letter case', ...when('StringEquals', 'AWS:sourceaccount', 'v', { 'aws:SourceAccount': 'v' }), 'allow'],
  ['values of a key are joined by OR', ...when('StringEquals', 'aws:k', ['a', 'b'], { 'aws:k': 'b' }), 'allow'],
  ['negated: by NOR', ...when('StringNotEquals', 'aws:k', ['a', 'b'], { 'aws:k': 'b' }), no],
  ['negated: none of them', ...when('StringNotEquals', 'aws:k', ['a', 'b'], { 'aws:k': 'c' }), 'allow'],
  ['negated: of several values of the request, none may fit', ...when('StringNotEquals', 'aws:k', 'a', { 'aws:k': ['a', 'c'] }), no],
  ['IfExists holds without its key', ...when('StringEqualsIfExists', 'aws:k', 'v', {}), 'allow'],
  ['IfExists compares when it is there', ...when('StringEqualsIfExists', 'aws:k', 'v', { 'aws:k': 'w' }), no],
  ['Null true: the key is absent', ...when('Null', 'aws:k', 'true', {}), 'allow'],
  ['Null true: the key is there', ...when('Null', 'aws:k', true, { 'aws:k': 'v' }), no],
  ['Null false: the key is there', ...when('Null', 'aws:k', 'false', { 'aws:k': 'v' }), 'allow'],
  ['Null false: the key is absent', ...when('Null', 'aws:k', 'false', {}), no],
  ['NumericEquals compares numbers, not texts', ...when('NumericEquals', 's3:max-keys', 10, { 's3:max-keys': '10.0' }), 'allow'],
  ['NumericNotEquals', ...when('NumericNotEquals', 's3:max-keys', 10, { 's3:max-keys': '10' }), no],
  ['NumericLessThan at the limit', ...when('NumericLessThan', 's3:max-keys', 10, { 's3:max-keys': '10' }), no],
  ['NumericLessThanEquals at the limit', ...when('NumericLessThanEquals', 's3:max-keys', '10', { 's3:max-keys': '10' }), 'allow'],
  ['NumericGreaterThan is no order of texts', ...when('NumericGreaterThan', 's3:max-keys', '9', { 's3:max-keys': '10' }), 'allow'],
  ['NumericGreaterThanEquals of a text', ...when('NumericGreaterThanEquals', 's3:max-keys', '1', { 's3:max-keys': 'many' }), no],
  [
    'DateLessThan',
    ...when('DateLessThan', 'aws:CurrentTime', '2026-11-24T00:00:00Z', { 'aws:CurrentTime': '2026-11-23T23:59:59Z' }),
    'allow',
  ],
  [
    'DateGreaterThan over time zones',
    ...when('DateGreaterThan', 'aws:CurrentTime', '2026-11-24T00:00:00Z', { 'aws:CurrentTime': '2026-11-24T01:00:00+02:00' }),
    no,
  ],
  ['DateEquals in both forms', ...when('DateEquals', 'aws:EpochTime', '2026-11-24T00:00:00Z', { 'aws:EpochTime': '1795478400' }), 'allow'],
  ['DateNotEquals', ...when('DateNotEquals', 'aws:CurrentTime', '2026-11-24', { 'aws:CurrentTime': '2026-11-24T00:00:00Z' }), no],
  ['Bool', ...when('Bool', 'aws:SecureTransport', 'true', { 'aws:SecureTransport': 'true' }), 'allow'],
  ['Bool false', ...when('Bool', 'aws:SecureTransport', false, { 'aws:SecureTransport': 'true' }), no],
  ['BinaryEquals', ...when('BinaryEquals', 'my:key', 'QmluYXJ5', { 'my:key': 'QmluYXJ5' }), 'allow'],
  ['IpAddress in a range', ...when('IpAddress', 'aws:SourceIp', '203.0.113.0/24', { 'aws:SourceIp': '203.0.113.77' }), 'allow'],
  ['IpAddress outside of it', ...when('IpAddress', 'aws:SourceIp', '203.0.113.0/24', { 'aws:SourceIp': '203.0.114.1' }), no],
  ['IpAddress without a prefix is one address', ...when('IpAddress', 'aws:SourceIp', '203.0.113.7', { 'aws:SourceIp': '203.0.113.8' }), no],
  ['IpAddress of version 6', ...when('IpAddress', 'aws:SourceIp', '2001:db8::/33', { 'aws:SourceIp': '2001:db8:7fff::1' }), 'allow'],
  ['NotIpAddress', ...when('NotIpAddress', 'aws:SourceIp', '203.0.113.0/24', { 'aws:SourceIp': '203.0.113.7' }), no],
  ['ArnEquals is ArnLike', ...when('ArnEquals', 'aws:SourceArn', 'arn:aws:s3:::b*', { 'aws:SourceArn': 'arn:aws:s3:::bucket' }), 'allow'],
  ['ArnNotLike', ...when('ArnNotLike', 'aws:SourceArn', 'arn:aws:s3:::b*', { 'aws:SourceArn': 'arn:aws:s3:::bucket' }), no],
  [
    'the sixth part of an ARN may hold colons',
    ...when('ArnLike', 'aws:SourceArn', 'arn:aws:lambda:*:*:function:*', { 'aws:SourceArn': 'arn:aws:lambda:r:1:function:f:live' }),
    'allow',
  ],
  ['ForAnyValue: one is enough', ...when('ForAnyValue:StringEquals', 'aws:TagKeys', ['a', 'b'], { 'aws:TagKeys': ['x', 'b'] }), 'allow'],
  ['ForAnyValue: none', ...when('ForAnyValue:StringEquals', 'aws:TagKeys', ['a', 'b'], { 'aws:TagKeys': ['x', 'y'] }), no],
  ['ForAnyValue: of nothing', ...when('ForAnyValue:StringEquals', 'aws:TagKeys', 'a', { 'aws:TagKeys': [] }), no],
  ['ForAllValues: every one', ...when('ForAllValues:StringLike', 'aws:TagKeys', ['a*', 'b'], { 'aws:TagKeys': ['ab', 'b'] }), 'allow'],
  ['ForAllValues: all but one', ...when('ForAllValues:StringEquals', 'aws:TagKeys', ['a', 'b'], { 'aws:TagKeys': ['a', 'c'] }), no],
]);

const both = identity(
  allow('s3:GetObject', '*', { StringEquals: { 'aws:a': '1', 'aws:b': '2' }, Bool: { 'aws:SecureTransport': 'true' } }),
);
const home = identity(allow('s3:GetObject', `arn:aws:s3:::homes/${variable('aws:username')}/*`));
const named = (name: string, key: string) => ask('s3:GetObject', `arn:aws:s3:::homes/${key}`, { 'aws:username': name });
const ownTag = identity(allow('s3:GetObject', '*', { StringEquals: { 's3:prefix': variable('aws:username') } }));
const withDefault = identity(allow('s3:GetObject', `arn:aws:s3:::${variable("aws:PrincipalTag/team, 'common'")}/*`));
const literally = identity(allow('s3:GetObject', `arn:aws:s3:::b/${variable('*')}`));

table('conditions together, and policy variables', [
  ['all keys and operators hold', both, ask('s3:GetObject', '*', { 'aws:a': '1', 'aws:b': '2', 'aws:SecureTransport': 'true' }), 'allow'],
  ['one key does not', both, ask('s3:GetObject', '*', { 'aws:a': '1', 'aws:b': '3', 'aws:SecureTransport': 'true' }), no],
  ['one operator does not', both, ask('s3:GetObject', '*', { 'aws:a': '1', 'aws:b': '2', 'aws:SecureTransport': 'false' }), no],
  ['a variable in a resource', home, named('ann', 'ann/x'), 'allow'],
  ["somebody else's home", home, named('bob', 'ann/x'), no],
  ['a wildcard in a value is none', home, named('*', 'ann/x'), no],
  ['a variable without a value matches nothing', home, ask('s3:GetObject', 'arn:aws:s3:::homes//x'), no],
  ['a variable in a condition', ownTag, ask('s3:GetObject', '*', { 'aws:username': 'ann', 's3:prefix': 'ann' }), 'allow'],
  ['without a value it equals nothing', ownTag, ask('s3:GetObject', '*', { 's3:prefix': variable('aws:username') }), no],
  ['a default in place of a missing value', withDefault, ask('s3:GetObject', 'arn:aws:s3:::common/x'), 'allow'],
  ['an escaped * is the character itself', literally, object('*'), 'allow'],
  ['and no wildcard', literally, object('x'), no],
]);

const all = [allow('*')];
const byService: Statements = {
  resource: [to({ Service: 's3.amazonaws.com' }, allow('lambda:InvokeFunction', 'arn:aws:lambda:r:1:function:f'))],
};
const invoke: Question = { action: 'lambda:InvokeFunction', resource: 'arn:aws:lambda:r:1:function:f' };
const elsewhere: Question = { ...ask('s3:GetObject'), resourceAccount: '999999999999' };

table('kinds of policies', [
  ['same account: the resource names the session', { resource: [to({ AWS: SESSION }, allow('*'))] }, ask('s3:GetObject'), 'allow'],
  ['same account: the resource names the role', { resource: [to({ AWS: ROLE }, allow('*'))] }, ask('s3:GetObject'), 'allow'],
  ['same account: the resource names everyone', { resource: [to('*', allow('*'))] }, ask('s3:GetObject'), 'allow'],
  ['same account: the resource names another role', { resource: [to({ AWS: `${ROLE}2` }, allow('*'))] }, ask('s3:GetObject'), no],
  ['an account leaves it to its own policies', { resource: [to({ AWS: ACCOUNT }, allow('*'))] }, ask('s3:GetObject'), no],
  ['which may allow it', { identity: all, resource: [to({ AWS: ACCOUNT }, allow('*'))] }, ask('s3:GetObject'), 'allow'],
  [
    'a Deny of the resource outweighs the identity',
    { identity: all, resource: [to('*', deny('*'))] },
    ask('s3:GetObject'),
    'explicit resource',
  ],
  [
    'NotPrincipal denies all others',
    { identity: all, resource: [{ ...deny('*'), NotPrincipal: { AWS: `${ROLE}2` } }] },
    ask('s3:GetObject'),
    'explicit resource',
  ],
  ['and spares those it lists', { identity: all, resource: [{ ...deny('*'), NotPrincipal: { AWS: ROLE } }] }, ask('s3:GetObject'), 'allow'],
  ['a boundary must allow', { identity: all, boundary: [allow('sqs:*')] }, ask('s3:GetObject'), 'implicit boundary'],
  ['a boundary alone allows nothing', { identity: [], boundary: all }, ask('s3:GetObject'), no],
  [
    'a boundary binds a role named by the resource',
    { resource: [to({ AWS: ROLE }, allow('*'))], boundary: [] },
    ask('s3:GetObject'),
    'implicit boundary',
  ],
  ['but not a session named by the resource', { resource: [to({ AWS: SESSION }, allow('*'))], boundary: [] }, ask('s3:GetObject'), 'allow'],
  ['a session policy must allow', { identity: all, session: [] }, ask('s3:GetObject'), 'implicit session'],
  [
    'a service control policy must allow',
    { identity: all, serviceControl: [allow('sqs:*')] },
    ask('s3:GetObject'),
    'implicit serviceControl',
  ],
  [
    'even a session named by the resource',
    { resource: [to({ AWS: SESSION }, allow('*'))], serviceControl: [] },
    ask('s3:GetObject'),
    'implicit serviceControl',
  ],
  ['a resource control policy must allow', { identity: all, resourceControl: [] }, ask('s3:GetObject'), 'implicit resourceControl'],
  ['a Deny in a boundary', { identity: all, boundary: [allow('*'), deny('s3:*')] }, ask('s3:GetObject'), 'explicit boundary'],
  ['two accounts: both sides allow', { identity: all, resource: [to({ AWS: ACCOUNT }, allow('*'))] }, elsewhere, 'allow'],
  ['two accounts: only the identity', { identity: all }, elsewhere, 'implicit resource'],
  ['two accounts: only the resource', { resource: [to({ AWS: SESSION }, allow('*'))] }, elsewhere, no],
  ['a service that the resource names', byService, { ...invoke, requester: service('s3') }, 'allow'],
  ['another service', byService, { ...invoke, requester: service('sns') }, 'implicit resource'],
  ['a service has no identity-based policy', { identity: all }, { ...invoke, requester: service('s3') }, 'implicit resource'],
  ['a session is not the service', byService, { ...invoke, requester: session }, no],
  ['everyone includes strangers', { resource: [to('*', allow('*'))] }, { ...invoke, requester: { kind: 'anonymous' } }, 'allow'],
  [
    'an account does not',
    { resource: [to({ AWS: ACCOUNT }, allow('*'))] },
    { ...invoke, requester: { kind: 'anonymous' } },
    'implicit resource',
  ],
]);

describe('a decision', () => {
  it('names the statement that denied', () => {
    expect(decide(guarded, object('x')).decision).toBe('allow');
    expect(decide(guarded, ask('s3:DeleteObject', 'arn:aws:s3:::b/x'))).toEqual({
      decision: 'explicitDeny',
      policyType: 'identity',
      sid: 'keep',
    });
  });

  it('follows the rules that this file shows', () => {
    cites('iam.implicit-deny', 'iam.explicit-deny', 'iam.same-account', 'iam.cross-account', 'iam.guardrails', 'iam.session-or-role');
    cites('iam.everyone-like-role', 'iam.account-principal', 'iam.statement-match', 'iam.action-case', 'iam.resource-case');
    cites('iam.resource-wildcards', 'iam.resource-colons', 'iam.not-action', 'iam.condition-key-case', 'iam.condition-logic');
    cites('iam.condition-missing-key', 'iam.condition-sets', 'iam.arn-operators', 'iam.variable-without-value');
    cites('iam.service-needs-resource-policy');
  });
});
