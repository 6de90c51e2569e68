import { describe, expect, it } from 'vitest';
import { exp, inverseNormal, log, sine } from './elementary.ts';
import { uniform } from './random.ts';

/** Distance in units in the last place of `b`. */
function ulps(a: number, b: number): number {
  if (Object.is(a, b)) return 0;
  const exponent = Math.floor(Math.log2(Math.abs(b)));
  return Math.abs(a - b) / 2 ** Math.max(exponent - 52, -1074);
}

const points = (count: number, draw: (u: number) => number) => Array.from({ length: count }, (_, i) => draw(uniform(1, 2, i)));

describe('log', () => {
  it('has the bits of V8 on 100,000 uniforms', () => {
    for (const u of points(100_000, (u) => u)) if (log(u) !== Math.log(u)) expect(log(u)).toBe(Math.log(u));
  });

  it('is within 1 ulp of Math.log over the whole range of doubles', () => {
    for (const x of points(20_000, (u) => Math.exp((u - 0.5) * 1400))) if (ulps(log(x), Math.log(x)) > 1) expect(log(x)).toBe(Math.log(x));
    for (const x of points(20_000, (u) => 1 + (u - 0.5) * 2 ** -18)) if (ulps(log(x), Math.log(x)) > 1) expect(log(x)).toBe(Math.log(x));
  });

  it('answers the borders as Math.log does', () => {
    const borders = [
      1,
      0,
      -0,
      -1,
      Infinity,
      -Infinity,
      NaN,
      5e-324,
      2 ** -1022,
      2 ** -53,
      2 ** -32,
      2 ** -31,
      1 - 2 ** -53,
      1 + 2 ** -52,
      2,
    ];
    for (const x of borders) expect(log(x), String(x)).toBe(Math.log(x));
  });
});

describe('exp', () => {
  it('is within 1 ulp of Math.exp', () => {
    for (const x of [...points(20_000, (u) => (u - 0.5) * 1480), ...points(20_000, (u) => (u - 0.5) * 4)]) {
      if (ulps(exp(x), Math.exp(x)) > 1) expect(exp(x), String(x)).toBe(Math.exp(x));
    }
  });

  it('answers the borders as Math.exp does', () => {
    for (const x of [0, 1e-300, 710, -746, -745, Infinity, -Infinity, NaN]) expect(exp(x), String(x)).toBe(Math.exp(x));
  });
});

describe('sine', () => {
  it('is exact at quarter turns and periodic', () => {
    expect([0, 0.25, 0.5, 0.75, 1, 17.25, -0.25].map((x) => sine(x) + 0)).toEqual([0, 1, 0, -1, 0, 1, -1]);
  });

  it('agrees with Math.sin in the first octant to 2 ulp and everywhere to 1e-15', () => {
    for (const u of points(20_000, (u) => u / 8))
      if (ulps(sine(u), Math.sin(2 * Math.PI * u)) > 2) expect(sine(u)).toBe(Math.sin(2 * Math.PI * u));
    for (const u of points(20_000, (u) => u)) expect(Math.abs(sine(u) - Math.sin(2 * Math.PI * u))).toBeLessThan(1e-15);
  });
});

describe('inverseNormal', () => {
  it('gives the published quantiles', () => {
    expect(inverseNormal(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(inverseNormal(0.99)).toBeCloseTo(2.3263478740408408, 14);
    expect(inverseNormal(1e-10)).toBeCloseTo(-6.361340902404056, 13);
    expect(inverseNormal(1e-20)).toBeCloseTo(-9.262340089798409, 12);
    expect([0, 0.5, 1].map(inverseNormal)).toEqual([-Infinity, 0, Infinity]);
    expect(inverseNormal(-0.1)).toBeNaN();
  });

  it('never falls as p grows, also where its three pieces meet', () => {
    for (const at of [0.075, 0.925, 1.3887943864964021e-11, 0.3]) {
      let before = -Infinity;
      for (let i = -50; i <= 50; i++) {
        const z = inverseNormal(at * (1 + i * 1e-13));
        expect(z).toBeGreaterThanOrEqual(before - 1e-15);
        before = z;
      }
    }
  });
});
