import { describe, expect, it } from 'vitest';
import { simulateText } from '../testing.ts';
import { reviewExecutionRole, reviewResourcePolicy } from './reviewPolicies.ts';

const scenario = (settings: object = {}) => ({
  duration: '1m',
  functions: { resize: { handler: [{ call: 's3:GetObject', on: 'photos' }], asyncConfig: { onFailure: 'failed' }, ...settings } },
  resources: { photos: { type: 's3' }, failed: { type: 'sqs' } },
  triggers: [
    { id: 'uploads', type: 's3', source: 'photos', function: 'resize' },
    { id: 'page', type: 'function-url', function: 'resize', authType: 'NONE' },
  ],
  traffic: [{ to: 'photos', pattern: 'burst', count: 1 }],
});
const roleOf = (settings?: object) => reviewExecutionRole(simulateText(scenario(settings)).trace, 'resize');
const policyOf = (settings?: object) => reviewResourcePolicy(simulateText(scenario(settings)).trace, 'resize');

describe('the hint of the execution role', () => {
  it('knows the least even without a role, and that the least has no fault', () => {
    const hint = roleOf();
    expect(hint?.review).toBeNull();
    expect(hint?.least.Statement.map(({ Action }) => Action)).toEqual(['s3:GetObject', 'sqs:SendMessage']);
    expect(roleOf({ role: hint?.least })?.review).toEqual({ lacking: [], unused: [], wide: [] });
  });

  it('names what the role lacks for steps and destinations, whether or not the run came to them', () => {
    expect(roleOf({ role: { Statement: [] } })?.review?.lacking.map(({ action }) => action)).toEqual(['s3:GetObject', 'sqs:SendMessage']);
  });

  it('is none for a name that the run does not know', () => {
    expect(reviewExecutionRole(simulateText(scenario()).trace, 'other')).toBeNull();
  });
});

describe('the hint of the resource-based policy', () => {
  it('knows the least even without a policy, and that the least has no fault', () => {
    const hint = policyOf();
    expect(hint?.review).toBeNull();
    expect(hint?.least.Statement).toHaveLength(3);
    expect(policyOf({ resourcePolicy: hint?.least })?.review).toEqual({ refused: [], unused: [] });
  });

  it('names the triggers that are refused and the statements that none needs', () => {
    const least = policyOf()?.least.Statement ?? [];
    const other = {
      Sid: 'x',
      Effect: 'Allow',
      Principal: { Service: 'sns.amazonaws.com' },
      Action: 'lambda:InvokeFunction',
      Resource: '*',
    };
    const review = policyOf({ resourcePolicy: { Version: '2012-10-17', Statement: [other, ...least.slice(1)] } })?.review;
    expect(review).toEqual({ refused: ['uploads'], unused: [0] });
  });
});
