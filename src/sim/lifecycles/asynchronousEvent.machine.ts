/** An event that Lambda queues and retries itself (rules `async.*`; AWS: invocation-async-error-handling.html). */
import { setup } from 'xstate';

/** Where an event goes when it cannot be processed: known from the function's configuration. */
export type FailureTarget = 'destination' | 'deadLetterQueue' | 'nowhere';

export interface AsynchronousEventContext {
  readonly failureTarget: FailureTarget;
}

export type AsynchronousEventEvent =
  | { readonly type: 'SEND' }
  | { readonly type: 'SUCCEEDED' }
  /** `retries`: attempts are left after a function error. */
  | { readonly type: 'FAILED'; readonly retries: boolean }
  /** `forGood`: reserved concurrency is 0, so that waiting is useless. */
  | { readonly type: 'THROTTLED'; readonly forGood: boolean };

/** The columns of the table: an event with each value its payload can have. */
export const asynchronousEventEvents = {
  SEND: { type: 'SEND' },
  SUCCEEDED: { type: 'SUCCEEDED' },
  FAILED_LAST: { type: 'FAILED', retries: false },
  FAILED_RETRIES: { type: 'FAILED', retries: true },
  THROTTLED: { type: 'THROTTLED', forGood: false },
  THROTTLED_FOR_GOOD: { type: 'THROTTLED', forGood: true },
} as const satisfies Record<string, AsynchronousEventEvent>;

export const asynchronousEventActions = ['attempt', 'settle'] as const;

/** Leaves the queue without success: to the on-failure destination, else to the dead-letter queue, else nowhere. */
const givenUp = [
  { guard: 'hasDestination', target: 'sentToDestination' },
  { guard: 'hasDeadLetterQueue', target: 'deadLettered' },
  { target: 'dropped' },
] as const;

export const asynchronousEventMachine = setup({
  types: {
    context: {} as AsynchronousEventContext,
    events: {} as AsynchronousEventEvent,
    input: {} as AsynchronousEventContext | undefined,
  },
  guards: {
    hasDestination: ({ context }) => context.failureTarget === 'destination',
    hasDeadLetterQueue: ({ context }) => context.failureTarget === 'deadLetterQueue',
    attemptsLeft: ({ event }) => 'retries' in event && event.retries,
    worthWaiting: ({ event }) => 'forGood' in event && !event.forGood,
  },
  actions: { attempt: () => {}, settle: () => {} },
  delays: { delivery: 0, retryWait: 0, throttleBackoff: 0, eventAge: 0 },
}).createMachine({
  id: 'asynchronousEvent',
  context: ({ input }) => ({ failureTarget: input?.failureTarget ?? 'nowhere' }),
  initial: 'created',
  states: {
    created: {
      description: 'Something happened at the source.',
      on: { SEND: 'delivering' },
    },
    delivering: {
      tags: ['waiting'],
      description: 'On its way from the source into Lambda’s event queue.',
      after: { delivery: 'inFlight' },
    },
    inFlight: {
      tags: ['inFlight'],
      entry: 'attempt',
      description: 'Taken from the queue; the function is invoked with it.',
      on: {
        SUCCEEDED: 'succeeded',
        FAILED: [{ guard: 'attemptsLeft', target: 'retryWaiting' }, ...givenUp],
        // async.reserved-zero-drops, async.throttle-keeps-attempts
        THROTTLED: [{ guard: 'worthWaiting', target: 'throttleWaiting' }, ...givenUp],
      },
    },
    retryWaiting: {
      tags: ['waiting'],
      description: 'The function failed; Lambda waits before the next attempt.',
      after: { retryWait: 'inFlight', eventAge: [...givenUp] },
    },
    throttleWaiting: {
      tags: ['waiting'],
      description: 'Refused for lack of concurrency; back in the queue, which tries again ever more slowly.',
      after: { throttleBackoff: 'inFlight', eventAge: [...givenUp] },
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
    dropped: { type: 'final', entry: 'settle', meta: { outcome: 'dropped' }, description: 'Given up with nowhere to go: lost.' },
  },
});
