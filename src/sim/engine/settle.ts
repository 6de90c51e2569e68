/** A request reaches its end: its row is closed, whoever waited for it goes on, and its slot is free again. */
import { freeSlot } from './slots.ts';
import type { TriggerState, World } from './world.ts';

/** Settles the request in `slot` in the terminal `state` of its trigger's machine. */
export function settle(world: World, trigger: TriggerState, slot: number, state: number): void {
  const { slots, recorder } = world;
  const row = slots.row[slot] as number;
  recorder.requestSettled(row, state);
  const mark = trigger.stateMark[state];
  if (mark) recorder.mark(mark, row);
  world.hooks.settled(trigger, slot, state);
  const closed = slots.closed[slot] as number;
  const caller = slots.caller[slot] as number;
  freeSlot(slots, slot);
  if (closed >= 0) world.hooks.userReturns(closed);
  if (caller >= 0) world.hooks.calleeSettled(caller, trigger, state);
}
