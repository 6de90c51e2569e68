import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastPrivilege } from './leastPrivilege.ts';
import { type Permission, permissionsFor } from './permission.ts';
import type { PolicyDocument, Statement } from './policyDocument.ts';
import { reviewRole } from './reviewRole.ts';

const get = permissionsFor('s3:GetObject', { name: 'photos', type: 's3' });
const put = permissionsFor('dynamodb:PutItem', { name: 'orders', type: 'dynamodb' });
const list = permissionsFor('kinesis:ListStreams', { name: 'any', type: 'kinesis' });
const needed = [...get, ...put];
const role = (...Statement: Statement[]): PolicyDocument => ({ Version: '2012-10-17', Statement });
const review = (document: PolicyDocument, permissions: readonly Permission[] = needed) => reviewRole('fn', document, permissions);

describe('the review of a role', () => {
  it('has nothing to say of the least privilege', () => {
    const least = leastPrivilege([], { also: [...needed, ...list] });
    expect(review(least as PolicyDocument, [...needed, ...list])).toEqual({ lacking: [], unused: [], wide: [] });
  });

  it('names what is needed and not allowed, as the least privilege would write it', () => {
    expect(review(role({ Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: put[0]?.resource as string })).lacking).toEqual([
      { action: 's3:GetObject', resource: 'arn:aws:s3:::photos/*' },
    ]);
    const denied = role({ Effect: 'Allow', Action: '*', Resource: '*' }, { Effect: 'Deny', Action: 's3:*', Resource: '*' });
    expect(review(denied).lacking.map(({ action }) => action)).toEqual(['s3:GetObject']);
    expect(review(role()).lacking).toHaveLength(2);
  });

  it('names actions that nothing uses, also those that are granted on another resource only', () => {
    const { unused } = review(
      role(
        { Effect: 'Allow', Action: ['s3:GetObject', 's3:DeleteObject'], Resource: 'arn:aws:s3:::photos/*' },
        { Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: 'arn:aws:dynamodb:us-east-1:123456789012:table/other' },
        { Effect: 'Deny', Action: 'sqs:SendMessage', Resource: '*' },
      ),
    );
    expect(unused).toEqual([
      { statement: 0, text: 's3:DeleteObject' },
      { statement: 1, text: 'dynamodb:PutItem' },
    ]);
  });

  it('names wildcards with what they are used for', () => {
    const { wide, unused } = review(
      role(
        { Effect: 'Allow', Action: ['s3:*', 'sns:*'], Resource: 'arn:aws:s3:::*' },
        { Effect: 'Allow', NotAction: 's3:GetObject', Resource: 'arn:aws:dynamodb:us-east-1:123456789012:table/orders' },
      ),
    );
    const photos = [{ action: 's3:GetObject', resource: 'arn:aws:s3:::photos/*' }];
    expect(wide).toEqual([
      { statement: 0, kind: 'action', text: 's3:*', used: photos },
      { statement: 0, kind: 'action', text: 'sns:*', used: [] },
      { statement: 0, kind: 'resource', text: 'arn:aws:s3:::*', used: photos },
      { statement: 1, kind: 'action', text: 'NotAction', used: put },
    ]);
    expect(unused).toEqual([{ statement: 0, text: 'sns:*' }]);
  });

  it('lacks nothing exactly when every needed permission is allowed, and taking away what is unused takes nothing that is needed', () => {
    const action = fc.constantFrom('s3:GetObject', 's3:*', 'dynamodb:PutItem', 'dynamodb:*', '*', 'sqs:SendMessage', 's3:Get?bject');
    const resource = fc.constantFrom('*', 'arn:aws:s3:::photos/*', 'arn:aws:s3:::other/*', put[0]?.resource as string);
    const statement = fc.record({
      Effect: fc.constant('Allow' as const),
      Action: fc.array(action, { minLength: 1, maxLength: 3 }),
      Resource: resource,
    });
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 4 }), (statements) => {
        const before = review(role(...statements));
        const kept = statements.flatMap(({ Action, ...rest }, place) => {
          const used = Action.filter((text) => !before.unused.some((each) => each.statement === place && each.text === text));
          return used.length === 0 ? [] : [{ ...rest, Action: used }];
        });
        const after = review(role(...kept));
        expect(after.lacking).toEqual(before.lacking);
        expect(after.unused).toEqual([]);
      }),
    );
  });
});
