/** A message in a queue that an event source mapping polls (rules `sqs.*` and, of brokers, `mq.*`; AWS: sqs-visibility-timeout, services-sqs-errorhandling). */
import { setup } from 'xstate';

export type QueueMessageEvent =
  | { readonly type: 'SEND'; readonly delayed: boolean }
  | { readonly type: 'FILTERED' }
  /** It is larger than any batch may be. */
  | { readonly type: 'DROPPED' }
  | { readonly type: 'RECEIVED' }
  | { readonly type: 'DELETED' }
  /** `exhausted`: it has been received as often as the redrive policy allows, and there is a dead-letter queue. */
  | { readonly type: 'VISIBLE'; readonly exhausted: boolean }
  | { readonly type: 'EXPIRED' };

/** The columns of the table: an event with each value its payload can have. */
export const queueMessageEvents = {
  SEND: { type: 'SEND', delayed: false },
  SEND_DELAYED: { type: 'SEND', delayed: true },
  FILTERED: { type: 'FILTERED' },
  RECEIVED: { type: 'RECEIVED' },
  DELETED: { type: 'DELETED' },
  VISIBLE: { type: 'VISIBLE', exhausted: false },
  EXHAUSTED: { type: 'VISIBLE', exhausted: true },
  EXPIRED: { type: 'EXPIRED' },
  DROPPED: { type: 'DROPPED' },
} as const satisfies Record<string, QueueMessageEvent>;

export const queueMessageActions = ['enqueue', 'settle'] as const;

export const queueMessageMachine = setup({
  types: { events: {} as QueueMessageEvent },
  guards: {
    isDelayed: ({ event }) => 'delayed' in event && event.delayed,
    isExhausted: ({ event }) => 'exhausted' in event && event.exhausted,
  },
  actions: { enqueue: () => {}, settle: () => {} },
  delays: { delay: 0 },
}).createMachine({
  id: 'queueMessage',
  initial: 'created',
  states: {
    created: {
      description: 'About to be sent to the queue.',
      on: { SEND: [{ guard: 'isDelayed', target: 'delayed' }, { target: 'visible' }] },
    },
    delayed: {
      tags: ['waiting'],
      description: 'In the queue, hidden until its delay is over.',
      after: { delay: 'visible' },
    },
    visible: {
      tags: ['waiting'],
      entry: 'enqueue',
      description: 'In the queue, waiting for a poller to receive it.',
      // sqs.late-delete: an invocation that received it before may still delete it.
      on: { RECEIVED: 'received', FILTERED: 'filtered', DELETED: 'succeeded', EXPIRED: 'expired', DROPPED: 'dropped' },
    },
    received: {
      tags: ['inFlight'],
      description: 'Received by the mapping and hidden from others until the visibility timeout ends.',
      on: {
        DELETED: 'succeeded',
        VISIBLE: [{ guard: 'isExhausted', target: 'deadLettered' }, { target: 'visible' }],
        EXPIRED: 'expired',
      },
    },
    succeeded: { type: 'final', entry: 'settle', meta: { outcome: 'succeeded' }, description: 'Processed and deleted from the queue.' },
    filtered: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'filtered' },
      description: 'Matched no filter: deleted from the queue without an invocation.',
    },
    deadLettered: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'deadLettered' },
      description: 'Received as often as the redrive policy allows: moved to the dead-letter queue.',
    },
    expired: { type: 'final', entry: 'settle', meta: { outcome: 'expired' }, description: 'Kept for the whole retention period: lost.' },
    dropped: {
      type: 'final',
      entry: 'settle',
      meta: { outcome: 'dropped' },
      description: 'Larger than any batch of a broker may be: lost.',
    },
  },
});
