/** A place on the stage for each environment: the first one free when it is created, kept until it ends, so that cells never wander. */
import { EventHeap } from '../../base/heap.ts';
import { IntegerSet } from '../../base/integerSet.ts';
import type { Trace } from '../../sim/index.ts';

export interface Slots {
  /** Slot of each environment within its function. */
  readonly of: Uint32Array;
  /** How many slots each function ever needs. */
  readonly count: readonly number[];
}

const known = new WeakMap<Trace, Slots>();

/** The slots of a trace; the second call returns the first one's result. */
export function slotsOf(trace: Trace): Slots {
  const before = known.get(trace);
  if (before !== undefined) return before;
  const of = new Uint32Array(trace.environments.length);
  const count = trace.functions.map((_, fn) => assign(trace, fn, of));
  const slots = { of, count };
  known.set(trace, slots);
  return slots;
}

function assign(trace: Trace, fn: number, of: Uint32Array): number {
  const { created, ended, function: functions, length } = trace.environments;
  const taken = new EventHeap();
  const free = new IntegerSet();
  let slots = 0;
  for (let row = 0; row < length; row++) {
    if (functions[row] !== fn) continue;
    while (taken.nextTime <= (created[row] as number)) {
      free.add(taken.items[0] as number);
      taken.pop();
    }
    let slot = free.least();
    if (slot < 0) slot = slots++;
    else free.delete(slot);
    of[row] = slot;
    taken.push(ended[row] as number, row, slot, 0);
  }
  return slots;
}
