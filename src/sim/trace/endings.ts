/** How an attempt to invoke a function ended: an outcome with its reason. An invocation row stores the index into this list. */

/** What the caller, queue or poller is told about one attempt. */
export type AttemptOutcome = 'running' | 'succeeded' | 'functionError' | 'timedOut' | 'throttled';

/** One way for an attempt to end. */
export interface Ending {
  /** Stable name, used in traces and tests. */
  readonly name: string;
  readonly outcome: AttemptOutcome;
  /** The rule that explains it, or null for plain success and unfinished work. */
  readonly ruleId: string | null;
  /** The member of Lambda's `ThrottleReason` for a 429, else null. */
  readonly throttleReason: string | null;
  /** The `errorType` that Lambda's log shows, else null. */
  readonly errorType: string | null;
}

const ending = (
  name: string,
  outcome: AttemptOutcome,
  ruleId: string | null = null,
  more: { readonly throttleReason?: string; readonly errorType?: string } = {},
): Ending => ({ name, outcome, ruleId, throttleReason: more.throttleReason ?? null, errorType: more.errorType ?? null });

/** Every ending, in the order of their codes. Append only: traces that were written hold the codes. */
export const endings: readonly Ending[] = [
  ending('running', 'running'),
  ending('succeeded', 'succeeded'),
  ending('handlerError', 'functionError', 'lifecycle.handler-error-keeps-warm'),
  ending('crashed', 'functionError', 'lifecycle.reset-after-failure', { errorType: 'Runtime.ExitError' }),
  ending('outOfMemory', 'functionError', 'lifecycle.reset-after-failure', { errorType: 'Runtime.OutOfMemory' }),
  ending('timedOut', 'timedOut', 'lifecycle.invoke-limit', { errorType: 'Sandbox.Timedout' }),
  ending('initFailed', 'functionError', 'lifecycle.suppressed-init', { errorType: 'Runtime.InitError' }),
  ending('killed', 'functionError', 'lifecycle.killed', { errorType: 'Sandbox.Failure' }),
  ending('throttledByAccountConcurrency', 'throttled', 'concurrency.unreserved-pool', {
    throttleReason: 'ConcurrentInvocationLimitExceeded',
  }),
  ending('throttledByReservedConcurrency', 'throttled', 'concurrency.reserved', {
    throttleReason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
  }),
  ending('throttledByAccountRate', 'throttled', 'concurrency.account-request-rate', { throttleReason: 'CallerRateLimitExceeded' }),
  ending('throttledByReservedRate', 'throttled', 'concurrency.reserved-request-rate', {
    throttleReason: 'ReservedFunctionInvocationRateLimitExceeded',
  }),
  ending('throttledByScalingRate', 'throttled', 'concurrency.scaling-rate', { throttleReason: 'FunctionInvocationRateLimitExceeded' }),
  ending('restoreFailed', 'timedOut', 'lifecycle.restore-limit', { errorType: 'Runtime.SnapStartTimeout' }),
];

/** Codes by name, for the engine and for tests. */
export const ENDING = {
  running: 0,
  succeeded: 1,
  handlerError: 2,
  crashed: 3,
  outOfMemory: 4,
  timedOut: 5,
  initFailed: 6,
  killed: 7,
  throttledByAccountConcurrency: 8,
  throttledByReservedConcurrency: 9,
  throttledByAccountRate: 10,
  throttledByReservedRate: 11,
  throttledByScalingRate: 12,
  restoreFailed: 13,
} as const;
