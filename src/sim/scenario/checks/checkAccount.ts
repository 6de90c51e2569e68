/** What all functions together may reserve and provision of the account's concurrency. */
import { ruleValue } from '../../rules/index.ts';
import type { Draft } from '../draft.ts';
import { groupDigits } from '../fault.ts';
import type { LambdaFunction } from '../model.ts';
import type { Findings } from '../problem.ts';

/** Rule `limits.unreserved-minimum`: 100 stay unreserved; in an account with less than 100, all of it (as SDK users report). */
export function checkAccount(draft: Draft, findings: Findings): void {
  const account = draft.accountConcurrency;
  const floor = Math.min(ruleValue('limits.unreserved-minimum'), account);
  let left = account;
  for (const { value: fn, path } of draft.functions) {
    const taken = takenBy(fn);
    left -= taken;
    if (taken === 0 || left >= floor) continue;
    const key = fn.reservedConcurrentExecutions === null ? 'provisionedConcurrentExecutions' : 'reservedConcurrentExecutions';
    const most = Math.max(0, left + taken - floor);
    const what = fn.reservedConcurrentExecutions === null ? 'ProvisionedConcurrentExecutions' : 'ReservedConcurrentExecutions';
    findings.error(
      [...path, key],
      `Specified ${what} for function decreases account's UnreservedConcurrentExecution below its minimum value of [${floor}]: ${groupDigits(left)} of ${groupDigits(account)} would be left.`,
      `Set it to ${groupDigits(most)} at most, or raise account.concurrentExecutions.`,
    );
    left += taken;
  }
}

function takenBy(fn: LambdaFunction): number {
  const onAliases = Object.values(fn.aliases).reduce((sum, alias) => sum + alias.provisionedConcurrentExecutions, 0);
  return fn.reservedConcurrentExecutions ?? fn.provisionedConcurrentExecutions + onAliases;
}
