/** A token bucket as its equivalent virtual schedule: one number, exact on the integer grid when the interval is whole. */

/** `burst` tokens at most, one more every `interval` µs, none saved up beyond the burst. */
export interface Limiter {
  burst: number;
  /** µs between tokens; Infinity when nothing may pass. */
  interval: number;
  /** When the bucket will be full again, µs. */
  fullAt: number;
}

export function createLimiter(perSecond: number, burst: number): Limiter {
  return { burst, interval: perSecond > 0 ? 1e6 / perSecond : Number.POSITIVE_INFINITY, fullAt: 0 };
}

/** Whether a token is there now, at `clock[0]`: a time in an array passes between functions without being boxed. */
export function hasToken(limiter: Limiter, clock: Float64Array): boolean {
  const t = clock[0] as number;
  return limiter.fullAt <= t || limiter.fullAt - t <= (limiter.burst - 1) * limiter.interval;
}

/** The limiter `next` that follows `old` at time `t`: the share of the bucket that was empty stays empty. */
export function carriedOver(old: Limiter | null, next: Limiter, t: number): Limiter {
  if (old === null || old.fullAt <= t) return next;
  const missing = Math.min(next.burst, (old.fullAt - t) / old.interval);
  return { ...next, fullAt: t + (Number.isFinite(next.interval) ? missing * next.interval : 0) };
}

/** Takes the token that `hasToken` promised. */
export function takeToken(limiter: Limiter, clock: Float64Array): void {
  limiter.fullAt = Math.max(limiter.fullAt, clock[0] as number) + limiter.interval;
}
