/** A batch of records of one shard, in order (rules `streams.*`; AWS: services-kinesis-errors). Records outside a batch are in its first waiting state. */
import { setup } from 'xstate';

/** What becomes of records that are given up. */
export interface StreamBatchContext {
  readonly destination: boolean;
}

export type StreamBatchEvent =
  | { readonly type: 'SEND' }
  | { readonly type: 'FILTERED' }
  | { readonly type: 'INVOKE' }
  | { readonly type: 'SUCCEEDED' }
  /** `retries`: attempts and age are left; `bisects`: it is split in two instead. */
  | { readonly type: 'FAILED'; readonly retries: boolean; readonly bisects: boolean }
  | { readonly type: 'THROTTLED' }
  | { readonly type: 'GIVEN_UP' }
  | { readonly type: 'EXPIRED' };

/** The columns of the table: an event with each value its payload can have. */
export const streamBatchEvents = {
  SEND: { type: 'SEND' },
  FILTERED: { type: 'FILTERED' },
  INVOKE: { type: 'INVOKE' },
  SUCCEEDED: { type: 'SUCCEEDED' },
  FAILED_RETRIES: { type: 'FAILED', retries: true, bisects: false },
  FAILED_BISECTS: { type: 'FAILED', retries: true, bisects: true },
  FAILED_LAST: { type: 'FAILED', retries: false, bisects: false },
  THROTTLED: { type: 'THROTTLED' },
  GIVEN_UP: { type: 'GIVEN_UP' },
  EXPIRED: { type: 'EXPIRED' },
} as const satisfies Record<string, StreamBatchEvent>;

export const streamBatchActions = ['attempt', 'split', 'settle'] as const;

const givenUp = [{ guard: 'hasDestination', target: 'sentToDestination' }, { target: 'dropped' }] as const;

export const streamBatchMachine = setup({
  types: { context: {} as StreamBatchContext, events: {} as StreamBatchEvent, input: {} as StreamBatchContext | undefined },
  guards: {
    hasDestination: ({ context }) => context.destination,
    isSplit: ({ event }) => 'bisects' in event && event.bisects,
    triesAgain: ({ event }) => 'retries' in event && event.retries,
  },
  actions: { attempt: () => {}, split: () => {}, settle: () => {} },
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
      on: { INVOKE: 'inFlight', FILTERED: 'filtered', EXPIRED: 'expired', GIVEN_UP: [...givenUp] },
    },
    inFlight: {
      tags: ['inFlight'],
      entry: 'attempt',
      description: 'The function is invoked with the batch.',
      on: {
        SUCCEEDED: 'succeeded',
        FAILED: [{ guard: 'isSplit', target: 'split' }, { guard: 'triesAgain', target: 'retryWaiting' }, ...givenUp],
        THROTTLED: 'throttleWaiting',
      },
    },
    retryWaiting: {
      tags: ['waiting'],
      description: 'The function failed; the batch is tried again and nothing behind it moves.',
      on: { EXPIRED: 'expired', GIVEN_UP: [...givenUp] },
      after: { retryWait: 'inFlight' },
    },
    throttleWaiting: {
      tags: ['waiting'],
      description: 'Refused for lack of concurrency; this is not counted as a retry.',
      on: { EXPIRED: 'expired', GIVEN_UP: [...givenUp] },
      after: { throttleBackoff: 'inFlight' },
    },
    split: {
      type: 'final',
      entry: 'split',
      tags: ['waiting'],
      description: 'The batch failed and was split in two; its records go on in the halves.',
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
