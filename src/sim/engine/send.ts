/** Events come into being: each gets a slot and a row, and goes to whoever owns it. */

import type { Lineage } from './lineage.ts';
import { takeSlot } from './slots.ts';
import type { EventContent, TriggerState, World } from './world.ts';

/** An event that carries nothing in particular. */
export const plainContent: EventContent = { key: -1, body: 0, size: 1, poison: false };

/** Who waits for it: a closed-loop source (its index), an environment's handler (its row), or -1 for nobody. */
export interface Waiting {
  readonly closed: number;
  readonly caller: number;
  /** How many events in a row led to this one. */
  readonly depth: number;
}

export const nobody: Waiting = { closed: -1, caller: -1, depth: 0 };

/** Sends one event for trigger `index` now, and returns its slot (which may be settled and free already). */
export function send(
  world: World,
  index: number,
  high: number,
  low: number,
  content: EventContent,
  waiting: Waiting,
  lineage?: Lineage,
): number {
  const trigger = world.triggers[index] as TriggerState;
  const { slots } = world;
  const slot = takeSlot(slots);
  slots.row[slot] = world.recorder.request(index, trigger.initial);
  slots.batch[slot] = -1;
  slots.trigger[slot] = index;
  slots.state[slot] = trigger.initial;
  slots.keyHigh[slot] = high;
  slots.keyLow[slot] = low;
  slots.attempt[slot] = 0;
  slots.failures[slot] = 0;
  slots.throttles[slot] = 0;
  slots.since[slot] = world.clock[0] as number;
  slots.environment[slot] = -1;
  slots.closed[slot] = waiting.closed;
  slots.caller[slot] = waiting.caller;
  slots.key[slot] = content.key;
  slots.body[slot] = content.body;
  slots.size[slot] = content.size;
  if (content.size > trigger.singleRequestSize) world.recorder.payload(slots.row[slot] as number, content.size);
  const poison = content.poison || takePoison(trigger);
  slots.poison[slot] = poison ? 1 : 0;
  if (poison) world.recorder.mark('poisoned', slots.row[slot] as number);
  slots.depth[slot] = waiting.depth;
  slots.hops[slot] = lineage === undefined ? 0 : Math.min(255, lineage[trigger.function] as number);
  if (lineage !== undefined) slots.lineage[slot] = lineage;
  trigger.driver.arrived(world, trigger, slot);
  return slot;
}

/** Whether this event is one of those that a timeline entry made poison. */
function takePoison(trigger: TriggerState): boolean {
  if (trigger.poison === 0) return false;
  trigger.poison--;
  return true;
}
