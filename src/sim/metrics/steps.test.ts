import fc from 'fast-check';
import { expect, it } from 'vitest';
import { finish } from '../../base/slices.ts';
import { combineSteps, levelAt, levelSteps, type Steps, stepAverage, stepExtremes } from './steps.ts';

const steps = (...pairs: [number, number][]): Steps => ({
  kind: 'steps',
  times: Float64Array.from(pairs, ([time]) => time),
  values: Float64Array.from(pairs, ([, value]) => value),
  idle: 0,
});

const anySteps = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(9)), { maxLength: 700 })
  .map((list) => steps(...list.map(([gap, value], i): [number, number] => [i * 3 + gap, value])));

it('finds value, extremes and average as counting instant by instant does', () => {
  fc.assert(
    fc.property(anySteps, fc.nat(1500), fc.integer({ min: 1, max: 900 }), (any, from, width) => {
      const values = Array.from({ length: width }, (_, i) => levelAt(any, from + i));
      const { low, high } = stepExtremes(any, from, from + width);
      expect([low, high]).toEqual([Math.min(...values), Math.max(...values)]);
      expect(stepAverage(any, from, from + width)).toBeCloseTo(values.reduce((a, b) => a + b, 0) / width, 9);
    }),
  );
});

it('keeps what lasts at the end of the run, and shows what lasts no time at its instant', () => {
  const level = finish(levelSteps(Float64Array.of(0, 5, 5), Float64Array.of(100, 5, 8), 100));
  expect([levelAt(level, 5), levelAt(level, 8), levelAt(level, 100)]).toEqual([2, 1, 1]);
  expect(stepExtremes(level, 5, 6).high).toBe(2);
  const instant = finish(levelSteps(Float64Array.of(0, 5), Float64Array.of(9, 5), 100));
  expect([stepExtremes(instant, 5, 6).high, levelAt(instant, 5)]).toEqual([2, 1]);
});

it('combines two at every change of either', () => {
  const sum = finish(combineSteps(steps([1, 1], [4, 2]), steps([2, 10], [4, 20]), (a, b) => a + b));
  expect([0, 1, 2, 3, 4, 5].map((t) => levelAt(sum, t))).toEqual([0, 1, 11, 11, 22, 22]);
});
