import { expect, it } from 'vitest';
import { twinLayout } from './twinLayout.ts';

it('draws both on the scale of the higher one', () => {
  const { a, b, ticks } = twinLayout({ a: Float64Array.of(0, 10), b: Float64Array.of(5, 5) }, 100, 118);
  expect(a).toBe('M0.0,118.0H50.0V18.0H100.0');
  expect(b).toBe('M0.0,68.0H50.0V68.0H100.0');
  expect(ticks[0]).toEqual({ value: 0, y: 118 });
  expect(ticks.at(-1)).toEqual({ value: 10, y: 18 });
});

it('leaves a gap where there is no value, and draws nothing where there is none at all', () => {
  const { a, b } = twinLayout({ a: Float64Array.of(1, Number.NaN, 1), b: Float64Array.of(Number.NaN) }, 90, 100);
  expect(a.match(/M/g)).toHaveLength(2);
  expect(b).toBe('');
  expect(twinLayout({ a: Float64Array.of(0), b: new Float64Array(0) }, 90, 100).a).toBe('M0.0,100.0H90.0');
});

it('names whole numbers only where all are whole', () => {
  const values = (most: number) =>
    twinLayout({ a: Float64Array.of(0, most), b: Float64Array.of(0) }, 90, 100).ticks.map(({ value }) => value);
  expect(values(1)).toEqual([0, 1]);
  expect(values(0)).toEqual([0, 1]);
  expect(values(0.9)).toContain(0.5);
});
