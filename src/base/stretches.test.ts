/** Which stretches hold a moment, against looking at all of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from './slices.ts';
import { countHolding, endingNext, holding, StretchList } from './stretches.ts';

const anyStretches = fc.array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 400 })), { maxLength: 3000, size: 'max' });

function listOf(stretches: readonly (readonly [start: number, length: number])[]) {
  const list = new StretchList();
  stretches.forEach(([start, length], subject) => {
    list.add(start, start + length, subject);
  });
  return finish(list.index());
}

describe('stretches of time', () => {
  it('those that hold a moment are found, counted, and put in order of their ends as by looking at each', () => {
    fc.assert(
      fc.property(anyStretches, fc.array(fc.nat(900), { minLength: 10, maxLength: 40 }), (stretches, moments) => {
        const index = listOf(stretches);
        for (const t of moments) {
          const expected = stretches
            .map(([start, length], subject) => ({ start, end: start + length, subject }))
            .filter(({ start, end }) => start <= t && t < end)
            .sort((a, b) => a.start - b.start || a.subject - b.subject);
          const subjects = (places: readonly number[]) => places.map((place) => index.subject[place]);
          expect(subjects(holding(index, t))).toEqual(expected.map(({ subject }) => subject));
          expect(subjects(holding(index, t, 3))).toEqual(expected.slice(0, 3).map(({ subject }) => subject));
          expect(countHolding(index, t)).toBe(expected.length);
          const ends = expected.map(({ end }) => end).sort((a, b) => a - b);
          expect(endingNext(index, t, 12).map((place) => index.end[place])).toEqual(ends.slice(0, 12));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('snapshots stay short although everything overlaps everything', () => {
    const index = listOf(Array.from({ length: 20_000 }, (_, i) => [i, Number.POSITIVE_INFINITY]));
    expect(index.snapshots.length).toBeGreaterThan(3);
    expect(index.snapshots.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(3 * 20_000);
    expect(holding(index, 19_999)).toHaveLength(20_000);
    expect(countHolding(index, 4_321)).toBe(4_322);
  });

  it('the next end is found behind many stretches that begin and end in between', () => {
    const between = Array.from({ length: 10_000 }, (_, i) => [10 + i, 1] as const);
    const index = listOf([[0, 50_000], [1, 40_000], ...between]);
    expect(endingNext(index, 5, 2).map((place) => index.subject[place])).toEqual([1, 0]);
  });
});
