/** The story of one shard as a mapping read it: its batches over time, what blocked it, and how failed batches were split. */
import { finish, type Slices } from '../../base/slices.ts';
import { NO_ROW } from '../../base/table.ts';
import { attemptsOfBatch } from './batchAttempts.ts';
import { itemsOf } from './batchOf.ts';
import { endings } from './endings.ts';
import { endOf } from './endOf.ts';
import type { Trace } from './tables.ts';

/** A shard has up to so many parts (the most that the parallelization factor may be): `batches.shard` is shard × this + part. */
export const LANES_PER_SHARD = 10;

/** One attempt to invoke the function with a batch. Times in µs. */
export interface TapeAttempt {
  /** Row of the invocation. */
  readonly invocation: number;
  readonly start: number;
  readonly end: number;
  /** Name in `endings`. */
  readonly ending: string;
}

export interface TapeBatch {
  /** Row of trace.batches. */
  readonly row: number;
  /** Which part of the shard it is of, from 0. */
  readonly part: number;
  readonly formed: number;
  /** NaN while it is under way. */
  readonly settled: number;
  /** Name of its state: `succeeded`, `split`, `shortened` … */
  readonly state: string;
  /** Rows of its requests, in order; none: the final invocation of a tumbling window. */
  readonly requests: Uint32Array;
  readonly attempts: readonly TapeAttempt[];
  /** The batch that it was split or left over from, or null. */
  readonly parent: TapeBatch | null;
  /** The batches that its records went on in, in order. */
  readonly children: readonly TapeBatch[];
}

/** A time in which a part of the shard stood still: from a batch's first failed or refused attempt until all its records were done with. */
export interface TapeBlock {
  readonly part: number;
  readonly from: number;
  readonly to: number;
  /** The batch that failed first. */
  readonly batch: TapeBatch;
}

export interface ShardTape {
  readonly shard: number;
  /** In order of formation. */
  readonly batches: readonly TapeBatch[];
  /** In order of time. */
  readonly blocks: readonly TapeBlock[];
}

/** A batch and the halves that it was split into: the tree that bisection makes. */
export interface BisectionNode {
  readonly batch: TapeBatch;
  readonly parts: readonly BisectionNode[];
}

/** Batches that are read between two pauses. */
const BATCHES = 512;

/** The tape of a shard of trigger `trigger` (an index). A shard without batches has an empty one. */
export const shardTape = (trace: Trace, trigger: number, shard: number): ShardTape => finish(shardTapeInSlices(trace, trigger, shard));

/** The same with pauses. */
export function* shardTapeInSlices(trace: Trace, trigger: number, shard: number): Slices<ShardTape> {
  const rows = batchesByShard(trace, trigger).get(shard) ?? [];
  const batches = new Map<number, TapeBatch & { children: TapeBatch[] }>();
  for (const row of rows) {
    if (batches.size % BATCHES === BATCHES - 1) yield;
    const parent = batches.get(trace.batches.parent[row] as number) ?? null;
    const batch = { ...readBatch(trace, row), parent, children: [] };
    parent?.children.push(batch);
    batches.set(row, batch);
  }
  yield;
  const list = [...batches.values()];
  return { shard, batches: list, blocks: list.flatMap((batch) => blockOf(batch, trace.horizon)) };
}

/** Shards of which batches were formed, ascending. */
export function shardsRead(trace: Trace, trigger: number): readonly number[] {
  return [...batchesByShard(trace, trigger).keys()].sort((a, b) => a - b);
}

/** The tree of batches that came from `root`. */
export function bisectionTree(root: TapeBatch): BisectionNode {
  return { batch: root, parts: root.children.map(bisectionTree) };
}

/** How many times records of the tree's deepest batch had been split off. */
export function depthOf(tree: BisectionNode): number {
  return tree.parts.reduce((deepest, part) => Math.max(deepest, 1 + depthOf(part)), 0);
}

const known = new WeakMap<Trace, Map<number, Map<number, number[]>>>();

function shardsByTrigger(trace: Trace): Map<number, Map<number, number[]>> {
  const before = known.get(trace);
  if (before) return before;
  const byTrigger = new Map<number, Map<number, number[]>>();
  known.set(trace, byTrigger);
  return byTrigger;
}

function batchesByShard(trace: Trace, trigger: number): Map<number, number[]> {
  const byTrigger = shardsByTrigger(trace);
  const before = byTrigger.get(trigger);
  if (before) return before;
  const shards = new Map<number, number[]>();
  const { batches } = trace;
  for (let row = 0; row < batches.length; row++) {
    if (batches.trigger[row] !== trigger) continue;
    const shard = Math.floor((batches.shard[row] as number) / LANES_PER_SHARD);
    const rows = shards.get(shard);
    if (rows) rows.push(row);
    else shards.set(shard, [row]);
  }
  byTrigger.set(trigger, shards);
  return shards;
}

function readBatch(trace: Trace, row: number) {
  const { batches, invocations } = trace;
  return {
    row,
    part: (batches.shard[row] as number) % LANES_PER_SHARD,
    formed: batches.formed[row] as number,
    settled: batches.settled[row] as number,
    state: trace.machines.streamBatch[batches.state[row] as number]?.name ?? '',
    requests: itemsOf(trace, row),
    attempts: Array.from(attemptsOfBatch(trace, row), (invocation): TapeAttempt => {
      const start = invocations.time[invocation] as number;
      const refused = invocations.environment[invocation] === NO_ROW;
      const ending = endings[invocations.ending[invocation] as number]?.name ?? '';
      return { invocation, start, end: refused ? start : Math.min(trace.horizon, endOf(trace, invocation)), ending };
    }),
  };
}

/** The block that a batch began, if it failed and did not follow from another that did. */
function blockOf(batch: TapeBatch, horizon: number): TapeBlock[] {
  if (batch.parent !== null) return [];
  const first = batch.attempts[0];
  if (first === undefined || first.ending === 'running' || (first.ending === 'succeeded' && batch.state === 'succeeded')) return [];
  return [{ part: batch.part, from: first.end, to: doneAt(batch, horizon), batch }];
}

/** When a batch and all that came from it were done with, µs; the horizon when they are not. */
function doneAt({ settled, children }: TapeBatch, horizon: number): number {
  return children.reduce((latest, child) => Math.max(latest, doneAt(child, horizon)), Number.isNaN(settled) ? horizon : settled);
}
