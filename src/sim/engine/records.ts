/** The records of a batch as its handler's steps see them. */
import { childWord } from '../../base/random.ts';
import type { Slots } from './slots.ts';
import type { Records } from './workCursor.ts';
import type { TriggerState, World } from './world.ts';

/** The records of the batch in `slot`. */
export function recordsOf(world: World, slot: number): Records {
  const { slots } = world;
  const trigger = world.triggers[slots.trigger[slot] as number] as TriggerState;
  const types = trigger.settings.functionResponseTypes;
  const reports = !Array.isArray(types) || types.length === 0 ? 'none' : trigger.ordered ? 'stops' : 'goesOn';
  return new RecordsInSlots(slots, slots.items[slot] ?? [], (slots.attempt[slot] as number) - 1, reports);
}

/** Each record draws with its own key, as often as it has been tried: alone, and `tries` times in this batch. */
class RecordsInSlots implements Records {
  readonly count: number;
  readonly reports: Records['reports'];
  private readonly slots: Slots;
  private readonly items: readonly number[];
  private readonly tries: number;

  constructor(slots: Slots, items: readonly number[], tries: number, reports: Records['reports']) {
    this.count = items.length;
    this.reports = reports;
    this.slots = slots;
    this.items = items;
    this.tries = tries;
  }

  high(i: number): number {
    const item = this.items[i] as number;
    return childWord(this.slots.keyHigh[item] as number, (this.slots.attempt[item] as number) + this.tries);
  }

  low(i: number): number {
    return this.slots.keyLow[this.items[i] as number] as number;
  }

  poison(i: number): boolean {
    return this.slots.poison[this.items[i] as number] === 1;
  }
}
