import { describe, expect, it } from 'vitest';
import { parseScenario, ruleById } from '../../../sim/index.ts';
import { namesText, newStatement, principalFields, readNames, statementFields, statementWords } from './statementFields.ts';

describe('statements', () => {
  it('are said in a few words', () => {
    expect(statementWords({ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::photos/*' })).toBe(
      'Allow s3:GetObject, s3:PutObject on s3:photos/*',
    );
    expect(statementWords({ Effect: 'Deny', NotAction: 's3:*', NotResource: '*' })).toBe('Deny all but s3:* on all but *');
    for (const odd of [null, 3, {}, { Action: 4 }]) expect(typeof statementWords(odd)).toBe('string');
  });

  it('have one name alone and several as a list, and each text reads back as it was written', () => {
    expect(readNames(' s3:GetObject ')).toBe('s3:GetObject');
    expect(readNames('a:B, c:D,\n')).toEqual(['a:B', 'c:D']);
    expect(readNames(' , ')).toBeUndefined();
    for (const names of ['*', ['a:B', 'c:D']]) expect(readNames(namesText(names))).toEqual(names);
  });

  it('start as something that a scenario may have', () => {
    const role = { Statement: [newStatement('identity')] };
    const resourcePolicy = { Statement: [newStatement('resource')] };
    expect(parseScenario({ functions: { f: { role, resourcePolicy } } }).ok).toBe(true);
  });

  it('name rules that exist', () => {
    for (const { ruleId, help } of Object.values({ ...statementFields, ...principalFields })) {
      if (ruleId !== undefined) expect(ruleById(ruleId).id).toBe(ruleId);
      expect(help).toMatch(/[.]$/);
    }
  });
});
