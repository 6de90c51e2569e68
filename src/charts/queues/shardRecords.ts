/** The records of a stream by shard over the whole run, whether they were ever read or not, ready to be asked for a moment. */
import { NumberColumn } from '../../base/numberColumn.ts';
import { onceFor } from '../../base/onceFor.ts';
import { eachIndex, type Slices } from '../../base/slices.ts';
import { sortIntegersInSlices } from '../../base/sortIntegers.ts';
import { type Stretches, StretchList } from '../../base/stretches.ts';
import { NO_ROW } from '../../base/table.ts';
import {
  batchOfItem,
  itemsOf,
  LANES_PER_SHARD,
  receiveIndex,
  receivesOf,
  scenarioAt,
  shardOfRecord,
  shardsRead,
  type Trace,
} from '../../sim/index.ts';

export interface ShardRecords {
  readonly shard: number;
  /** From its arrival until a record was done with. Subjects are rows of requests. */
  readonly records: Stretches;
  /** From its formation until a batch was over. Subjects are rows of `trace.batches`. */
  readonly batches: Stretches;
  /** Places in `records` of those that were given up or expired, in order of arrival. */
  readonly lost: Uint32Array;
  /** When they were lost, ascending, µs. */
  readonly lostTimes: Float64Array;
  /** Invocations with a batch: when, and how long ago the batch's last record had arrived then, µs (streams.iterator-age). */
  readonly ages: { readonly time: Float64Array; readonly age: Float64Array };
}

/** By trigger, an index into `trace.triggers`. */
export const shardsByTrigger = onceFor(findShards);

/** The shards that trigger `trigger` (an index) reads, in order. The second call returns the first one's result. */
export const shardRecords = (trace: Trace, trigger: number): readonly ShardRecords[] => shardsByTrigger.now(trace, trigger);

/** How many shards the stream, or partitions the topic, of a trigger has: their number does not change. */
export function shardCount(trace: Trace, trigger: number): number {
  const { triggers, resources } = scenarioAt(trace, 0);
  const source = triggers.find(({ id }) => id === trace.triggers[trigger]?.id)?.source;
  const { shards, streamShards, partitions } = resources.find(({ name }) => name === source)?.settings ?? {};
  const told = [shards, streamShards, partitions].find((count) => typeof count === 'number') ?? 1;
  return Math.max(told, 1 + Math.max(-1, ...shardsRead(trace, trigger)));
}

function* findShards(trace: Trace, trigger: number): Slices<readonly ShardRecords[]> {
  yield* receiveIndex.inSlices(trace, null);
  const count = shardCount(trace, trigger);
  const { requests } = trace;
  // Keys spread records about evenly.
  const records = Array.from({ length: count }, () => new StretchList(Math.ceil((1.25 * requests.length) / count)));
  yield* eachIndex(requests.length, (row) => {
    if (requests.trigger[row] !== trigger) return;
    const settled = requests.settled[row] as number;
    records[shardOf(trace, row, count)]?.add(requests.sent[row] as number, Number.isNaN(settled) ? trace.horizon : settled, row);
  });
  const batches = batchesOf(trace, trigger, count);
  yield;
  const ages = yield* agesOf(trace, trigger, count);
  const shards: ShardRecords[] = [];
  for (const [shard, list] of records.entries()) {
    const stretches = yield* list.index();
    const lost = lostPlaces(trace, stretches);
    const lostTimes = Float64Array.from(lost, (place) => stretches.end[place] as number);
    yield* sortIntegersInSlices(lostTimes);
    const ownBatches = yield* (batches[shard] as StretchList).index();
    shards.push({ shard, records: stretches, batches: ownBatches, lost, lostTimes, ages: ages[shard] as ShardRecords['ages'] });
  }
  return shards;
}

/** That of the batch it was in; of a record that was in none, that of its key. */
function shardOf(trace: Trace, request: number, shards: number): number {
  const item = receivesOf(trace, request)[0];
  return item === undefined ? shardOfRecord(trace, request, shards) : shardOfBatch(trace, batchOfItem(trace, item));
}

const shardOfBatch = (trace: Trace, batch: number): number => Math.floor((trace.batches.shard[batch] as number) / LANES_PER_SHARD);

function lostPlaces(trace: Trace, { subject }: Stretches): Uint32Array {
  const isLost = trace.machines.streamBatch.map(({ outcome }) => outcome !== null && outcome !== 'succeeded' && outcome !== 'filtered');
  const places = new Uint32Array(subject.length);
  let n = 0;
  for (let place = 0; place < subject.length; place++) {
    if (isLost[trace.requests.state[subject[place] as number] as number]) places[n++] = place;
  }
  return places.slice(0, n);
}

function batchesOf(trace: Trace, trigger: number, shards: number): readonly StretchList[] {
  const lists = Array.from({ length: shards }, () => new StretchList());
  const { batches } = trace;
  for (let row = 0; row < batches.length; row++) {
    if (batches.trigger[row] !== trigger) continue;
    const settled = batches.settled[row] as number;
    lists[shardOfBatch(trace, row)]?.add(batches.formed[row] as number, Number.isNaN(settled) ? trace.horizon : settled, row);
  }
  return lists;
}

function* agesOf(trace: Trace, trigger: number, shards: number): Slices<readonly ShardRecords['ages'][]> {
  const lists = Array.from({ length: shards }, () => ({ time: new NumberColumn(), age: new NumberColumn() }));
  const { batchInvocations, batches, invocations, requests } = trace;
  yield* eachIndex(batchInvocations.length, (place) => {
    const batch = batchInvocations.batch[place] as number;
    const row = batchInvocations.invocation[place] as number;
    // The final invocation of a tumbling window has no record.
    if (batches.trigger[batch] !== trigger || invocations.environment[row] === NO_ROW || batches.count[batch] === 0) return;
    const time = invocations.time[row] as number;
    const list = lists[shardOfBatch(trace, batch)];
    list?.time.push(time);
    list?.age.push(time - (requests.sent[itemsOf(trace, batch).at(-1) as number] as number));
  });
  return lists.map(({ time, age }) => ({ time: time.build(), age: age.build() }));
}
