/** How many messages of queues are delayed, visible or received, as exact step functions of time (rule sqs.messages-counted). */
import { firstAtLeast } from '../../base/bisect.ts';
import { sortIntegers } from '../../base/sortIntegers.ts';
import { type PhaseKind, visitPhases } from '../trace/messagePhases.ts';
import { messagesOf } from '../trace/queuesOf.ts';
import type { Trace } from '../trace/tables.ts';
import { bucketCount } from './buckets.ts';
import { mergeLevels, type Steps } from './steps.ts';

/** When the messages of a queue came into a phase, and when they left it: each sorted by itself, µs. */
export interface Changes {
  readonly starts: Float64Array<ArrayBuffer>;
  readonly ends: Float64Array<ArrayBuffer>;
}

const known = new WeakMap<Trace, Map<string, Readonly<Record<PhaseKind, Changes>>>>();

/** The changes of one queue, by phase. A phase without length does not count. */
export function changesOf(trace: Trace, queue: string): Readonly<Record<PhaseKind, Changes>> {
  const ofTrace = known.get(trace) ?? new Map<string, Readonly<Record<PhaseKind, Changes>>>();
  known.set(trace, ofTrace);
  const before = ofTrace.get(queue);
  if (before) return before;
  const times: Record<PhaseKind, { starts: number[]; ends: number[] }> = {
    delayed: { starts: [], ends: [] },
    visible: { starts: [], ends: [] },
    received: { starts: [], ends: [] },
  };
  for (const row of messagesOf(trace, queue)) {
    visitPhases(trace, row, (kind, start, end) => {
      if (end === start) return;
      times[kind].starts.push(start);
      times[kind].ends.push(end);
    });
  }
  const sorted = (list: readonly number[]): Float64Array<ArrayBuffer> => {
    const column = Float64Array.from(list);
    sortIntegers(column);
    return column;
  };
  const both = (kind: PhaseKind): Changes => ({ starts: sorted(times[kind].starts), ends: sorted(times[kind].ends) });
  const changes = { delayed: both('delayed'), visible: both('visible'), received: both('received') };
  ofTrace.set(queue, changes);
  return changes;
}

/** How many messages of all these queues together are in the phase. Who is in it at the end of the run stays there. */
export function queueSteps(trace: Trace, queues: readonly string[], kind: PhaseKind): Steps {
  const of = queues.map((queue) => changesOf(trace, queue)[kind]);
  const ends = joined(of.map((changes) => changes.ends));
  return mergeLevels(joined(of.map((changes) => changes.starts)), ends.subarray(0, firstAtLeast(ends, trace.horizon)));
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
  const of = queues.map((queue) => changesOf(trace, queue)[kind]);
  const starts = joined(of.map((changes) => changes.starts));
  const ends = joined(of.map((changes) => changes.ends));
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

function joined(columns: readonly Float64Array<ArrayBuffer>[]): Float64Array {
  const [only] = columns;
  if (columns.length === 1 && only !== undefined) return only;
  const all = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const column of columns) {
    all.set(column, place);
    place += column.length;
  }
  sortIntegers(all);
  return all;
}
