/** Batches: what an event source mapping invokes a function with. A batch has a slot of its own, beside those of its items. */

import { NO_ROW } from '../../base/table.ts';
import { batchKey } from './batchKey.ts';
import { plainContent } from './send.ts';
import { takeSlot } from './slots.ts';
import type { TriggerState, World } from './world.ts';

/**
 * Forms a batch of `items` (slots of requests, in order) and returns its slot. `shard` is where it came from, `parent` the row of the batch it was
 * split from, or NO_ROW. Give it to `attempt` to invoke the function; its driver hears of the end, and frees the slot.
 */
export function formBatch(
  world: World,
  trigger: TriggerState,
  shard: number,
  items: readonly number[],
  state: number,
  parent: number,
): number {
  const { slots, recorder } = world;
  const first = items[0] as number;
  const [high, low] = batchKey(slots.keyHigh[first] as number, slots.keyLow[first] as number, slots.attempt[first] as number, items.length);
  const slot = takeBatchSlot(world, trigger, slots.row[first] as number, high, low, state);
  const row = recorder.batch(trigger.index, shard, state, parent);
  slots.batch[slot] = row;
  slots.key[slot] = slots.key[first] as number;
  slots.body[slot] = slots.body[first] as number;
  let size = 0;
  let hops = 0;
  let depth = 0;
  for (const item of items) {
    size += slots.size[item] as number;
    hops = Math.max(hops, slots.hops[item] as number);
    depth = Math.max(depth, slots.depth[item] as number);
    recorder.batchItem(row, slots.row[item] as number, Math.max(1, slots.attempt[item] as number));
  }
  slots.size[slot] = size;
  slots.hops[slot] = hops;
  slots.depth[slot] = depth;
  const lineage = slots.lineage[first];
  if (lineage !== undefined) slots.lineage[slot] = lineage;
  slots.items[slot] = items;
  return slot;
}

/**
 * Forms a batch without items, with which the function is told that a window is over. Its invocations name request `row`, the last of the window,
 * whose key words are given.
 */
export function formEmptyBatch(
  world: World,
  trigger: TriggerState,
  shard: number,
  row: number,
  high: number,
  low: number,
  state: number,
): number {
  const { slots, recorder } = world;
  const [batchHigh, batchLow] = batchKey(high, low, 0, 0);
  const slot = takeBatchSlot(world, trigger, row, batchHigh, batchLow, state);
  slots.batch[slot] = recorder.batch(trigger.index, shard, state, NO_ROW);
  slots.key[slot] = plainContent.key;
  slots.body[slot] = plainContent.body;
  slots.size[slot] = 0;
  slots.hops[slot] = 0;
  slots.depth[slot] = 0;
  slots.items[slot] = [];
  return slot;
}

function takeBatchSlot(world: World, trigger: TriggerState, row: number, high: number, low: number, state: number): number {
  const { slots } = world;
  const slot = takeSlot(slots);
  slots.row[slot] = row;
  slots.trigger[slot] = trigger.index;
  slots.state[slot] = state;
  slots.keyHigh[slot] = high;
  slots.keyLow[slot] = low;
  slots.attempt[slot] = 0;
  slots.failures[slot] = 0;
  slots.throttles[slot] = 0;
  slots.since[slot] = world.clock[0] as number;
  slots.environment[slot] = -1;
  slots.closed[slot] = -1;
  slots.caller[slot] = -1;
  slots.poison[slot] = 0;
  return slot;
}
