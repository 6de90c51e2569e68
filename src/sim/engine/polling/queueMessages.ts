/** Takes messages through their compiled machine. */
import { ILLEGAL } from '../../lifecycles/lifecycleTable.ts';
import { settle } from '../settle.ts';
import type { TriggerState, World } from '../world.ts';

/** Sends event `column` to the message in `slot`. False: it is settled and its slot is free. */
export function messageEvent(world: World, slot: number, column: number): boolean {
  const { slots, recorder } = world;
  const trigger = world.triggers[slots.trigger[slot] as number] as TriggerState;
  const { table } = trigger;
  const state = slots.state[slot] as number;
  const cell = table.cells[(state << table.columnBits) | column] as number;
  if (cell === ILLEGAL) throw new Error(`${table.id}: ${table.states[state]?.name} does not handle ${table.events[column]}`);
  const next = cell & 0xff;
  slots.state[slot] = next;
  if ((table.programActions[cell >>> 8] as number) & trigger.settleBit) {
    settle(world, trigger, slot, next);
    return false;
  }
  recorder.requestState(slots.row[slot] as number, next);
  return true;
}
