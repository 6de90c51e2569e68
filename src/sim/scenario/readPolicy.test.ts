import { describe, expect, it } from 'vitest';
import { problemsOf } from './problems/testing.ts';
import { readPolicy } from './readPolicy.ts';

const good = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' };
const messageOf = (value: unknown, kind?: 'identity' | 'resource') => {
  const reading = readPolicy('Role', value, kind);
  return 'fault' in reading ? reading.fault.message : null;
};

describe('a policy in a scenario', () => {
  it('keeps its version and becomes a list of statements, without descriptions', () => {
    const reading = readPolicy('Role', { description: 'x', Version: '2012-10-17', Statement: { ...good, description: 'y' } });
    expect(reading).toEqual({ value: { Version: '2012-10-17', Statement: [good] } });
  });

  it('may be empty: a role without a policy allows nothing', () => {
    for (const empty of [{}, { Statement: [] }, { Version: '2012-10-17', Statement: [] }]) {
      expect(readPolicy('Role', empty)).toEqual({ value: { Statement: [] } });
    }
    expect(messageOf({ Version: '1', Statement: [] })).toContain('Version must be');
  });

  it("is refused in IAM's words, with the place and how much more is wrong", () => {
    const wrong = { Statement: [good, { ...good, Effect: 'allow', Action: 'Get' }] };
    expect(messageOf(wrong)).toBe(
      'In statement 2, Effect: Syntax errors in policy. Effect must be exactly "Allow" or "Deny", not "allow". The policy has 1 more fault.',
    );
    expect(messageOf([])).toBe('Role must be a policy document, not a list.');
  });

  it('names principals only when it belongs to the function itself', () => {
    const open = { Statement: [{ ...good, Principal: '*' }] };
    expect(messageOf(open)).toContain('Policy document should not specify a principal.');
    expect(messageOf(open, 'resource')).toBeNull();
    expect(messageOf({ Statement: [good] }, 'resource')).toContain('Missing required field Principal');
  });

  it('is read as what its setting takes', () => {
    const problems = (fn: object) => problemsOf({ functions: { f: fn } });
    const open = { Statement: [{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: '*', Principal: '*' }] };
    expect(problems({ resourcePolicy: open })).toEqual([]);
    expect(problems({ role: open })[0]).toMatchObject({ path: 'functions.f.role' });
    expect(problems({ resourcePolicy: { Statement: [good] } })[0]).toMatchObject({ path: 'functions.f.resourcePolicy' });
  });
});
