/** What the engine knows of each request that is in flight or waiting, and of each batch; slots are reused when one is settled. */

import type { Lineage } from './lineage.ts';

const fields = {
  /** Row of the request; of a batch: of its first item. */
  row: Uint32Array,
  /** Row of the batch that this slot stands for, or -1 for a request. */
  batch: Int32Array,
  /** Index of its trigger. */
  trigger: Uint16Array,
  /** Compiled state of its machine. */
  state: Uint8Array,
  keyHigh: Int32Array,
  keyLow: Int32Array,
  /** Attempts so far, those that failed, and those that were refused. */
  attempt: Uint16Array,
  failures: Uint16Array,
  throttles: Uint16Array,
  /** Asynchronous events: offers to Lambda so far, whether the function has run with it, and whether it is a second delivery of another. */
  offers: Uint32Array,
  runs: Uint8Array,
  copy: Uint8Array,
  /** What its caller's last retry cost, in tokens; 0 before the first one. */
  retryCost: Uint16Array,
  /** When the event entered Lambda's queue, or was sent, µs. */
  since: Float64Array,
  /** Environment that serves it, or -1. */
  environment: Int32Array,
  /** Counts timers armed: a timer of an older stamp is void. */
  stamp: Int32Array,
  /** Column of the event that its live timer brings. */
  timer: Uint8Array,
  /** Closed-loop traffic source whose user waits for it, or -1. */
  closed: Int32Array,
  /** Environment whose handler waits for it, or -1. */
  caller: Int32Array,
  /** What the event carries: its key (partition, message group), or -1; which of the scenario's bodies; its size in KB; poison fails always. */
  key: Int32Array,
  body: Uint16Array,
  size: Float64Array,
  poison: Uint8Array,
  /** Invocations of the function it is for in the chain of events that led to it. */
  hops: Uint8Array,
  /** Events in a row that led to it. */
  depth: Uint32Array,
} as const;

type Fields = { -readonly [name in keyof typeof fields]: InstanceType<(typeof fields)[name]> };

export type Slots = Fields & {
  capacity: number;
  /** The chain of functions that led to a request, by slot; absent for events from outside. */
  readonly lineage: (Lineage | undefined)[];
  /** Slots of a batch's items, by the batch's slot. */
  readonly items: (readonly number[] | undefined)[];
  /** Stack of free slots. */
  free: Int32Array;
  freeCount: number;
};

export function createSlots(capacity: number): Slots {
  const entries = Object.entries(fields).map(([name, type]) => [name, new type(capacity)]);
  return {
    ...(Object.fromEntries(entries) as Fields),
    capacity,
    lineage: [],
    items: [],
    free: Int32Array.from({ length: capacity }, (_, i) => capacity - 1 - i),
    freeCount: capacity,
  };
}

/** Takes a free slot; its fields hold old values. */
export function takeSlot(slots: Slots): number {
  if (slots.freeCount === 0) widen(slots);
  return slots.free[--slots.freeCount] as number;
}

/** Gives a slot back; timers that still name it become void. */
export function freeSlot(slots: Slots, slot: number): void {
  slots.stamp[slot] = (slots.stamp[slot] as number) + 1;
  if (slots.lineage[slot] !== undefined) slots.lineage[slot] = undefined;
  if (slots.items[slot] !== undefined) slots.items[slot] = undefined;
  slots.free[slots.freeCount++] = slot;
}

function widen(slots: Slots): void {
  const wider = createSlots(slots.capacity * 4);
  for (const name of Object.keys(fields) as (keyof Fields)[]) wider[name].set(slots[name] as never);
  const added = slots.capacity;
  const { lineage, items } = slots;
  Object.assign(slots, wider, { lineage, items });
  slots.free = new Int32Array(slots.capacity);
  for (let i = 0; i < added; i++) slots.free[i] = slots.capacity - 1 - i;
  slots.freeCount = added;
}
