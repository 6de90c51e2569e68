/** The token buckets of APIs: the account's, and those of stages (rule api-gateway.token-buckets). */
import { ruleValue } from '../rules/index.ts';
import { createLimiter, hasToken, type Limiter } from './limiter.ts';

/** Whether a bucket lets a request through now, at `clock[0]`; one without room, or that never fills, lets none through. */
export function isOpen(bucket: Limiter, clock: Float64Array): boolean {
  return bucket.burst >= 1 && bucket.interval !== Number.POSITIVE_INFINITY && hasToken(bucket, clock);
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
