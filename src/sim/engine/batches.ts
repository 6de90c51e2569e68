/** Batches: what an event source mapping invokes a function with. A batch has a slot of its own, beside those of its items. */
import { batchKey } from './batchKey.ts';
import { takeSlot } from './slots.ts';
import type { TriggerState } from './triggerState.ts';
import type { World } from './world.ts';

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
  const slot = takeSlot(slots);
  const row = recorder.batch(trigger.index, shard, state, parent);
  slots.row[slot] = slots.row[first] as number;
  slots.batch[slot] = row;
  slots.trigger[slot] = trigger.index;
  slots.state[slot] = state;
  const [high, low] = batchKey(slots.keyHigh[first] as number, slots.keyLow[first] as number, slots.attempt[first] as number, items.length);
  slots.keyHigh[slot] = high;
  slots.keyLow[slot] = low;
  slots.attempt[slot] = 0;
  slots.failures[slot] = 0;
  slots.throttles[slot] = 0;
  slots.since[slot] = world.clock[0] as number;
  slots.environment[slot] = -1;
  slots.closed[slot] = -1;
  slots.caller[slot] = -1;
  slots.key[slot] = slots.key[first] as number;
  slots.body[slot] = slots.body[first] as number;
  slots.size[slot] = items.reduce((sum, item) => sum + (slots.size[item] as number), 0);
  slots.poison[slot] = 0;
  slots.hops[slot] = items.reduce((most, item) => Math.max(most, slots.hops[item] as number), 0);
  slots.depth[slot] = items.reduce((most, item) => Math.max(most, slots.depth[item] as number), 0);
  const lineage = slots.lineage[first];
  if (lineage !== undefined) slots.lineage[slot] = lineage;
  slots.items[slot] = items;
  for (const item of items) recorder.batchItem(row, slots.row[item] as number, Math.max(1, slots.attempt[item] as number));
  return slot;
}
