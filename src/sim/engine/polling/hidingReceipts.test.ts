import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HidingReceipts } from './hidingReceipts.ts';

interface Receipt {
  visibleAt: number;
  sequence: number;
  isDone: boolean;
}

const receipt = (visibleAt: number, sequence = 0): Receipt => ({ visibleAt, sequence, isDone: false });

it('asks for a timer for the first receipt, and for one that ends before it', () => {
  const hiding = new HidingReceipts<Receipt>();
  expect([30, 30, 40, 10].map((at) => hiding.add(receipt(at)))).toEqual([true, false, false, true]);
  expect(hiding.take(9)).toBeNull();
  expect(hiding.take(10)?.visibleAt).toBe(10);
  expect(hiding.armed?.visibleAt).toBe(30);
});

it('passes over receipts that are done, but not over the one that the timer stands for', () => {
  const hiding = new HidingReceipts<Receipt>();
  const receipts = [1, 2, 3].map((at) => receipt(at));
  for (const each of receipts) hiding.add(each);
  for (const each of receipts.slice(0, 2)) each.isDone = true;
  expect(hiding.take(1)).toBe(receipts[0]);
  expect(hiding.armed).toBe(receipts[2]);
});

it('gives every receipt that is not done once, in order, however they come', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ after: fc.nat(5), hidden: fc.constantFrom(30, 30, 30, 10), done: fc.boolean() }), { maxLength: 3000 }),
      (steps) => {
        const hiding = new HidingReceipts<Receipt>();
        const added: Receipt[] = [];
        const taken: Receipt[] = [];
        let t = 0;
        for (const { after, hidden, done } of steps) {
          t += after;
          while (hiding.armed !== null && hiding.armed.visibleAt <= t) taken.push(hiding.take(t) as Receipt);
          const next = { ...receipt(t + hidden, added.length), isDone: done };
          hiding.add(next);
          added.push(next);
        }
        while (hiding.armed !== null) taken.push(hiding.take(Number.POSITIVE_INFINITY) as Receipt);
        const expected = added.filter(({ isDone }) => !isDone).toSorted((a, b) => a.visibleAt - b.visibleAt || a.sequence - b.sequence);
        expect(taken.filter(({ isDone }) => !isDone)).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});
