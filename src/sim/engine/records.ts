/** The records of a batch as its handler's steps see them. */
import { childWord } from '../../base/random.ts';
import type { Records } from './workCursor.ts';
import type { TriggerState, World } from './world.ts';

/** The records of the batch in `slot`. Each draws with its own key, as often as it has been tried. */
export function recordsOf(world: World, slot: number): Records {
  const { slots } = world;
  const items = slots.items[slot] ?? [];
  const trigger = world.triggers[slots.trigger[slot] as number] as TriggerState;
  const types = trigger.settings.functionResponseTypes;
  const reports = !Array.isArray(types) || types.length === 0 ? 'none' : trigger.ordered ? 'stops' : 'goesOn';
  return {
    count: items.length,
    high: (i) => {
      const item = items[i] as number;
      return childWord(slots.keyHigh[item] as number, (slots.attempt[item] as number) + (slots.attempt[slot] as number) - 1);
    },
    low: (i) => slots.keyLow[items[i] as number] as number,
    poison: (i) => slots.poison[items[i] as number] === 1,
    reports,
  };
}
