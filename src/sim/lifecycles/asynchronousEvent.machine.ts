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
  | { readonly type: 'LOST'; readonly denied: boolean }
  /** The job of a pipeline: it has failed, by the function's report or because Lambda did not take it … */
  | { readonly type: 'JOB_FAILED' }
  /** … goes on, as the function has reported … */
  | { readonly type: 'JOB_CONTINUES' }
  /** … is reported by nobody: the function has returned without, or Lambda has given the event up … */
  | { readonly type: 'JOB_SILENT' }
  /** … or its action has stopped waiting. */
  | { readonly type: 'JOB_OVER' };

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
  JOB_FAILED: { type: 'JOB_FAILED' },
  JOB_CONTINUES: { type: 'JOB_CONTINUES' },
  JOB_SILENT: { type: 'JOB_SILENT' },
  JOB_OVER: { type: 'JOB_OVER' },
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
  delays: {
    delivery: 0,
    deliveryRetry: 0,
    deliveryAge: 0,
    queueLatency: 0,
    retryWait: 0,
    throttleBackoff: 0,
    eventAge: 0,
    continuation: 0,
  },
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
        // codepipeline.not-delivered
        JOB_FAILED: 'undeliveredFailed',
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
        // codepipeline.must-report
        JOB_FAILED: 'jobFailed',
        JOB_CONTINUES: 'continuing',
        JOB_SILENT: 'awaitingStatus',
        JOB_OVER: 'actionTimedOut',
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
        JOB_SILENT: 'awaitingStatus',
        JOB_OVER: 'actionTimedOut',
      },
    },
    continuing: {
      tags: ['waiting'],
      description: 'The function has reported that its job goes on; the pipeline waits before it invokes it again.',
      after: { continuation: 'continued' },
      on: { JOB_OVER: 'actionTimedOut' },
    },
    awaitingStatus: {
      tags: ['waiting'],
      description: 'Lambda is done with it, and nobody has reported how the job went: the pipeline waits.',
      on: { JOB_OVER: 'actionTimedOut' },
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
    continued: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'continued' },
      description: 'The job goes on with another invocation, which got the continuation token.',
    },
    jobFailed: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'jobFailed' },
      description: 'The function reported that its job failed; the action of the pipeline has failed.',
    },
    actionTimedOut: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'timedOut' },
      description: 'Nobody reported how the job went in time; the action of the pipeline has timed out.',
    },
    undeliveredFailed: {
      type: 'final',
      tags: ['outside'],
      entry: 'settle',
      meta: { outcome: 'jobFailed' },
      description: 'Lambda did not take the job; the action of the pipeline has failed.',
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
