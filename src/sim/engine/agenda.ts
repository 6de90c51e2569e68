/** Timers of parts of the world that are neither environments nor requests: pollers, queues, shards, provisioning. */
import type { TimerListener, World } from './world.ts';

/** Makes a listener known; the number goes to {@link wake}. To be done while the world is made, always in the same order. */
export function listen(world: World, listener: TimerListener): number {
  return world.agenda.push(listener) - 1;
}

/** Like {@link wake}, in the place `sequence` among what happens at that time, which was taken before. */
export function wakeInPlace(world: World, id: number, time: number, sequence: number, payload: number): void {
  world.timers.push(time, sequence, -1 - id, payload);
}

/** Calls listener `id` with `payload` at `time`, µs. */
export function wake(world: World, id: number, time: number, payload: number): void {
  wakeInPlace(world, id, time, world.sequence++, payload);
}
