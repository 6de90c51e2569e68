/** How an attempt to invoke a function ended: an outcome with its reason. An invocation row stores the index into this list. */

/**
 * What the caller, queue or poller is told about one attempt. `refused`: Lambda did not run the function for a reason other than its limits,
 * so that the attempt is neither an Invocation nor a Throttle.
 */
export type AttemptOutcome = 'running' | 'succeeded' | 'functionError' | 'timedOut' | 'throttled' | 'refused';

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
  /** The exception of the Invoke API for an attempt that was refused, else null. */
  readonly exception: string | null;
}

const ending = (
  name: string,
  outcome: AttemptOutcome,
  ruleId: string | null = null,
  more: { readonly throttleReason?: string; readonly errorType?: string; readonly exception?: string } = {},
): Ending => ({
  name,
  outcome,
  ruleId,
  throttleReason: more.throttleReason ?? null,
  errorType: more.errorType ?? null,
  exception: more.exception ?? (outcome === 'throttled' ? 'TooManyRequestsException' : null),
});

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
  ending('serviceFailed', 'refused', 'invoke.service-error-500', { exception: 'ServiceException' }),
  ending('accessDenied', 'refused', 'invoke.denied-403', { exception: 'AccessDeniedException' }),
  ending('requestTooLarge', 'refused', 'invoke.too-large-413', { exception: 'RequestTooLargeException' }),
  ending('recursionStopped', 'refused', 'invoke.recursion-400', { exception: 'RecursiveInvocationException' }),
  ending('kmsDisabled', 'refused', 'invoke.key-unusable-502', { exception: 'KMSDisabledException' }),
  ending('kmsAccessDenied', 'refused', 'invoke.key-unusable-502', { exception: 'KMSAccessDeniedException' }),
  ending('kmsInvalidState', 'refused', 'invoke.key-unusable-502', { exception: 'KMSInvalidStateException' }),
  ending('kmsNotFound', 'refused', 'invoke.key-unusable-502', { exception: 'KMSNotFoundException' }),
  // AWS's list of reasons has none for it: what is exhausted is the reservation, of which all is provisioned.
  ending('throttledByProvisionedConcurrency', 'throttled', 'provisioned.whole-reservation', {
    throttleReason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
  }),
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
  serviceFailed: 14,
  accessDenied: 15,
  requestTooLarge: 16,
  recursionStopped: 17,
  kmsDisabled: 18,
  kmsAccessDenied: 19,
  kmsInvalidState: 20,
  kmsNotFound: 21,
  throttledByProvisionedConcurrency: 22,
} as const;
