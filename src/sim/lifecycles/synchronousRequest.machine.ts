/** A request whose sender waits for the answer: an SDK call, an API. Who retries is the caller (rules `sdk.*`, `api-gateway.*`). */
import { setup } from 'xstate';

export type SynchronousRequestEvent =
  | { readonly type: 'SEND' }
  | { readonly type: 'SUCCEEDED' }
  | { readonly type: 'FUNCTION_ERROR' }
  | { readonly type: 'TIMED_OUT' }
  /** `retries`: the caller has attempts left. */
  | { readonly type: 'THROTTLED'; readonly retries: boolean }
  | { readonly type: 'CALLER_TIMEOUT'; readonly retries: boolean };

/** The columns of the table: an event with each value its payload can have. */
export const synchronousRequestEvents = {
  SEND: { type: 'SEND' },
  SUCCEEDED: { type: 'SUCCEEDED' },
  FUNCTION_ERROR: { type: 'FUNCTION_ERROR' },
  TIMED_OUT: { type: 'TIMED_OUT' },
  THROTTLED_LAST: { type: 'THROTTLED', retries: false },
  THROTTLED_RETRIES: { type: 'THROTTLED', retries: true },
  CALLER_TIMEOUT_LAST: { type: 'CALLER_TIMEOUT', retries: false },
  CALLER_TIMEOUT_RETRIES: { type: 'CALLER_TIMEOUT', retries: true },
} as const satisfies Record<string, SynchronousRequestEvent>;

export const synchronousRequestActions = ['attempt', 'settle'] as const;

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
      on: { SEND: 'inFlight' },
    },
    inFlight: {
      tags: ['inFlight'],
      entry: 'attempt',
      description: 'Sent to Lambda; the caller waits.',
      on: {
        SUCCEEDED: 'succeeded',
        // sdk.function-error-not-retried: a function error is an HTTP 200 with X-Amz-Function-Error.
        FUNCTION_ERROR: 'functionError',
        TIMED_OUT: 'timedOut',
        THROTTLED: [{ guard: 'callerRetries', target: 'backingOff' }, { target: 'throttled' }],
        CALLER_TIMEOUT: [{ guard: 'callerRetries', target: 'backingOff' }, { target: 'callerGone' }],
      },
    },
    backingOff: {
      tags: ['waiting'],
      description: 'The caller waits before it tries again.',
      on: { CALLER_TIMEOUT: 'callerGone' },
      after: { backoff: 'inFlight' },
    },
    succeeded: { type: 'final', entry: 'settle', meta: { outcome: 'succeeded' }, description: 'Answered.' },
    functionError: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'functionError' },
      description: 'The function failed; the caller was told.',
    },
    throttled: { type: 'final', entry: 'settle', meta: { outcome: 'throttled' }, description: 'Refused with 429, with no attempt left.' },
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
  },
});
