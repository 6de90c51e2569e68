import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniform } from '../../base/random.ts';
import type { Distribution } from '../scenario/model.ts';
import { compileSampler, mean, sample, sampleReal } from './draw.ts';

const quantiles: Distribution = { kind: 'quantiles', probabilities: [0.01, 0.5, 0.9, 0.99], values: [100_000, 200_000, 300_000, 900_000] };
const distributions: Distribution[] = [
  { kind: 'constant', value: 80_000 },
  { kind: 'exponential', mean: 2_000_000 },
  { kind: 'lognormal', p50: 420_000, p99: 900_000 },
  { kind: 'uniform', min: 10_000, max: 30_000 },
  { kind: 'normal', mean: 50_000, sd: 10_000 },
  { kind: 'normal', mean: 5_000, sd: 10_000 },
  { kind: 'pareto', min: 1_000, alpha: 3.5 },
  { kind: 'empirical', values: [1_000, 2_000, 9_000] },
  quantiles,
];
const name = (distribution: Distribution) => `${distribution.kind} ${JSON.stringify(distribution)}`;
const uniforms = fc.integer({ min: 1, max: 2 ** 53 - 1 }).map((n) => n * 2 ** -53);

describe.each(distributions.map((distribution) => [name(distribution), distribution] as const))('%s', (_, distribution) => {
  it('has a sample mean near its mean', () => {
    const n = 100_000;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += sample(distribution, uniform(11, 12, i), 0);
    expect(sum / n / mean(distribution)).toBeGreaterThan(0.98);
    expect(sum / n / mean(distribution)).toBeLessThan(1.02);
  });

  it('never grows with the uniform, and is a whole, non-negative, finite number', () => {
    fc.assert(
      fc.property(uniforms, uniforms, (a, b) => {
        const slow = sample(distribution, Math.min(a, b), 0);
        const fast = sample(distribution, Math.max(a, b), 0);
        expect(slow).toBeGreaterThanOrEqual(fast);
        expect(Number.isSafeInteger(slow) && Number.isSafeInteger(fast) && fast >= 0).toBe(true);
      }),
    );
    for (const u of [1, 2 ** -53]) expect(Number.isSafeInteger(sample(distribution, u, 0))).toBe(true);
  });

  it('compiles to the same draws', () => {
    const compiled = compileSampler(distribution);
    fc.assert(
      fc.property(uniforms, (u) => {
        expect(compiled(u, 0)).toBe(sample(distribution, u, 0));
      }),
    );
    expect(compiled(1, 0)).toBe(sample(distribution, 1, 0));
  });
});

describe('quantiles', () => {
  it('hit p50 and p99 of a lognormal', () => {
    const lognormal: Distribution = { kind: 'lognormal', p50: 420_000, p99: 900_000 };
    expect(sample(lognormal, 0.5, 0)).toBe(420_000);
    expect(sample(lognormal, 0.01, 0)).toBe(900_000);
  });

  it('are met exactly by a measured table, linear between and flat outside', () => {
    expect([0.99, 0.5, 0.1, 0.01].map((u) => sample(quantiles, u, 0))).toEqual([100_000, 200_000, 300_000, 900_000]);
    expect(sample(quantiles, 0.3, 0)).toBe(250_000);
    expect(sample(quantiles, 1, 0)).toBe(100_000);
    expect(sample(quantiles, 2 ** -53, 0)).toBe(900_000);
  });

  it('of an exponential are -mean × log(u): the long tail lies at small uniforms', () => {
    expect(sample({ kind: 'exponential', mean: 1e6 }, 1, 0)).toBe(0);
    expect(sample({ kind: 'exponential', mean: 1e6 }, Math.exp(-3), 0)).toBe(3e6);
  });
});

describe('replay', () => {
  it('gives the k-th value to the k-th use and NaN when used up', () => {
    const replay: Distribution = { kind: 'replay', values: [5, 7, 11] };
    expect([0, 1, 2, 3].map((use) => sample(replay, 0.4, use))).toEqual([5, 7, 11, Number.NaN]);
    expect(compileSampler(replay)(0.4, 3)).toBeNaN();
  });
});

describe('borders', () => {
  it('rounds half up and leaves MB as they are', () => {
    expect(sample({ kind: 'constant', value: 2.5 }, 1, 0)).toBe(3);
    expect(sampleReal({ kind: 'constant', value: 310.25 }, 1, 0)).toBe(310.25);
  });

  it('stays a safe integer where a pareto would overflow, and a number where a spread is zero', () => {
    expect(sample({ kind: 'pareto', min: 1, alpha: 0.001 }, 2 ** -53, 0)).toBe(Number.MAX_SAFE_INTEGER);
    expect(sample({ kind: 'pareto', min: 0, alpha: 0.001 }, 2 ** -53, 0)).toBe(0);
    expect(sample({ kind: 'lognormal', p50: 0, p99: 0 }, 1, 0)).toBe(0);
    expect(sample({ kind: 'lognormal', p50: 7, p99: 7 }, 1, 0)).toBe(7);
    expect(sample({ kind: 'normal', mean: 7, sd: 0 }, 1, 0)).toBe(7);
    expect(mean({ kind: 'pareto', min: 5, alpha: 1 })).toBe(Infinity);
  });
});
