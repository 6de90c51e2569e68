import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleValue } from '../rules/index.ts';
import { cites } from '../rules/testing.ts';
import { evaluate } from './evaluate.ts';
import type { PolicyKind } from './policyDocument.ts';
import { readPolicyDocument } from './readPolicyDocument.ts';
import { session, variable } from './testing.ts';
import { ACCOUNT } from './world.ts';

const good = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' };
const of = (statement: unknown, more: object = {}) => ({ Version: '2012-10-17', ...more, Statement: statement });
const without = (key: keyof typeof good) => Object.fromEntries(Object.entries(good).filter(([each]) => each !== key));
const when = (Condition: unknown) => of({ ...good, Condition });
const principal = (Principal: unknown) => of({ ...good, Principal });

/** The first problem: its path joined by dots, message and remedy. */
function problemIn(json: unknown, kind: PolicyKind = 'identity'): readonly [path: string, words: string] {
  const reading = readPolicyDocument(json, kind);
  if (!('problems' in reading)) throw new Error('There is no problem.');
  const [{ path, message, remedy }] = reading.problems;
  return [path.join('.'), `${message} ${remedy}`];
}

type Row = readonly [what: string, json: unknown, path: string, words: string, kind?: PolicyKind];

const refused: readonly Row[] = [
  ['text', 'policy', '', 'must be a policy document, not "policy"'],
  ['a list', [good], '', 'not a list'],
  ['nothing', null, '', 'not nothing'],
  ['an unknown element', of(good, { Statements: [] }), 'Statements', 'Did you mean "Statement"?'],
  ['an unknown version', of(good, { Version: '2012-10-18' }), 'Version', '"2012-10-17" or "2008-10-17"'],
  ['a number as version', of(good, { Version: 2012 }), 'Version', 'not 2012'],
  ['an Id that is no text', of(good, { Id: 7 }), 'Id', 'Id must be text'],
  ['no statement', { Version: '2012-10-17' }, 'Statement', 'Syntax errors in policy. A policy needs at least one statement.'],
  ['an empty list of statements', of([]), 'Statement', 'at least one statement'],
  ['a statement as text', of(['Allow']), 'Statement.0', 'must be an object, not "Allow"'],
  ['an unknown element of a statement', of({ ...good, Actions: '*' }), 'Statement.Actions', 'Did you mean "Action"?'],
  ['Effect in lower case', of([good, { ...good, Effect: 'allow' }]), 'Statement.1.Effect', 'exactly "Allow" or "Deny", not "allow"'],
  ['no Effect', of(without('Effect')), 'Statement.Effect', 'Mind the capital letter.'],
  ['no Action', of(without('Action')), 'Statement', 'Policy statement must contain actions.'],
  ['an empty list of actions', of({ ...good, Action: [] }), 'Statement.Action', 'Policy statement must contain actions.'],
  ['Action and NotAction', of({ ...good, NotAction: 'iam:*' }), 'Statement', 'either Action or NotAction, not both'],
  [
    'an action of no service',
    of({ ...good, Action: 'GetObject' }),
    'Statement.Action',
    'must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
  ],
  ['an action with two colons', of({ ...good, Action: 's3:Get:Object' }), 'Statement.Action', 'can contain only one colon'],
  ['a service with a wildcard', of({ ...good, Action: ['s3:GetObject', 's*:Get'] }), 'Statement.Action', 'Vendor s* is not valid'],
  ['a service without an action', of({ ...good, Action: 's3:' }), 'Statement.Action', 'names no action'],
  ['a number as action', of({ ...good, Action: [1] }), 'Statement.Action', 'text or a list of texts, not 1'],
  ['no Resource', of(without('Resource')), 'Statement', 'Policy statement must contain resources.'],
  ['Resource and NotResource', of({ ...good, NotResource: '*' }), 'Statement', 'either Resource or NotResource, not both'],
  ['a name as resource', of({ ...good, Resource: 'my-bucket' }), 'Statement.Resource', 'Resource my-bucket must be in ARN format or "*".'],
  ['half an ARN', of({ ...good, Resource: 'arn:aws:s3:b' }), 'Statement.Resource', 'must be in ARN format or "*".'],
  ['another partition', of({ ...good, Resource: 'arn:azure:s3:::b' }), 'Statement.Resource', 'Partition "azure" is not valid'],
  [
    'a wildcard for the service',
    of({ ...good, Resource: 'arn:aws:*:::b' }),
    'Statement.Resource',
    'Resource vendor must be fully qualified',
  ],
  [
    'an open variable',
    of({ ...good, Resource: 'arn:aws:s3:::$'.concat('{aws:username/*') }),
    'Statement.Resource',
    'missing a closing curly brace',
  ],
  ['a Principal in an identity-based policy', principal('*'), 'Statement.Principal', 'Policy document should not specify a principal.'],
  ['a Sid with a space', of({ ...good, Sid: 'my sid' }), 'Statement.Sid', 'Statement IDs (SID) must be alpha-numeric.'],
  ['a Sid with a hyphen', of({ ...good, Sid: 'my-sid' }), 'Statement.Sid', '[0-9A-Za-z]*'],
  ['a Sid that is no text', of({ ...good, Sid: 1 }), 'Statement.Sid', 'Sid must be text, not 1'],
  [
    'a Sid twice',
    of([
      { ...good, Sid: 'a' },
      { ...good, Sid: 'a' },
    ]),
    'Statement.1.Sid',
    'Statement IDs (SID) in a single policy must be unique.',
  ],
  ['a Condition as text', when('always'), 'Statement.Condition', 'must be an object of operators'],
  ['an unknown operator', when({ StringEqual: { 'aws:k': 'v' } }), 'Statement.Condition.StringEqual', 'Did you mean "StringEquals"?'],
  [
    'an unknown set',
    when({ 'ForSome:StringEquals': { 'aws:k': 'v' } }),
    'Statement.Condition.ForSome:StringEquals',
    'no condition operator',
  ],
  ['Null with IfExists', when({ NullIfExists: { 'aws:k': 'true' } }), 'Statement.Condition.NullIfExists', 'no condition operator'],
  ['an operator without keys', when({ StringEquals: {} }), 'Statement.Condition.StringEquals', 'must hold condition keys'],
  ['an operator with text', when({ StringEquals: 'aws:k' }), 'Statement.Condition.StringEquals', 'must hold condition keys'],
  [
    'a key of no service',
    when({ StringEquals: { SourceArn: 'v' } }),
    'Statement.Condition.StringEquals.SourceArn',
    'must be prefaced by a vendor',
  ],
  ['a key without values', when({ StringEquals: { 'aws:k': [] } }), 'Statement.Condition.StringEquals.aws:k', 'has no value'],
  ['an object as value', when({ StringEquals: { 'aws:k': {} } }), 'Statement.Condition.StringEquals.aws:k', 'not an object'],
  [
    'a text for a number',
    when({ NumericLessThan: { 's3:max-keys': 'ten' } }),
    'Statement.Condition.NumericLessThan.s3:max-keys',
    'a number, not "ten"',
  ],
  [
    'a day that is none',
    when({ DateLessThan: { 'aws:CurrentTime': '2026-02-30' } }),
    'Statement.Condition.DateLessThan.aws:CurrentTime',
    'a date',
  ],
  [
    'yes for true',
    when({ Bool: { 'aws:SecureTransport': 'yes' } }),
    'Statement.Condition.Bool.aws:SecureTransport',
    'true or false, not "yes"',
  ],
  [
    'a wildcard for an address',
    when({ IpAddress: { 'aws:SourceIp': '10.0.*' } }),
    'Statement.Condition.IpAddress.aws:SourceIp',
    'an IP address or range',
  ],
  ['no Principal', of(good), 'Statement', 'Missing required field Principal', 'resource'],
  ['a Principal as text', principal('s3.amazonaws.com'), 'Statement.Principal', '"*" or an object', 'resource'],
  [
    'an unknown kind of principal',
    principal({ Services: 's3.amazonaws.com' }),
    'Statement.Principal.Services',
    'Did you mean "Service"?',
    'resource',
  ],
  ['a service that is none', principal({ Service: 's3' }), 'Statement.Principal.Service', 'Invalid principal in policy', 'resource'],
  ['half an account', principal({ AWS: '1234' }), 'Statement.Principal.AWS', 'Invalid principal in policy', 'resource'],
  [
    'a role with a wildcard',
    principal({ AWS: `arn:aws:iam::${ACCOUNT}:role/*` }),
    'Statement.Principal.AWS',
    'Invalid principal',
    'resource',
  ],
  ['nobody', principal({ AWS: [] }), 'Statement.Principal.AWS', 'names nobody', 'resource'],
  ['Principal and NotPrincipal', of({ ...good, Principal: '*', NotPrincipal: '*' }), 'Statement', 'not both', 'resource'],
];

