/** What the engine knows of each request that is in flight or waiting, and of each batch; slots are reused when one is settled. */

import type { Lineage } from './lineage.ts';

/**
 * Slots, all of them free. One literal with all columns: every world's slots have one and the same shape then, so that what the runtime has
 * compiled for one run still fits the next.
 */
export function createSlots(capacity: number) {
  return {
    capacity,
    /** Row of the request; of a batch: of its first item. */
    row: new Uint32Array(capacity),
    /** Row of the batch that this slot stands for, or -1 for a request. */
    batch: new Int32Array(capacity),
    /** Index of its trigger. */
    trigger: new Uint16Array(capacity),
    /** Compiled state of its machine. */
    state: new Uint8Array(capacity),
    keyHigh: new Int32Array(capacity),
    keyLow: new Int32Array(capacity),
    /** Attempts so far, those that failed, and those that were refused. */
    attempt: new Uint32Array(capacity),
    failures: new Uint32Array(capacity),
    throttles: new Uint32Array(capacity),
    /** Asynchronous events: offers to Lambda so far, whether the function has run with it, and whether it is a second delivery of another. */
    offers: new Uint32Array(capacity),
    runs: new Uint8Array(capacity),
    copy: new Uint8Array(capacity),
    /** What its caller's last retry cost, in tokens; 0 before the first one. */
    retryCost: new Uint16Array(capacity),
    /** When the event entered Lambda's queue, or was sent, µs. */
    since: new Float64Array(capacity),
    /** Environment that serves it, or -1. */
    environment: new Int32Array(capacity),
    /** Counts timers armed: a timer of an older stamp is void. */
    stamp: new Int32Array(capacity),
    /** Column of the event that its live timer brings. */
    timer: new Uint8Array(capacity),
    /** Closed-loop traffic source whose user waits for it, or -1. */
    closed: new Int32Array(capacity),
    /** Environment whose handler waits for it, or -1. */
    caller: new Int32Array(capacity),
    /** What the event carries: its key (partition, message group), or -1; which of the scenario's bodies; its size in KB; poison fails always. */
    key: new Int32Array(capacity),
    body: new Uint16Array(capacity),
    size: new Float64Array(capacity),
    poison: new Uint8Array(capacity),
    /** Invocations of the function it is for in the chain of events that led to it. */
    hops: new Uint8Array(capacity),
    /** Queue messages: number of the receipt that hides it, or -1. */
    receipt: new Int32Array(capacity),
    /** Events in a row that led to it. */
    depth: new Uint32Array(capacity),
    /** The chain of functions that led to a request, by slot; absent for events from outside. */
    lineage: [] as (Lineage | undefined)[],
    /** Slots of a batch's items, by the batch's slot. */
    items: [] as (readonly number[] | undefined)[],
    /** Stack of free slots. */
    free: Int32Array.from({ length: capacity }, (_, i) => capacity - 1 - i),
    freeCount: capacity,
  };
}

export type Slots = ReturnType<typeof createSlots>;

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
  const { capacity, lineage, items } = slots;
  const wider = createSlots(capacity * 4);
  for (const [name, column] of Object.entries(wider)) if (ArrayBuffer.isView(column)) column.set(slots[name as keyof Slots] as never);
  wider.free = Int32Array.from({ length: wider.capacity }, (_, i) => wider.capacity - 1 - i);
  wider.freeCount = wider.capacity - capacity;
  Object.assign(slots, wider, { lineage, items });
}
