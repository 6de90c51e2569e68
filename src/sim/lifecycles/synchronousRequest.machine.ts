/** A request whose sender waits for the answer: an SDK call, an API. Who retries is the caller (rules `sdk.*`, `api-gateway.*`). */
import { setup } from 'xstate';

/** `retries`: the caller tries again. Whether it does depends on what it is told, on its attempts and on its retry quota. */
interface Failure {
  readonly retries: boolean;
}

export type SynchronousRequestEvent =
  | { readonly type: 'SEND' }
  /** The cache of CloudFront answers, and the function is not asked. */
  | { readonly type: 'CACHED' }
  | { readonly type: 'SUCCEEDED' }
  | ({ readonly type: 'FUNCTION_ERROR' } & Failure)
  | ({ readonly type: 'TIMED_OUT' } & Failure)
  /** By Lambda, or by the API in front of it before the request is sent on. */
  | ({ readonly type: 'THROTTLED' } & Failure)
  | ({ readonly type: 'DENIED' } & Failure)
  | ({ readonly type: 'RECURSION_STOPPED' } & Failure)
  | ({ readonly type: 'SERVICE_ERROR' } & Failure)
  | ({ readonly type: 'CALLER_TIMEOUT' } & Failure)
  /** The function answered, and the service in front cannot use what it returned. */
  | { readonly type: 'INVALID_RESPONSE' };

/** The columns of the table: an event with each value its payload can have. */
export const synchronousRequestEvents = {
  SEND: { type: 'SEND' },
  SUCCEEDED: { type: 'SUCCEEDED' },
  FUNCTION_ERROR_LAST: { type: 'FUNCTION_ERROR', retries: false },
  FUNCTION_ERROR_RETRIES: { type: 'FUNCTION_ERROR', retries: true },
  TIMED_OUT_LAST: { type: 'TIMED_OUT', retries: false },
  TIMED_OUT_RETRIES: { type: 'TIMED_OUT', retries: true },
  THROTTLED_LAST: { type: 'THROTTLED', retries: false },
  THROTTLED_RETRIES: { type: 'THROTTLED', retries: true },
  DENIED_LAST: { type: 'DENIED', retries: false },
  DENIED_RETRIES: { type: 'DENIED', retries: true },
  RECURSION_STOPPED_LAST: { type: 'RECURSION_STOPPED', retries: false },
  RECURSION_STOPPED_RETRIES: { type: 'RECURSION_STOPPED', retries: true },
  SERVICE_ERROR_LAST: { type: 'SERVICE_ERROR', retries: false },
  SERVICE_ERROR_RETRIES: { type: 'SERVICE_ERROR', retries: true },
  CALLER_TIMEOUT_LAST: { type: 'CALLER_TIMEOUT', retries: false },
  CALLER_TIMEOUT_RETRIES: { type: 'CALLER_TIMEOUT', retries: true },
  CACHED: { type: 'CACHED' },
  INVALID_RESPONSE: { type: 'INVALID_RESPONSE' },
} as const satisfies Record<string, SynchronousRequestEvent>;

export const synchronousRequestActions = ['attempt', 'settle'] as const;

/** After a failure: the caller tries again, or it was the last time. */
const unlessRetried = <State extends string>(last: State) => [{ guard: 'callerRetries', target: 'backingOff' }, { target: last }] as const;

export const synchronousRequestMachine = setup({
  types: { events: {} as SynchronousRequestEvent },
  guards: { callerRetries: ({ event }) => 'retries' in event && event.retries },
  actions: { attempt: () => {}, settle: () => {} },
  delays: { backoff: 0 },
}).createMachine({
  id: 'synchronousRequest',
  initial: 'created',
  states: {
    created: {
      description: 'About to be sent.',
      on: {
        SEND: 'inFlight',
        // cloudfront.cache-before-origin-events
        CACHED: 'cached',
        // api-gateway.stage-throttle-429: Lambda never sees it. The same for what the API itself finds too large.
        THROTTLED: unlessRetried('throttled'),
        DENIED: 'denied',
      },
    },
    inFlight: {
      tags: ['inFlight'],
      entry: 'attempt',
      description: 'Sent to Lambda; the caller waits.',
      on: {
        SUCCEEDED: 'succeeded',
        // sdk.function-error-not-retried: a function error is an HTTP 200 with X-Amz-Function-Error. To the client of an API it is a 502.
        FUNCTION_ERROR: unlessRetried('functionError'),
        TIMED_OUT: unlessRetried('timedOut'),
        THROTTLED: unlessRetried('throttled'),
        DENIED: unlessRetried('denied'),
        RECURSION_STOPPED: unlessRetried('recursionStopped'),
        SERVICE_ERROR: unlessRetried('serviceError'),
        CALLER_TIMEOUT: unlessRetried('callerGone'),
        // cloudfront.response-502
        INVALID_RESPONSE: 'invalidResponse',
      },
    },
    backingOff: {
      tags: ['waiting'],
      description: 'The caller waits before it tries again.',
      on: {
        // The next attempt was refused by the API, and never reached Lambda.
        THROTTLED: [{ guard: 'callerRetries', target: 'backingOff', reenter: true }, { target: 'throttled' }],
        CALLER_TIMEOUT: 'callerGone',
      },
      after: { backoff: 'inFlight' },
    },
    succeeded: { type: 'final', entry: 'settle', meta: { outcome: 'succeeded' }, description: 'Answered.' },
    functionError: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'functionError' },
      description: 'The function failed; the caller was told.',
    },
    throttled: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'throttled' },
      description: 'Refused because a limit was reached, with no attempt left.',
    },
    timedOut: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'timedOut' },
      description: 'The function hit its timeout; the caller was told.',
    },
    callerGone: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'callerGone' },
      description: 'The caller stopped waiting; the function may still run, and is billed.',
    },
    denied: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'denied' },
      description: 'Refused because the caller may not invoke the function, or because the request was too large.',
    },
    recursionStopped: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'recursionStopped' },
      description: 'Refused because Lambda stopped a loop.',
    },
    serviceError: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'serviceError' },
      description: 'Lambda could not run the function, and the caller was told.',
    },
    cached: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'cached' },
      description: 'Answered by the cache of CloudFront; the function was not asked.',
    },
    invalidResponse: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'invalidResponse' },
      description: 'The function answered, but the service in front could not use the answer, and the client got an error.',
    },
  },
});
