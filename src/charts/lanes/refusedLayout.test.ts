import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortCount } from './paintRefused.ts';
import { layoutRefused } from './refusedLayout.ts';

describe('layoutRefused', () => {
  it('puts every attempt in the window into exactly one mark, at any width', () => {
    const times = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { maxLength: 400 }).map((list) => Float64Array.from(list).sort());
    const window = fc.tuple(fc.integer({ min: 0, max: 9_000_000 }), fc.integer({ min: 1, max: 9_000_000 }));
    fc.assert(
      fc.property(times, window, fc.integer({ min: 20, max: 2000 }), (list, [from, length], width) => {
        const to = from + length;
        const { marks } = layoutRefused(list, { from, to }, width);
        const inside = list.filter((time) => time >= from && time < to).length;
        expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(inside);
        for (const { x } of marks) expect(x >= 0 && x <= width).toBe(true);
      }),
    );
  });

  it('shows single triangles while they are few and bundles when they crowd', () => {
    const few = Float64Array.of(1e6, 2e6, 2.01e6);
    expect(layoutRefused(few, { from: 0, to: 10e6 }, 500)).toEqual({
      bundled: false,
      marks: [
        { x: 50, count: 1, first: 0 },
        { x: 100, count: 2, first: 1 },
      ],
    });
    const many = Float64Array.from({ length: 500 }, (_, i) => i * 20_000);
    const { bundled, marks } = layoutRefused(many, { from: 0, to: 10e6 }, 500);
    expect(bundled).toBe(true);
    expect(marks.length).toBeLessThan(12);
  });

  it('keeps its bundles while the window moves', () => {
    const many = Float64Array.from({ length: 500 }, (_, i) => i * 20_000);
    // Attempts 75 … 290 lie well inside of both windows.
    const inner = (from: number) =>
      layoutRefused(many, { from, to: from + 5e6 }, 500).marks.flatMap(({ first, count }) =>
        first > 75 && first < 290 ? [[first, count]] : [],
      );
    expect(inner(1.1e6)).toEqual(inner(1.3e6));
    expect(inner(1.1e6).length).toBeGreaterThan(10);
  });
});

it.each([
  [940, '940'],
  [1_249, '1.2k'],
  [38_400, '38k'],
  [1_400_000, '1.4M'],
])('writes %i as %s', (count, words) => {
  expect(shortCount(count)).toBe(words);
});