describe('a policy document', () => {
  const refusals = refused.map(([what, json, path, words, kind = 'identity']) => ({ what, json, path, words, kind }));

  it.each(refusals)('is refused with $what', ({ json, path, words, kind }) => {
    const [at, said] = problemIn(json, kind);
    expect(at).toBe(path);
    expect(said).toContain(words);
  });

  const accepted: readonly (readonly [what: string, json: unknown, kind?: PolicyKind])[] = [
    ['a single statement', of(good)],
    ['several statements', of([good, { ...good, Effect: 'Deny' }])],
    ['no version', { Statement: [good] }],
    ['the older version', of(good, { Version: '2008-10-17', Id: 'x' })],
    ['everything', of({ Effect: 'Allow', Action: '*', Resource: '*' })],
    ['NotAction and NotResource', of({ Effect: 'Deny', NotAction: ['iam:*'], NotResource: ['*'] })],
    [
      'conditions of all kinds',
      when({ 'ForAnyValue:StringLikeIfExists': { 'aws:k': ['a*'] }, NumericEquals: { 'aws:n': 3 }, Null: { 'aws:k': true } }),
    ],
    ['a variable', of({ ...good, Resource: `arn:aws:s3:::b/${variable('aws:username')}/*` })],
    [
      'principals of all kinds',
      principal({ AWS: ['*', ACCOUNT, `arn:aws:iam::${ACCOUNT}:root`], Service: 's3.amazonaws.com', Federated: 'x' }),
      'resource',
    ],
    ['an id as AddPermission takes it', of({ ...good, Sid: 's3-uploads_1', Principal: '*' }), 'resource'],
  ];

  it.each(accepted.map(([what, json, kind = 'identity']) => ({ what, json, kind })))('may hold $what', ({ json, kind }) => {
    expect(readPolicyDocument(json, kind)).toHaveProperty('policy');
  });

  it('reports every fault, each at its place', () => {
    const reading = readPolicyDocument(of([{ ...good, Effect: 'yes' }, without('Action'), { ...good, Resource: 'b' }]), 'identity');
    const paths = 'problems' in reading ? reading.problems.map(({ path }) => path.join('.')) : [];
    expect(paths).toEqual(['Statement.0.Effect', 'Statement.1', 'Statement.2.Resource']);
  });

  it('has a limit: 20 KB for a function, 10,240 characters for a role, white space apart', () => {
    cites('iam.resource-policy-size', 'iam.role-policy-size');
    const filled = (kind: PolicyKind, size: number) => {
      const whom = kind === 'resource' ? { Principal: '*' } : {};
      const make = (bucket: string) => of({ ...good, ...whom, Resource: `arn:aws:s3:::${bucket}` });
      return make('b'.repeat(size - JSON.stringify(make('')).length));
    };
    const most = { identity: ruleValue('iam.role-policy-size'), resource: ruleValue('iam.resource-policy-size') * 1024 };
    for (const kind of ['identity', 'resource'] as const) {
      expect(readPolicyDocument(filled(kind, most[kind]), kind)).toHaveProperty('policy');
      expect(problemIn(filled(kind, most[kind] + 1), kind)[1]).toContain(`Maximum policy size of ${most[kind]} bytes exceeded`);
    }
  });

  it('of the older version, or of none, has no variables (iam.version-variables)', () => {
    const text = `arn:aws:s3:::b/${variable('aws:username')}`;
    const request = { requester: session, action: 's3:GetObject', resourceAccount: ACCOUNT, context: { 'aws:username': 'ann' } };
    const decide = (version: string | undefined, resource: string) => {
      const reading = readPolicyDocument(
        { ...(version === undefined ? {} : { Version: version }), Statement: { ...good, Resource: text } },
        'identity',
      );
      if (!('policy' in reading)) throw new Error('It is a good policy.');
      return evaluate({ ...request, resource }, { identity: [reading.policy] }).decision;
    };
    expect(decide('2012-10-17', 'arn:aws:s3:::b/ann')).toBe('allow');
    for (const version of ['2008-10-17', undefined]) {
      expect(decide(version, 'arn:aws:s3:::b/ann')).toBe('implicitDeny');
      expect(decide(version, text)).toBe('allow');
    }
  });

  it('never throws, whatever it is, and can be asked when it is accepted', () => {
    const part = fc.oneof({ depthSize: 'small' }, fc.jsonValue(), fc.constantFrom('Allow', '*', 's3:*', 'arn:aws:s3:::b'));
    const statement = fc.dictionary(fc.constantFrom('Sid', 'Effect', 'Action', 'Resource', 'Condition', 'Principal', 'NotAction'), part);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          statement.map((each) => of(each)),
        ),
        fc.constantFrom<PolicyKind>('identity', 'resource'),
        (json, kind) => {
          const reading = readPolicyDocument(json, kind);
          if ('problems' in reading) {
            expect(reading.problems[0].message).toMatch(/\.$/);
            return;
          }
          const request = { requester: session, action: 's3:GetObject', resource: '*', resourceAccount: ACCOUNT };
          expect(['allow', 'implicitDeny', 'explicitDeny']).toContain(evaluate(request, { [kind]: [reading.policy] }).decision);
        },
      ),
    );
  });
});
