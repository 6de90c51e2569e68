/** The oldest message of queues at every moment: stretches of time in which it was the same one. */
import { firstAbove } from '../../base/bisect.ts';
import { NumberColumn } from '../../base/numberColumn.ts';
import { eachRow, type Slices } from '../../base/slices.ts';
import { ruleValue } from '../rules/index.ts';
import { batchOfItem, endOfMessage, receiveIndex, receivesOf } from '../trace/messagePhases.ts';
import { messagesByQueue, messagesOf, queueOf } from '../trace/queuesOf.ts';
import type { Trace } from '../trace/tables.ts';

/** From `start[i]` to `end[i]` the oldest message was one that had come at `since[i]`, µs. Stretches ascend; between them there was none. */
export interface OldestMessages {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly since: Float64Array;
}

/** sqs.oldest-message, sqs.age-after-move: a message's own row begins with its coming into this queue. */
export function* oldestMessages(trace: Trace, queues: readonly string[]): Slices<OldestMessages> {
  yield* messagesByQueue.inSlices(trace, null);
  yield* receiveIndex.inSlices(trace, null);
  const { sent, trigger } = trace.requests;
  // How often a message may be received and still count, by trigger.
  const most = trace.triggers.map((_, index) => (isFifo(trace, queueOf(trace, index)) ? Number.POSITIVE_INFINITY : receivesCounted(trace)));
  const [starts, ends, sinces] = [new NumberColumn(), new NumberColumn(), new NumberColumn()];
  let t = 0;
  yield* eachRow(rowsOf(trace, queues), (row) => {
    const since = sent[row] as number;
    const start = Math.max(t, since);
    // Whoever has left the queue by then has left the metric.
    if (endOfMessage(trace, row) <= start) return;
    const gone = goneAt(trace, row, most[trigger[row] as number] as number);
    if (gone <= start) return;
    starts.push(start);
    ends.push(gone);
    sinces.push(since);
    t = gone;
  });
  return { start: starts.build(), end: ends.build(), since: sinces.build() };
}

/** Messages of all these queues, in the order of being sent. */
function rowsOf(trace: Trace, queues: readonly string[]): Uint32Array {
  const of = queues.map((queue) => messagesOf(trace, queue));
  const [only] = of;
  if (of.length === 1 && only !== undefined) return only;
  const rows = new Uint32Array(of.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const own of of) {
    rows.set(own, place);
    place += own.length;
  }
  return rows.sort();
}

/** When a message leaves the metric: with the queue, or when it comes back after `most` receives. */
function goneAt(trace: Trace, row: number, most: number): number {
  const end = endOfMessage(trace, row);
  const receive = receivesOf(trace, row)[most - 1];
  return receive === undefined ? end : Math.min(end, trace.batches.hiddenUntil[batchOfItem(trace, receive)] as number);
}

const firstScenario = ({ epochs }: Trace): Trace['epochs'][number]['scenario'] => (epochs[0] as Trace['epochs'][number]).scenario;

const isFifo = (trace: Trace, queue: string | null): boolean =>
  firstScenario(trace).resources.find(({ name }) => name === queue)?.settings.fifo === true;

const receivesCounted = (trace: Trace): number => ruleValue('sqs.oldest-message', firstScenario(trace).platform.rules);

/** Highest age in each bucket of from ≤ t < to, and its average over the time with a message, seconds; NaN where there was none. */
export function oldestAges(
  { start: starts, end: ends, since: sinces }: OldestMessages,
  from: number,
  to: number,
  width: number,
  buckets: number,
): { readonly maxima: Float64Array; readonly averages: Float64Array } {
  const maxima = new Float64Array(buckets).fill(Number.NaN);
  const areas = new Float64Array(buckets);
  const covered = new Float64Array(buckets);
  for (let i = firstAbove(ends, from); i < starts.length; i++) {
    const start = starts[i] as number;
    if (start >= to) break;
    const since = sinces[i] as number;
    const last = Math.min(ends[i] as number, to);
    for (let bucket = Math.max(0, Math.floor((start - from) / width)); bucket < buckets; bucket++) {
      const a = Math.max(start, from + bucket * width);
      const b = Math.min(last, from + (bucket + 1) * width);
      if (from + bucket * width >= last) break;
      if (b <= a) continue;
      maxima[bucket] = Math.max(Number.isNaN(maxima[bucket]) ? 0 : (maxima[bucket] as number), (b - since) / 1e6);
      areas[bucket] = (areas[bucket] as number) + ((a + b) / 2 - since) * (b - a);
      covered[bucket] = (covered[bucket] as number) + b - a;
    }
  }
  const averages = areas.map((area, bucket) => area / (covered[bucket] as number) / 1e6);
  return { maxima, averages };
}
