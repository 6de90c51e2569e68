/** How many messages of queues are delayed, visible or received, as exact step functions of time (rule sqs.messages-counted). */
import { firstAtLeast } from '../../base/bisect.ts';
import { NumberColumn } from '../../base/numberColumn.ts';
import { onceFor } from '../../base/onceFor.ts';
import { eachRow, finish, type Slices } from '../../base/slices.ts';
import { sortIntegersInSlices } from '../../base/sortIntegers.ts';
import { type PhaseKind, receiveIndex, visitPhases } from '../trace/messagePhases.ts';
import { messagesByQueue, messagesOf } from '../trace/queuesOf.ts';
import type { Trace } from '../trace/tables.ts';
import { bucketCount } from './buckets.ts';
import { mergeLevels, type Steps } from './steps.ts';

/** When the messages of a queue came into a phase, and when they left it: each sorted by itself, µs. */
interface Changes {
  readonly starts: Float64Array<ArrayBuffer>;
  readonly ends: Float64Array<ArrayBuffer>;
}

type QueueChanges = Readonly<Record<PhaseKind, Changes>>;

/** The changes of one queue, by phase. A phase without length does not count. */
const changesOf = onceFor(function* (trace: Trace, queue: string): Slices<QueueChanges> {
  yield* messagesByQueue.inSlices(trace, null);
  yield* receiveIndex.inSlices(trace, null);
  const messages = messagesOf(trace, queue);
  const column = (expected: number) => ({ starts: new NumberColumn(expected), ends: new NumberColumn(expected) });
  const found = { delayed: column(0), visible: column(messages.length), received: column(messages.length) };
  const note = (kind: PhaseKind, start: number, end: number): void => {
    if (end === start) return;
    found[kind].starts.push(start);
    found[kind].ends.push(end);
  };
  yield* eachRow(messages, (row) => visitPhases(trace, row, note));
  return { delayed: yield* sorted(found.delayed), visible: yield* sorted(found.visible), received: yield* sorted(found.received) };
});

function* sorted({ starts, ends }: Readonly<Record<'starts' | 'ends', NumberColumn>>): Slices<Changes> {
  const columns = { starts: starts.build(), ends: ends.build() };
  yield* sortIntegersInSlices(columns.starts);
  yield* sortIntegersInSlices(columns.ends);
  return columns;
}

/** The changes of all these queues together. */
function* changesOfAll(trace: Trace, queues: readonly string[], kind: PhaseKind): Slices<Changes> {
  const of: Changes[] = [];
  for (const queue of queues) of.push((yield* changesOf.inSlices(trace, queue))[kind]);
  return { starts: yield* joined(of.map(({ starts }) => starts)), ends: yield* joined(of.map(({ ends }) => ends)) };
}

/** How many messages of all these queues together are in the phase. Who is in it at the end of the run stays there. */
export function* queueSteps(trace: Trace, queues: readonly string[], kind: PhaseKind): Slices<Steps> {
  const { starts, ends } = yield* changesOfAll(trace, queues, kind);
  return yield* mergeLevels(starts, ends.subarray(0, firstAtLeast(ends, trace.horizon)));
}

/** Highest number of messages in the phase in each bucket of from ≤ t < to, and the average over its time, all queues together. */
export function queueLevels(
  trace: Trace,
  queues: readonly string[],
  kind: PhaseKind,
  from: number,
  to: number,
  width: number,
): { readonly maxima: Float64Array; readonly averages: Float64Array } {
  const { starts, ends } = finish(changesOfAll(trace, queues, kind));
  const maxima = new Float64Array(bucketCount(from, to, width));
  const averages = new Float64Array(maxima.length);
  let [i, j] = [0, 0];
  // What happens at one instant counts together: the level is the one after it.
  const passTo = (t: number): number => {
    while ((starts[i] as number) <= t) i++;
    while ((ends[j] as number) <= t) j++;
    return i - j;
  };
  for (let bucket = 0; bucket < maxima.length; bucket++) {
    const first = from + bucket * width;
    const last = Math.min(to, first + width);
    let level = passTo(first);
    let [highest, area, t] = [level, 0, first];
    for (;;) {
      const next = Math.min(starts[i] ?? Number.POSITIVE_INFINITY, ends[j] ?? Number.POSITIVE_INFINITY);
      if (next >= last) break;
      area += level * (next - t);
      t = next;
      level = passTo(t);
      highest = Math.max(highest, level);
    }
    maxima[bucket] = highest;
    averages[bucket] = (area + level * (last - t)) / (last - first);
  }
  return { maxima, averages };
}

function* joined(columns: readonly Float64Array<ArrayBuffer>[]): Slices<Float64Array<ArrayBuffer>> {
  const [only] = columns;
  if (columns.length === 1 && only !== undefined) return only;
  const all = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const column of columns) {
    all.set(column, place);
    place += column.length;
  }
  yield* sortIntegersInSlices(all);
  return all;
}
