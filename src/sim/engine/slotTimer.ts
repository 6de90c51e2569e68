/** The one live timer of a request or batch: an event of its machine at a time. Arming it again makes the old one void. */
import type { World } from './world.ts';

/** Lets `column` happen to `slot` at `time`, µs. */
export function armTimer(world: World, slot: number, time: number, column: number): void {
  const { slots } = world;
  const stamp = (slots.stamp[slot] as number) + 1;
  slots.stamp[slot] = stamp;
  slots.timer[slot] = column;
  world.timers.push(time, world.sequence++, slot, stamp);
}

/** Makes the live timer of `slot`, if any, void. */
export function disarmTimer(world: World, slot: number): void {
  world.slots.stamp[slot] = (world.slots.stamp[slot] as number) + 1;
}
