/** The queues whose messages a trace tells of: those that an event source mapping polls. */
import { type Groups, groupRows } from '../../base/groupRows.ts';
import { NO_ROW } from '../../base/table.ts';
import type { Trace } from './tables.ts';

interface QueueIndex {
  readonly names: readonly string[];
  /** By trigger: index into `names`, or NO_ROW. */
  readonly byTrigger: readonly number[];
  readonly messages: Groups;
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
  const { names, messages } = indexOf(trace);
  const place = names.indexOf(queue);
  if (place < 0) return new Uint32Array(0);
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
  const column = names.length === 0 ? [] : trace.requests.trigger;
  const queues = new Uint32Array(column.length);
  for (let row = 0; row < queues.length; row++) queues[row] = byTrigger[column[row] as number] as number;
  const index = { names, byTrigger, messages: groupRows(queues, names.length) };
  known.set(trace, index);
  return index;
}
