/** The records of a stream by shard over the whole run, whether they were ever read or not, ready to be asked for a moment. */
import { type Stretches, StretchList } from '../../base/stretches.ts';
import { NO_ROW } from '../../base/table.ts';
import { batchOfItem, itemsOf, LANES_PER_SHARD, receivesOf, scenarioAt, shardOfRecord, shardsRead, type Trace } from '../../sim/index.ts';

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

const known = new WeakMap<Trace, Map<number, readonly ShardRecords[]>>();

/** The shards that trigger `trigger` (an index) reads, in order. The second call returns the first one's result. */
export function shardRecords(trace: Trace, trigger: number): readonly ShardRecords[] {
  const ofTrace = known.get(trace) ?? new Map<number, readonly ShardRecords[]>();
  known.set(trace, ofTrace);
  const shards = ofTrace.get(trigger) ?? findShards(trace, trigger);
  ofTrace.set(trigger, shards);
  return shards;
}

/** How many shards the stream of a trigger has: streams are not resharded. */
export function shardCount(trace: Trace, trigger: number): number {
  const { triggers, resources } = scenarioAt(trace, 0);
  const source = triggers.find(({ id }) => id === trace.triggers[trigger]?.id)?.source;
  const { shards, streamShards } = resources.find(({ name }) => name === source)?.settings ?? {};
  const told = typeof shards === 'number' ? shards : typeof streamShards === 'number' ? streamShards : 1;
  return Math.max(told, 1 + Math.max(-1, ...shardsRead(trace, trigger)));
}

function findShards(trace: Trace, trigger: number): readonly ShardRecords[] {
  const count = shardCount(trace, trigger);
  const records = Array.from({ length: count }, () => new StretchList());
  const { requests } = trace;
  for (let row = 0; row < requests.length; row++) {
    if (requests.trigger[row] !== trigger) continue;
    const settled = requests.settled[row] as number;
    records[shardOf(trace, row, count)]?.add(requests.sent[row] as number, Number.isNaN(settled) ? trace.horizon : settled, row);
  }
  const batches = batchesOf(trace, trigger, count);
  const ages = agesOf(trace, trigger, count);
  return records.map((list, shard): ShardRecords => {
    const stretches = list.index();
    const lost = stretches.subject.map((_, place) => place).filter((place) => isLost(trace, stretches.subject[place] as number));
    return {
      shard,
      records: stretches,
      batches: (batches[shard] as StretchList).index(),
      lost,
      lostTimes: Float64Array.from(lost, (place) => stretches.end[place] as number).sort(),
      ages: ages[shard] as ShardRecords['ages'],
    };
  });
}

/** That of the batch it was in; of a record that was in none, that of its key. */
function shardOf(trace: Trace, request: number, shards: number): number {
  const item = receivesOf(trace, request)[0];
  return item === undefined ? shardOfRecord(trace, request, shards) : shardOfBatch(trace, batchOfItem(trace, item));
}

const shardOfBatch = (trace: Trace, batch: number): number => Math.floor((trace.batches.shard[batch] as number) / LANES_PER_SHARD);

function isLost(trace: Trace, request: number): boolean {
  const outcome = trace.machines.streamBatch[trace.requests.state[request] as number]?.outcome ?? null;
  return outcome !== null && outcome !== 'succeeded' && outcome !== 'filtered';
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

function agesOf(trace: Trace, trigger: number, shards: number): readonly ShardRecords['ages'][] {
  const lists = Array.from({ length: shards }, () => ({ time: [] as number[], age: [] as number[] }));
  const { batchInvocations, batches, invocations, requests } = trace;
  for (let place = 0; place < batchInvocations.length; place++) {
    const batch = batchInvocations.batch[place] as number;
    const row = batchInvocations.invocation[place] as number;
    // The final invocation of a tumbling window has no record.
    if (batches.trigger[batch] !== trigger || invocations.environment[row] === NO_ROW || batches.count[batch] === 0) continue;
    const time = invocations.time[row] as number;
    const list = lists[shardOfBatch(trace, batch)];
    list?.time.push(time);
    list?.age.push(time - (requests.sent[itemsOf(trace, batch).at(-1) as number] as number));
  }
  return lists.map(({ time, age }) => ({ time: Float64Array.from(time), age: Float64Array.from(age) }));
}
