/** A shard at a moment: how far its mapping has read, what is with the function, what blocks it, and how the failing batch was split. */

import { firstAbove } from '../../base/bisect.ts';
import { onceFor } from '../../base/onceFor.ts';
import type { Slices } from '../../base/slices.ts';
import { countHolding, holding, type Stretches } from '../../base/stretches.ts';
import { NO_ROW } from '../../base/table.ts';
import { attemptsOfBatch, endOf, itemsOf, LANES_PER_SHARD, shardTapeInSlices, type TapeBlock, type Trace } from '../../sim/index.ts';
import { type ShardRecords, shardRecords, shardsByTrigger } from './shardRecords.ts';

/** `atWork`: an invocation has the batch. `retry` and `throttled`: it waits for its next attempt. `waiting`: it comes next. */
export type BatchState = 'atWork' | 'retry' | 'throttled' | 'waiting';

/** A batch that is not over. Times in µs. */
export interface OpenBatch {
  /** Row of `trace.batches`. */
  readonly row: number;
  /** Which part of its shard it is of, from 0. */
  readonly part: number;
  readonly state: BatchState;
  /** Rows of its records. */
  readonly requests: Uint32Array;
  /** Attempts so far. */
  readonly attempts: number;
  /** Row of the newest attempt, or -1. */
  readonly invocation: number;
  /** Since when it waits, and when it is tried next: null while it is at work, or when that is not within the run. */
  readonly since: number;
  readonly nextAttempt: number | null;
}

export interface ShardMoment {
  readonly shard: number;
  /** Records that have arrived, are done with (lost ones included), are with the function. The others wait. */
  readonly arrived: number;
  readonly done: number;
  readonly inFlight: number;
  readonly lost: number;
  /** When the oldest record that is not done with arrived, µs; null: the mapping has caught up. */
  readonly checkpoint: number | null;
  /** Row of that record, or -1. */
  readonly oldest: number;
  /** IteratorAge of the newest invocation, µs; null before the first. */
  readonly iteratorAge: number | null;
  readonly batches: readonly OpenBatch[];
  /** What holds up a part of the shard now. */
  readonly blocks: readonly TapeBlock[];
  /** The newest time that a failing batch was split, whether it is over or not; null: none was. */
  readonly split: TapeBlock | null;
}

/** All shards that trigger `trigger` (an index) reads, at `t` (µs), with all that happens at that instant. */
export const shardsAt = (trace: Trace, trigger: number, t: number): readonly ShardMoment[] =>
  shardRecords(trace, trigger).map((shard) => shardAt(trace, trigger, shard, t));

function shardAt(trace: Trace, trigger: number, { shard, records, batches, lostTimes, ages }: ShardRecords, t: number): ShardMoment {
  const [oldest] = holding(records, t, 1);
  const arrived = firstAbove(records.start, t);
  const openBatches = openBatchesAt(trace, batches, t);
  const newest = firstAbove(ages.time, t) - 1;
  const blocks = blocksByTrigger.now(trace, trigger).get(shard) ?? [];
  return {
    shard,
    arrived,
    done: arrived - countHolding(records, t),
    inFlight: openBatches.reduce((sum, { state, requests }) => sum + (state === 'atWork' ? stillOpen(trace, requests, t) : 0), 0),
    lost: firstAbove(lostTimes, t),
    checkpoint: oldest === undefined ? null : (records.start[oldest] as number),
    oldest: oldest === undefined ? -1 : (records.subject[oldest] as number),
    iteratorAge: newest < 0 ? null : (ages.age[newest] as number),
    batches: openBatches,
    blocks: blocks.filter(({ from, to }) => from <= t && t < to),
    split: blocks.findLast(({ from, batch }) => from <= t && batch.children.length > 0) ?? null,
  };
}

/** The batches that are not over at `t`; `batches`: those of a shard. */
export const openBatchesAt = (trace: Trace, batches: Stretches, t: number): readonly OpenBatch[] =>
  holding(batches, t).map((place) => openBatch(trace, batches.subject[place] as number, t));

const stillOpen = (trace: Trace, requests: Uint32Array, t: number): number =>
  requests.reduce((sum, row) => sum + Number(!((trace.requests.settled[row] as number) <= t)), 0);

function openBatch(trace: Trace, row: number, t: number): OpenBatch {
  const { invocations, batches } = trace;
  const attempts = attemptsOfBatch(trace, row);
  const begun = attempts.filter((attempt) => (invocations.time[attempt] as number) <= t);
  const last = begun.at(-1);
  const next = attempts[begun.length];
  const end = last === undefined ? (batches.formed[row] as number) : endOf(trace, last);
  const isAtWork = last !== undefined && end > t;
  return {
    row,
    part: (batches.shard[row] as number) % LANES_PER_SHARD,
    state: isAtWork ? 'atWork' : last === undefined ? 'waiting' : invocations.environment[last] === NO_ROW ? 'throttled' : 'retry',
    requests: itemsOf(trace, row),
    attempts: begun.length,
    invocation: last ?? -1,
    since: isAtWork ? (invocations.time[last] as number) : end,
    nextAttempt: isAtWork || next === undefined ? null : (invocations.time[next] as number),
  };
}

/** By trigger, an index into `trace.triggers`: the times in which shards stood still, by shard. */
export const blocksByTrigger = onceFor(function* (trace: Trace, trigger: number): Slices<ReadonlyMap<number, readonly TapeBlock[]>> {
  const blocks = new Map<number, readonly TapeBlock[]>();
  for (const { shard } of yield* shardsByTrigger.inSlices(trace, trigger)) {
    blocks.set(shard, (yield* shardTapeInSlices(trace, trigger, shard)).blocks);
  }
  return blocks;
});
