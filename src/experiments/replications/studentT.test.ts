import { describe, expect, it } from 'vitest';
import { studentT } from './studentT.ts';

describe('studentT', () => {
  // Tables of the t distribution, and for 1 and 2 degrees of freedom the closed forms.
  it.each([
    [0.95, 1, 12.7062047362],
    [0.95, 2, 4.3026527297],
    [0.95, 3, 3.1824463053],
    [0.95, 4, 2.7764451052],
    [0.95, 9, 2.2621571628],
    [0.95, 29, 2.0452296421],
    [0.95, 30, 2.0422724563],
    [0.95, 99, 1.9842169516],
    [0.95, 999, 1.9623414611],
    [0.99, 10, 3.1692726726],
    [0.9, 5, 2.0150483726],
    [0.5, 1, 1],
  ])('holds %d of the distribution with %d degrees of freedom within ±%d', (confidence, freedom, t) => {
    expect(studentT(confidence, freedom)).toBeCloseTo(t, 8);
  });

  it('comes down to the normal distribution', () => {
    expect(studentT(0.95, 1_000_001)).toBeCloseTo(1.959966, 5);
  });

  it('grows with confidence and shrinks with freedom', () => {
    for (let freedom = 1; freedom < 60; freedom++) {
      expect(studentT(0.95, freedom)).toBeGreaterThan(studentT(0.95, freedom + 1));
      expect(studentT(0.99, freedom)).toBeGreaterThan(studentT(0.95, freedom));
    }
  });

  it('is not a number where there is no such distribution', () => {
    expect([studentT(0, 5), studentT(1, 5), studentT(0.95, 0), studentT(0.95, 2.5)]).toEqual([NaN, NaN, NaN, NaN]);
  });
});
