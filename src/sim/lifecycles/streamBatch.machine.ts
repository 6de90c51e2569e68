/**
 * A batch of records of one shard, in order (rules `streams.*`; AWS: services-kinesis-errors). Records carry the state of their batch; a record
 * outside a batch is `inStream`. Part of a batch can end: then the batch is over, and its other records go on in batches of their own.
 */
import { setup } from 'xstate';

/** What becomes of records that are given up. */
export interface StreamBatchContext {
  readonly destination: boolean;
}

export type StreamBatchEvent =
  | { readonly type: 'SEND' }
  | { readonly type: 'FILTERED' }
  | { readonly type: 'INVOKE' }
  /** What is left of a batch goes on with the wait that the batch was in. */
  | { readonly type: 'HELD'; readonly throttled: boolean }
  | { readonly type: 'SUCCEEDED' }
  /** `bisects`: it is split in two instead of being tried again. */
  | { readonly type: 'FAILED'; readonly bisects: boolean }
  | { readonly type: 'THROTTLED' }
  /** Some of its records have ended, the others go on in a batch of their own. */
  | { readonly type: 'SHORTENED' }
  /** `delivered`: the destination, if there is one, took the message. */
  | { readonly type: 'GIVEN_UP'; readonly delivered: boolean }
  | { readonly type: 'EXPIRED' };

/** The columns of the table: an event with each value its payload can have. */
export const streamBatchEvents = {
  SEND: { type: 'SEND' },
  FILTERED: { type: 'FILTERED' },
  INVOKE: { type: 'INVOKE' },
  HELD_RETRY: { type: 'HELD', throttled: false },
  HELD_THROTTLED: { type: 'HELD', throttled: true },
  SUCCEEDED: { type: 'SUCCEEDED' },
  FAILED_RETRIES: { type: 'FAILED', bisects: false },
  FAILED_BISECTS: { type: 'FAILED', bisects: true },
  THROTTLED: { type: 'THROTTLED' },
  SHORTENED: { type: 'SHORTENED' },
  GIVEN_UP: { type: 'GIVEN_UP', delivered: true },
  GIVEN_UP_UNDELIVERED: { type: 'GIVEN_UP', delivered: false },
  EXPIRED: { type: 'EXPIRED' },
} as const satisfies Record<string, StreamBatchEvent>;

export const streamBatchActions = ['attempt', 'settle'] as const;

const givenUp = [{ guard: 'isTaken', target: 'sentToDestination' }, { target: 'dropped' }] as const;

export const streamBatchMachine = setup({
  types: { context: {} as StreamBatchContext, events: {} as StreamBatchEvent, input: {} as StreamBatchContext | undefined },
  guards: {
    isTaken: ({ context, event }) => context.destination && 'delivered' in event && event.delivered,
    isSplit: ({ event }) => 'bisects' in event && event.bisects,
    isThrottled: ({ event }) => 'throttled' in event && event.throttled,
  },
  actions: { attempt: () => {}, settle: () => {} },
  delays: { retryWait: 0, throttleBackoff: 0 },
}).createMachine({
  id: 'streamBatch',
  context: ({ input }) => ({ destination: input?.destination ?? false }),
  initial: 'created',
  states: {
    created: { description: 'About to be written to the stream.', on: { SEND: 'inStream' } },
    inStream: {
      tags: ['waiting'],
      description: 'In the shard, waiting for its turn.',
      on: {
        INVOKE: 'inFlight',
        HELD: [{ guard: 'isThrottled', target: 'throttleWaiting' }, { target: 'retryWaiting' }],
        FILTERED: 'filtered',
        EXPIRED: 'expired',
        GIVEN_UP: [...givenUp],
      },
    },
    inFlight: {
      tags: ['inFlight'],
      entry: 'attempt',
      description: 'The function is invoked with the batch.',
      on: {
        SUCCEEDED: 'succeeded',
        FAILED: [{ guard: 'isSplit', target: 'split' }, { target: 'retryWaiting' }],
        THROTTLED: 'throttleWaiting',
        SHORTENED: 'shortened',
        EXPIRED: 'expired',
        GIVEN_UP: [...givenUp],
      },
    },
    retryWaiting: {
      tags: ['waiting'],
      description: 'The function failed; the batch is tried again and nothing behind it moves.',
      on: { SHORTENED: 'shortened', EXPIRED: 'expired', GIVEN_UP: [...givenUp] },
      after: { retryWait: 'inFlight' },
    },
    throttleWaiting: {
      tags: ['waiting'],
      description: 'Refused before the function ran; this is not counted as a retry.',
      on: { SHORTENED: 'shortened', EXPIRED: 'expired', GIVEN_UP: [...givenUp] },
      after: { throttleBackoff: 'inFlight' },
    },
    split: {
      type: 'final',
      tags: ['waiting'],
      description: 'The batch failed and was split in two; its records go on in the halves.',
    },
    shortened: {
      type: 'final',
      tags: ['waiting'],
      description: 'Some of its records are done with; the others go on in a batch of their own.',
    },
    succeeded: { type: 'final', entry: 'settle', meta: { outcome: 'succeeded' }, description: 'Processed.' },
    filtered: { type: 'final', entry: 'settle', meta: { outcome: 'filtered' }, description: 'Matched no filter: the iterator moved on.' },
    sentToDestination: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'sentToDestination' },
      description: 'Given up; the on-failure destination was told.',
    },
    dropped: { type: 'final', entry: 'settle', meta: { outcome: 'dropped' }, description: 'Given up with nowhere to go: lost.' },
    expired: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'expired' },
      description: 'Left the stream at the end of its retention: lost.',
    },
  },
});
