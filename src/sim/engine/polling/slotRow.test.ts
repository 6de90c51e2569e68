import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SlotLinks, SlotRow } from './slotRow.ts';

/** A row takes a slot at its end or its beginning, gives its first, or gives up the slot in some place. */
const steps = fc.array(fc.record({ row: fc.nat(2), act: fc.constantFrom('push', 'unshift', 'shift', 'remove'), place: fc.nat(5) }), {
  maxLength: 60,
});

it('rows that share their links are like arrays, whatever is done to them', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const links = new SlotLinks();
      const rows = [0, 1, 2].map(() => new SlotRow(links));
      const arrays: number[][] = [[], [], []];
      // Slots come back, as those of requests do.
      const free = Array.from({ length: 200 }, (_, i) => i);
      for (const { row: which, act, place } of list) {
        const row = rows[which] as SlotRow;
        const array = arrays[which] as number[];
        if (act === 'push') array.push(pushed(row, free.pop() as number));
        else if (act === 'unshift') {
          const slot = free.pop() as number;
          row.unshift(slot);
          array.unshift(slot);
        } else if (act === 'shift' && array.length > 0) {
          expect(row.shift()).toBe(array[0]);
          free.push(array.shift() as number);
        } else if (act === 'remove') {
          const slot = array[place] ?? 500;
          expect(row.remove(slot)).toBe(array.includes(slot));
          if (array.includes(slot)) free.push(...array.splice(array.indexOf(slot), 1));
        }
        expect(rows.map(({ length }) => length)).toEqual(arrays.map(({ length }) => length));
      }
      expect(rows.map(drained)).toEqual(arrays);
    }),
  );
});

function pushed(row: SlotRow, slot: number): number {
  row.push(slot);
  return slot;
}

const drained = (row: SlotRow): number[] => Array.from({ length: row.length }, () => row.shift());
