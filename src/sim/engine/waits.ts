/** The waits between attempts that Lambda and the SDK make, µs. */

export interface Waits {
  /** async.queue-latency */
  readonly queueLatency: number;
  /** After the n-th function error: rules async.first-retry-wait, async.second-retry-wait. */
  readonly retries: readonly number[];
  /** async.throttle-backoff-first, -factor, -maximum. */
  readonly throttleFirst: number;
  readonly throttleFactor: number;
  readonly throttleMaximum: number;
}

export function createWaits(rule: (id: string) => number): Waits {
  return {
    queueLatency: Math.round(rule('async.queue-latency') * 1e6),
    retries: [rule('async.first-retry-wait') * 1e6, rule('async.second-retry-wait') * 1e6],
    throttleFirst: rule('async.throttle-backoff-first') * 1e6,
    throttleFactor: rule('async.throttle-backoff-factor'),
    throttleMaximum: rule('async.throttle-backoff-maximum') * 1e6,
  };
}

/** Wait before the next attempt after `refusals` refusals in a row, µs. */
export function throttleBackoff(waits: Waits, refusals: number): number {
  let wait = waits.throttleFirst;
  for (let i = 1; i < refusals && wait < waits.throttleMaximum; i++) wait *= waits.throttleFactor;
  return Math.round(Math.min(wait, waits.throttleMaximum));
}
