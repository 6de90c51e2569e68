/** Which stretches hold a moment, against looking at all of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holding, indexStretches } from './stretches.ts';

const anyStretches = fc.array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 400 })), { maxLength: 3000, size: 'max' });

describe('stretches of time', () => {
  it('those that hold a moment are found as by looking at each', () => {
    fc.assert(
      fc.property(anyStretches, fc.array(fc.nat(900), { minLength: 10, maxLength: 40 }), (list, moments) => {
        const starts = list.map(([start]) => start);
        const ends = list.map(([start, length]) => start + length);
        const index = indexStretches(starts, ends, [...list.keys()]);
        for (const t of moments) {
          const expected = [...list.keys()].filter((i) => (starts[i] as number) <= t && t < (ends[i] as number));
          const inOrder = expected.sort((a, b) => (starts[a] as number) - (starts[b] as number) || a - b);
          expect(holding(index, t).map((place) => index.subject[place])).toEqual(inOrder);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('snapshots stay short although everything overlaps everything', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => i);
    const index = indexStretches(
      many,
      many.map(() => 1e9),
      many,
    );
    expect(index.snapshots.length).toBeGreaterThan(3);
    expect(index.snapshots.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(3 * many.length);
    expect(holding(index, 19_999)).toHaveLength(20_000);
    expect(holding(index, 4_321)).toHaveLength(4_322);
  });
});
