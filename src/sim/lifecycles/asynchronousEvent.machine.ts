/** An event that Lambda queues and retries itself (rules `async.*`), with the service in front that brings it there (rules `s3.*`, `sns.*` …). */
import { setup } from 'xstate';

export type AsynchronousEventEvent =
  | { readonly type: 'SEND' }
  /** The filter of the service in front does not want it. */
  | { readonly type: 'FILTERED' }
  /** Lambda's Invoke API does not take it. `retries`: the service in front will try again. */
  | { readonly type: 'REFUSED'; readonly retries: boolean }
  /** It is in Lambda's queue while reserved concurrency is 0: waiting is useless. */
  | { readonly type: 'NO_CONCURRENCY' }
  | { readonly type: 'SUCCEEDED' }
  /** `retries`: attempts are left after a function error. */
  | { readonly type: 'FAILED'; readonly retries: boolean }
  /** No capacity, or an error of Lambda's own. */
  | { readonly type: 'THROTTLED' }
  | { readonly type: 'RECURSION_STOPPED' }
  /** What was given up has been taken by a destination or a dead-letter queue … */
  | { readonly type: 'HANDED_OVER'; readonly to: 'destination' | 'deadLetterQueue' }
  /** … or by nobody. `denied`: because Lambda's Invoke API may not or cannot be called with it at all. */
  | { readonly type: 'LOST'; readonly denied: boolean };

/** The columns of the table: an event with each value its payload can have. */
export const asynchronousEventEvents = {
  SEND: { type: 'SEND' },
  FILTERED: { type: 'FILTERED' },
  REFUSED_RETRIES: { type: 'REFUSED', retries: true },
  REFUSED_LAST: { type: 'REFUSED', retries: false },
  NO_CONCURRENCY: { type: 'NO_CONCURRENCY' },
  SUCCEEDED: { type: 'SUCCEEDED' },
  FAILED_LAST: { type: 'FAILED', retries: false },
  FAILED_RETRIES: { type: 'FAILED', retries: true },
  THROTTLED: { type: 'THROTTLED' },
  RECURSION_STOPPED: { type: 'RECURSION_STOPPED' },
  TAKEN_BY_DESTINATION: { type: 'HANDED_OVER', to: 'destination' },
  TAKEN_BY_QUEUE: { type: 'HANDED_OVER', to: 'deadLetterQueue' },
  LOST: { type: 'LOST', denied: false },
  LOST_DENIED: { type: 'LOST', denied: true },
} as const satisfies Record<string, AsynchronousEventEvent>;

/** `handOver`: Lambda's record goes to the function's destination and dead-letter queue; `giveBack`: the service in front has a queue of its own. */
export const asynchronousEventActions = ['attempt', 'handOver', 'giveBack', 'settle'] as const;

/** What becomes of an event that Lambda does not take. */
const refused = [{ guard: 'triesAgain', target: 'deliveryWaiting', reenter: true }, { target: 'undelivered' }] as const;

export const asynchronousEventMachine = setup({
  types: { events: {} as AsynchronousEventEvent },
  guards: {
    triesAgain: ({ event }) => 'retries' in event && event.retries,
    toDestination: ({ event }) => 'to' in event && event.to === 'destination',
    wasDenied: ({ event }) => 'denied' in event && event.denied,
  },
  actions: { attempt: () => {}, handOver: () => {}, giveBack: () => {}, settle: () => {} },
  delays: { delivery: 0, deliveryRetry: 0, deliveryAge: 0, queueLatency: 0, retryWait: 0, throttleBackoff: 0, eventAge: 0 },
}).createMachine({
  id: 'asynchronousEvent',
  initial: 'created',
  states: {
    created: {
      tags: ['outside'],
      description: 'Something happened at the source.',
      on: { SEND: 'delivering', FILTERED: 'filtered' },
    },
    delivering: {
      tags: ['waiting', 'outside'],
      description: 'On its way from the source to Lambda.',
      after: { delivery: 'queued' },
      on: { REFUSED: refused },
    },
    deliveryWaiting: {
      tags: ['waiting', 'outside'],
      description: 'Lambda did not take it; the service in front waits before it tries again.',
      after: { deliveryRetry: 'queued', deliveryAge: 'undelivered' },
      on: { REFUSED: refused },
    },
    undelivered: {
      tags: ['waiting', 'outside'],
      entry: 'giveBack',
      description: 'The service in front has given up bringing it to Lambda.',
      on: {
        HANDED_OVER: 'undeliveredDeadLettered',
        LOST: [{ guard: 'wasDenied', target: 'denied' }, { target: 'undeliveredDropped' }],
      },
    },
    queued: {
      tags: ['waiting'],
      description: 'In Lambda’s event queue.',
      after: { queueLatency: 'inFlight' },
      // async.reserved-zero-drops
      on: { NO_CONCURRENCY: 'givingUp' },
    },
    inFlight: {
      tags: ['inFlight'],
      entry: 'attempt',
      description: 'Taken from the queue; the function is invoked with it.',
      on: {
        SUCCEEDED: 'succeeded',
        FAILED: [{ guard: 'triesAgain', target: 'retryWaiting' }, { target: 'givingUp' }],
        // async.throttle-keeps-attempts
        THROTTLED: 'throttleWaiting',
        RECURSION_STOPPED: 'recursionStopped',
      },
    },
    retryWaiting: {
      tags: ['waiting'],
      description: 'The function failed; Lambda waits before the next attempt.',
      after: { retryWait: 'inFlight', eventAge: 'givingUp' },
    },
    throttleWaiting: {
      tags: ['waiting'],
      description: 'Lambda could not run the function; back in the queue, which tries again ever more slowly.',
      after: { throttleBackoff: 'inFlight', eventAge: 'givingUp' },
    },
    givingUp: {
      tags: ['waiting'],
      entry: 'handOver',
      description: 'Given up; a record of it goes to where failures go.',
      on: {
        HANDED_OVER: [{ guard: 'toDestination', target: 'sentToDestination' }, { target: 'deadLettered' }],
        LOST: 'dropped',
      },
    },
    succeeded: { type: 'final', entry: 'settle', meta: { outcome: 'succeeded' }, description: 'Processed.' },
    sentToDestination: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'sentToDestination' },
      description: 'Given up and sent to the on-failure destination.',
    },
    deadLettered: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'deadLettered' },
      description: 'Given up and sent to the dead-letter queue.',
    },
    dropped: { type: 'final', entry: 'settle', meta: { outcome: 'dropped' }, description: 'Given up, and nothing took it: lost.' },
    recursionStopped: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'recursionStopped' },
      description: 'Lambda stopped a loop; a record of the event goes to where failures go.',
    },
    filtered: {
      type: 'final',
      tags: ['outside'],
      entry: 'settle',
      meta: { outcome: 'filtered' },
      description: 'The filter of the source did not want it.',
    },
    denied: {
      type: 'final',
      tags: ['outside'],
      entry: 'settle',
      meta: { outcome: 'denied' },
      description: 'Lambda refused it for good, and the service in front has no dead-letter queue: lost.',
    },
    undeliveredDeadLettered: {
      type: 'final',
      tags: ['outside'],
      entry: 'settle',
      meta: { outcome: 'deadLettered' },
      description: 'Never reached Lambda; the service in front sent it to its own dead-letter queue.',
    },
    undeliveredDropped: {
      type: 'final',
      tags: ['outside'],
      entry: 'settle',
      meta: { outcome: 'dropped' },
      description: 'Never reached Lambda: the service in front tried for as long as it does, then it was lost.',
    },
  },
});
