import { expect, it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { parseScenario } from '../parseScenario.ts';
import { accountPresets } from './surroundingFields.ts';

it('offers the default account of 1,000 and the new one of 10, both of which a scenario may have', () => {
  cites('limits.account-concurrency', 'limits.new-account-concurrency');
  expect(accountPresets.map(({ name, concurrentExecutions }) => [name, concurrentExecutions])).toEqual([
    ['Default account', 1000],
    ['New account', 10],
  ]);
  for (const { concurrentExecutions } of accountPresets)
    expect(parseScenario({ account: { concurrentExecutions }, functions: { f: {} } }).ok).toBe(true);
});
