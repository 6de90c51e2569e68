/** Takes single requests through their compiled machines: one event, the state it leads to, and the attempt or the timer that belongs to it. */
import { childWord, uniform } from '../../base/random.ts';
import { ILLEGAL } from '../lifecycles/lifecycleTable.ts';
import { attempt } from './attempts.ts';
import { settle } from './settle.ts';
import { armTimer } from './slotTimer.ts';
import type { TriggerState, Wait, World } from './world.ts';

/** When a delay that begins now for the request in `slot` ends, µs; `name` is the delay's in its machine. */
export type DelayEnd = (world: World, trigger: TriggerState, slot: number, name: string) => number;

/** Sends an event to a request's machine and does what its table says. Returns the actions of the transition, as a mask. */
export function requestEvent(world: World, trigger: TriggerState, slot: number, column: number, delayEnd: DelayEnd): number {
  const { slots, recorder } = world;
  const { table } = trigger;
  const state = slots.state[slot] as number;
  const cell = table.cells[(state << table.columnBits) | column] as number;
  if (cell === ILLEGAL) throw new Error(`${table.id}: ${table.states[state]?.name} does not handle ${table.events[column]}`);
  const next = cell & 0xff;
  slots.state[slot] = next;
  const actions = table.programActions[cell >>> 8] as number;
  if (actions & trigger.settleBit) {
    settle(world, trigger, slot, next);
    return actions;
  }
  recorder.requestState(slots.row[slot] as number, next);
  if (actions & trigger.attemptBit) attempt(world, trigger, slot);
  else if (table.live[next] !== 0) arm(world, trigger, slot, next, delayEnd);
  return actions;
}

/** Arms the timer of a waiting state: its wait, or the event's age limit if that comes first. */
export function arm(world: World, trigger: TriggerState, slot: number, state: number, delayEnd: DelayEnd): void {
  const waits = trigger.waits[state] as readonly Wait[];
  let end = Number.POSITIVE_INFINITY;
  let column = -1;
  for (let i = 0; i < waits.length; i++) {
    const wait = waits[i] as Wait;
    const time = delayEnd(world, trigger, slot, wait.name);
    // An attempt that is due at the very end of the event's age is still made.
    if (time < end || (time === end && !wait.isAge)) {
      end = time;
      column = wait.column;
    }
  }
  armTimer(world, slot, end, column);
}

/** A draw of the request's present attempt. */
export function attemptDraw(world: World, slot: number, purpose: number): number {
  const { slots } = world;
  return uniform(childWord(slots.keyHigh[slot] as number, slots.attempt[slot] as number), slots.keyLow[slot] as number, purpose);
}
