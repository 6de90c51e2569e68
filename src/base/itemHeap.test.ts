import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ItemHeap } from './itemHeap.ts';

interface Event {
  readonly time: number;
  readonly sequence: number;
}

/** An item gets an event at a time (one that has one loses it first), or the next event is taken. Few times, so that many are equal. */
const steps = fc.array(fc.record({ item: fc.nat(30), time: fc.nat(8), takes: fc.boolean() }), { maxLength: 200 });

it('gives events by time, and those of one time in the order of their coming, whatever is removed in between', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const heap = new ItemHeap();
      const events = new Map<number, Event>();
      list.forEach(({ item, time, takes }, sequence) => {
        const expected = next(events);
        expect(heap.size === 0 ? null : heap.items[0]).toBe(expected);
        if (takes && expected !== null) {
          heap.pop();
          events.delete(expected);
        } else {
          heap.remove(item);
          heap.pushAfter(new Float64Array(1), time, sequence, item, 0);
          events.set(item, { time, sequence });
        }
      });
      for (let item = next(events); item !== null; item = next(events)) {
        expect(heap.items[0]).toBe(item);
        expect(heap.nextTime).toBe(events.get(item)?.time);
        heap.pop();
        events.delete(item);
      }
      expect(heap.size).toBe(0);
    }),
  );
});

/** The item whose event comes next, or null. */
function next(events: ReadonlyMap<number, Event>): number | null {
  const sorted = [...events].sort(([, a], [, b]) => a.time - b.time || a.sequence - b.sequence);
  return sorted[0]?.[0] ?? null;
}
