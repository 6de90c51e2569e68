/** The queues whose messages a trace tells of: those that an event source mapping polls. */
import { type Groups, groupRowsInSlices } from '../../base/groupRows.ts';
import { onceFor } from '../../base/onceFor.ts';
import { eachIndex, type Slices } from '../../base/slices.ts';
import { NO_ROW } from '../../base/table.ts';
import type { Trace } from './tables.ts';

interface QueueIndex {
  readonly names: readonly string[];
  /** By trigger: index into `names`, or NO_ROW. */
  readonly byTrigger: readonly number[];
}

const known = new WeakMap<Trace, QueueIndex>();

/** Names of the polled queues, in the order of the triggers that poll them. */
export const queuesOf = (trace: Trace): readonly string[] => indexOf(trace).names;

/** Name of the queue that trigger `trigger` polls, or null when it polls none. */
export const queueOf = (trace: Trace, trigger: number): string | null => {
  const { names, byTrigger } = indexOf(trace);
  return names[byTrigger[trigger] as number] ?? null;
};

/** Rows of the requests that are messages of `queue`, in the order in which they were sent. Of a queue that nothing polls there are none. */
export function messagesOf(trace: Trace, queue: string): Uint32Array {
  const { names } = indexOf(trace);
  const place = names.indexOf(queue);
  if (place < 0) return new Uint32Array(0);
  const messages = messagesByQueue.now(trace, null);
  return messages.rows.subarray(messages.offsets[place] as number, messages.offsets[place + 1] as number);
}

function indexOf(trace: Trace): QueueIndex {
  const before = known.get(trace);
  if (before) return before;
  const { scenario } = trace.epochs[0] as Trace['epochs'][number];
  const sources = trace.triggers.map(({ id, machine }) =>
    machine === 'queueMessage' ? (scenario.triggers.find((trigger) => trigger.id === id)?.source ?? null) : null,
  );
  const names = [...new Set(sources)].filter((source) => source !== null);
  const byTrigger = sources.map((source) => (source === null ? NO_ROW : names.indexOf(source)));
  const index = { names, byTrigger };
  known.set(trace, index);
  return index;
}

/** Rows of messages by queue, apart from the names, which are asked for where no message is looked at. The key is null. */
export const messagesByQueue = onceFor(function* (trace: Trace, _: null): Slices<Groups> {
  const { names, byTrigger } = indexOf(trace);
  const { trigger, length } = trace.requests;
  const queues = new Uint32Array(length);
  yield* eachIndex(length, (row) => {
    queues[row] = byTrigger[trigger[row] as number] as number;
  });
  return yield* groupRowsInSlices(queues, names.length);
});
