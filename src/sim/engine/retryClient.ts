/** The clients that wait for answers: which failures they try again, and the tokens that their retries cost (rules `sdk.*`). */
import { ruleValue } from '../rules/index.ts';
import { type CallerOutcome, callerStatus } from '../triggers/index.ts';
import { memoryOf } from './environmentMemory.ts';
import type { TriggerState, World } from './world.ts';

/** How a client takes a failure. */
export type RetryKind = 'none' | 'transient' | 'throttle';

/** What an attempt came to, as its caller sees it. */
export type Failure = Exclude<CallerOutcome, 'succeeded' | 'invalidResponse'>;

/**
 * sdk.status-decides-retry, sdk.function-error-not-retried, api-gateway.client-retries: 429 is a throttle and 5xx a transient error, as is a
 * client's own timeout. Everything else is final.
 */
export function retryKind(world: World, trigger: TriggerState, failure: Failure): RetryKind {
  const told = callerStatus(trigger.type, trigger.settings, failure, world.current.platform.rules);
  if (told === null) return 'transient';
  return told.status === 429 ? 'throttle' : told.status >= 500 ? 'transient' : 'none';
}

/** sdk.retry-quota: takes what a retry of the request in `slot` costs. False: the client has not got so many tokens left, and does not retry. */
export function spendOnRetry(world: World, trigger: TriggerState, slot: number, kind: RetryKind): boolean {
  const cost = ruleValue(kind === 'throttle' ? 'sdk.retry-cost-throttle' : 'sdk.retry-cost-transient');
  if (trigger.retryQuota === Number.POSITIVE_INFINITY) return true;
  const spent = spentBy(world, trigger, slot);
  if (spent + cost > trigger.retryQuota) {
    world.recorder.mark('retryQuotaEmpty', world.slots.row[slot] as number);
    return false;
  }
  setSpent(world, trigger, slot, spent + cost);
  world.slots.retryCost[slot] = cost;
  return true;
}

/** sdk.retry-refund: the request in `slot` has got an answer, so its client gets tokens back. A function error is such an answer. */
export function refundRetry(world: World, trigger: TriggerState, slot: number): void {
  if (trigger.retryQuota === Number.POSITIVE_INFINITY) return;
  const spent = spentBy(world, trigger, slot);
  if (spent === 0) return;
  const cost = world.slots.retryCost[slot] as number;
  setSpent(world, trigger, slot, Math.max(0, spent - (cost > 0 ? cost : ruleValue('sdk.retry-refund'))));
}

/** sdk.one-client: the client is the trigger's, or that of the environment whose handler calls. */
function spentBy(world: World, trigger: TriggerState, slot: number): number {
  if (trigger.implicit === null) return trigger.retriesSpent;
  const caller = world.slots.caller[slot] as number;
  return caller < 0 ? 0 : memoryOf(world, caller).retriesSpent;
}

function setSpent(world: World, trigger: TriggerState, slot: number, spent: number): void {
  if (trigger.implicit === null) {
    world.indebted += Number(spent > 0) - Number(trigger.retriesSpent > 0);
    trigger.retriesSpent = spent;
    return;
  }
  const caller = world.slots.caller[slot] as number;
  if (caller >= 0) memoryOf(world, caller).retriesSpent = spent;
}
