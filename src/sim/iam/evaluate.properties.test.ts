import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globOf, matchesGlob } from './glob.ts';
import type { Statement } from './policyDocument.ts';
import { decide, type Question, type Statements, to } from './testing.ts';

/** What `*` and `?` mean, without any care for speed. */
function naive(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern[0] === '*') return naive(pattern.slice(1), text) || (text !== '' && naive(pattern, text.slice(1)));
  return text !== '' && (pattern[0] === '?' || pattern[0] === text[0]) && naive(pattern.slice(1), text.slice(1));
}

const over = (alphabet: string, maxLength: number) =>
  fc.array(fc.constantFrom(...alphabet), { maxLength }).map((letters) => letters.join(''));

describe('matching patterns', () => {
  it('agrees with the naive definition', () => {
    fc.assert(
      fc.property(over('ab*?', 8), over('abc', 8), (pattern, text) => {
        expect(matchesGlob(globOf(pattern), text)).toBe(naive(pattern, text));
      }),
      { numRuns: 3000 },
    );
  });

  it('does not explode: 2,000 stars over 20,000 characters, in less than a second', () => {
    const started = performance.now();
    expect(matchesGlob(globOf(`${'*a'.repeat(2000)}b`), 'a'.repeat(20_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('takes a character outside of the basic plane as one', () => {
    expect(matchesGlob(globOf('a?c'), 'a🦆c')).toBe(true);
  });
});

const action = fc.constantFrom('s3:GetObject', 's3:PutObject', 'sqs:SendMessage', 'lambda:InvokeFunction');
const actionPattern = fc.oneof(action, fc.constantFrom('*', 's3:*', 's3:Get*', '?qs:SendMessage', '*:*Object', 'S3:getobject'));
const resource = fc.constantFrom('arn:aws:s3:::a/x', 'arn:aws:s3:::b/y', 'arn:aws:sqs:us-east-1:1:q', '*');
const resourcePattern = fc.oneof(resource, fc.constantFrom('arn:aws:s3:::a/*', 'arn:aws:s3:::?/x', 'arn:*', 'arn:aws:sqs:*:q'));
const value = fc.constantFrom('1', '2', 'a');
const condition = fc.oneof(
  fc.constant({}),
  fc
    .tuple(
      fc.constantFrom('StringEquals', 'StringNotEquals', 'StringLikeIfExists', 'ForAllValues:StringEquals', 'ForAnyValue:StringLike'),
      value,
    )
    .map(([operator, wanted]) => ({ Condition: { [operator]: { 'aws:k': wanted } } })),
);
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 3 });

function statement(effect: fc.Arbitrary<'Allow' | 'Deny'>): fc.Arbitrary<Statement> {
  const actions = fc.tuple(fc.constantFrom('Action', 'NotAction'), some(actionPattern));
  const resources = fc.tuple(fc.constantFrom('Resource', 'NotResource'), some(resourcePattern));
  return fc
    .tuple(effect, actions, resources, condition)
    .map(([Effect, [a, as], [r, rs], more]) => ({ Effect, [a]: as, [r]: rs, ...more }) as Statement);
}

const either = statement(fc.constantFrom('Allow', 'Deny'));
const statements = fc.array(either, { maxLength: 4 });
const policies: fc.Arbitrary<Statements> = fc.record(
  {
    identity: statements,
    resource: fc.array(
      either.map((each) => to('*', each)),
      { maxLength: 3 },
    ),
    boundary: statements,
    session: statements,
    serviceControl: statements,
  },
  { requiredKeys: ['identity'] },
);
const question: fc.Arbitrary<Question> = fc.record({
  action,
  resource,
  context: fc.oneof(
    fc.constant({}),
    value.map((given) => ({ 'aws:k': given })),
  ),
});

describe('for all policies and requests', () => {
  it('a matching Deny wins, wherever it is added', () => {
    fc.assert(
      fc.property(policies, question, fc.nat(4), (given, asked, at) => {
        const types = Object.keys(given) as (keyof Statements)[];
        const type = types[at % types.length] ?? 'identity';
        const deny: Statement = { Effect: 'Deny', Action: asked.action, Resource: asked.resource ?? '*' };
        const added = { ...given, [type]: [...(given[type] ?? []), type === 'resource' ? to('*', deny) : deny] };
        expect(decide(added, asked).decision).toBe('explicitDeny');
      }),
    );
  });

  it('an added Allow never turns allow into deny, and an added Deny never deny into allow', () => {
    fc.assert(
      fc.property(policies, question, statement(fc.constant('Allow')), statement(fc.constant('Deny')), (given, asked, allow, deny) => {
        const before = decide(given, asked).decision === 'allow';
        const wider = decide({ ...given, identity: [...(given.identity ?? []), allow] }, asked).decision === 'allow';
        const narrower = decide({ ...given, identity: [...(given.identity ?? []), deny] }, asked).decision === 'allow';
        expect(wider || !before).toBe(true);
        expect(before || !narrower).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('the order of statements does not matter', () => {
    fc.assert(
      fc.property(policies, question, (given, asked) => {
        const turned = Object.fromEntries(Object.entries(given).map(([type, list]) => [type, [...list].reverse()]));
        expect(decide(turned, asked)).toEqual(decide(given, asked));
      }),
      { numRuns: 500 },
    );
  });

  it('the letter case of an action does not matter, that of a resource does', () => {
    fc.assert(
      fc.property(policies, question, (given, asked) => {
        expect(decide(given, { ...asked, action: asked.action.toUpperCase() })).toEqual(decide(given, asked));
      }),
    );
    const only: Statements = { identity: [{ Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::a/x' }] };
    expect(decide(only, { action: 's3:GetObject', resource: 'arn:aws:s3:::a/x' }).decision).toBe('allow');
    expect(decide(only, { action: 's3:GetObject', resource: 'arn:aws:s3:::A/x' }).decision).toBe('implicitDeny');
  });

  it('nothing is allowed that no Allow speaks about', () => {
    fc.assert(
      fc.property(fc.array(statement(fc.constant('Deny')), { maxLength: 5 }), question, (denies, asked) => {
        expect(decide({ identity: denies }, asked).decision).not.toBe('allow');
      }),
    );
  });
});
