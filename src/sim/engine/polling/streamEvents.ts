/** Takes batches and single records of streams through their compiled machine. */
import { ILLEGAL } from '../../lifecycles/lifecycleTable.ts';
import { attempt } from '../attempts.ts';
import { settle } from '../settle.ts';
import { freeSlot } from '../slots.ts';
import type { TriggerState, World } from '../world.ts';

/** The state after `column` in `state`, and the actions on the way, as `actions << 8 | state`. */
function step(trigger: TriggerState, state: number, column: number): number {
  const { table } = trigger;
  const cell = table.cells[(state << table.columnBits) | column] as number;
  if (cell === ILLEGAL) throw new Error(`${table.id}: ${table.states[state]?.name} does not handle ${table.events[column]}`);
  return ((table.programActions[cell >>> 8] as number) << 8) | (cell & 0xff);
}

/** The state in which records wait in the stream, for those that begin now. */
export const inStream = (trigger: TriggerState): number => step(trigger, trigger.initial, trigger.column.SEND as number) & 0xff;

/** Something happens to a single record. A terminal state frees its slot. */
export function recordEvent(world: World, trigger: TriggerState, slot: number, column: number): void {
  const { slots, recorder } = world;
  const after = step(trigger, slots.state[slot] as number, column);
  const next = after & 0xff;
  slots.state[slot] = next;
  if ((after >>> 8) & trigger.settleBit) settle(world, trigger, slot, next);
  else recorder.requestState(slots.row[slot] as number, next);
}

/** Something happens to a batch, and so to all its records. A terminal state frees all their slots; `attempt` invokes the function. */
export function batchEvent(world: World, trigger: TriggerState, slot: number, column: number): void {
  const { slots, recorder } = world;
  const after = step(trigger, slots.state[slot] as number, column);
  const next = after & 0xff;
  const actions = after >>> 8;
  const batch = slots.batch[slot] as number;
  const items = slots.items[slot] ?? [];
  slots.state[slot] = next;
  if (actions & trigger.settleBit) {
    recorder.batchSettled(batch, next);
    freeSlot(slots, slot);
    for (const item of items) settle(world, trigger, item, next);
    return;
  }
  recorder.batchState(batch, next);
  for (const item of items) {
    slots.state[item] = next;
    recorder.requestState(slots.row[item] as number, next);
  }
  if (actions & trigger.attemptBit) attempt(world, trigger, slot);
}

/** Ends a batch whose records go on, or end one by one: returns them, each with as many tries as it has had. Frees the batch's slot. */
export function closeBatch(world: World, trigger: TriggerState, slot: number, name: string): readonly number[] {
  const { slots, recorder } = world;
  const next = step(trigger, slots.state[slot] as number, trigger.column[name] as number) & 0xff;
  recorder.batchSettled(slots.batch[slot] as number, next);
  const items = slots.items[slot] ?? [];
  for (const item of items) slots.attempt[item] = (slots.attempt[item] as number) + (slots.attempt[slot] as number);
  freeSlot(slots, slot);
  return items;
}
