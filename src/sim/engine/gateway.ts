/** What an API lets through to Lambda: its token buckets, and the largest request that it takes (rules `api-gateway.*`). */
import { ruleValue } from '../rules/index.ts';
import { createLimiter, hasToken, type Limiter, takeToken } from './limiter.ts';
import type { TriggerState } from './triggerState.ts';
import type { World } from './world.ts';

export type GatewayAnswer = 'passes' | 'gatewayThrottled' | 'gatewayTooLarge';

/** Asks the API that the request in `slot` goes through, if it goes through one, and takes the tokens that it needs. */
export function passGateway(world: World, trigger: TriggerState, slot: number): GatewayAnswer {
  const { front } = trigger;
  if (front === null) return 'passes';
  if ((world.slots.size[slot] as number) > ruleValue('api-gateway.payload') * 1024) return 'gatewayTooLarge';
  const t = world.clock[0] as number;
  const { stage } = front;
  // api-gateway.token-buckets, api-gateway.refused-takes-no-token
  if ((stage !== null && !isOpen(stage, t)) || !isOpen(world.apiRate, t)) return 'gatewayThrottled';
  if (stage !== null) takeToken(stage, t);
  takeToken(world.apiRate, t);
  return 'passes';
}

/** Whether a bucket lets a request through at `t`; one without room, or that never fills, lets none through. */
export function isOpen(bucket: Limiter, t: number): boolean {
  return bucket.burst >= 1 && bucket.interval !== Number.POSITIVE_INFINITY && hasToken(bucket, t);
}

/** The bucket of all APIs of the account: limits.api-throttle-rate, limits.api-throttle-burst. */
export function createApiRate(): Limiter {
  return createLimiter(ruleValue('limits.api-throttle-rate'), ruleValue('limits.api-throttle-burst'));
}

/** The bucket of an API's stage from its settings, or null when it has none of its own. */
export function stageLimiter({ throttle }: Readonly<Record<string, unknown>>): Limiter | null {
  if (typeof throttle !== 'object' || throttle === null) return null;
  const { rate, burst } = throttle as { readonly rate: number; readonly burst: number };
  return createLimiter(rate, burst);
}
