/** A thousand values of a known distribution are recovered: the fitted one is less than 0.05 away from the true one, for every kind. */
import { describe, expect, it } from 'vitest';
import { importText } from '../importText.ts';
import { distanceOf, fitDistribution, normalQuantile, normalShare } from './fitDistribution.ts';

/** A small generator of its own (mulberry32), so that the test is the same everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
}

interface Known {
  readonly quantile: (u: number) => number;
  readonly kind: string;
}

const known: readonly (readonly [string, Known])[] = [
  ['lognormal', { kind: 'lognormal', quantile: (u) => Math.exp(Math.log(120) + 0.5 * normalQuantile(u)) }],
  ['exponential', { kind: 'exponential', quantile: (u) => -80 * Math.log(1 - u) }],
  ['normal', { kind: 'normal', quantile: (u) => 500 + 150 * normalQuantile(u) }],
  ['uniform', { kind: 'uniform', quantile: (u) => 50 + 100 * u }],
  ['pareto', { kind: 'pareto', quantile: (u) => 30 / (1 - u) ** (1 / 2.5) }],
  ['two humps', { kind: 'empirical', quantile: (u) => (u < 0.5 ? 10 + 4 * u : 300 + 40 * u) }],
];

/** The true share of values at most x, by bisection of the quantile function. */
function shareOf(quantile: (u: number) => number, x: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (quantile(middle) <= x) low = middle;
    else high = middle;
  }
  return low;
}

describe('fits of 1,000 values', () => {
  it.each(known)('%s: recovered within 0.05, for twenty seeds', (_name, { quantile, kind }) => {
    for (let seed = 1; seed <= 20; seed++) {
      const draw = generator(seed * 7919);
      const fit = fitDistribution(
        Array.from({ length: 1000 }, () => quantile(draw())),
        'test',
        'test',
      );
      expect(Object.keys(fit.distribution as object)).toEqual([kind]);
      const distance = Math.max(...fit.fitted.map((x, i) => Math.abs(shareOf(quantile, x) - (fit.shares[i] as number))));
      expect(distance).toBeLessThan(0.05);
    }
  });

  it('of equal values is that value, and of few values stays near them', () => {
    expect(fitDistribution([12, 12, 12], 't', 'p').distribution).toBe('12ms');
    expect(fitDistribution([10], 't', 'p').distribution).toBe('10ms');
    const few = fitDistribution([10, 20, 30], 't', 'p');
    expect(few.fitted[49]).toBeGreaterThan(8);
    expect(few.fitted[49]).toBeLessThan(32);
  });

  it('measures distances as Kolmogorov and Smirnov do', () => {
    expect(distanceOf([0.25, 0.75], (x) => x)).toBeCloseTo(0.25);
    expect(distanceOf([1, 1, 1], (x) => (x >= 1 ? 1 : 0))).toBeCloseTo(1);
    expect(normalShare(1.959964)).toBeCloseTo(0.975, 5);
  });
});

describe('REPORT lines', () => {
  const text = (durations: readonly number[], inits: readonly number[], asJson: boolean) =>
    durations
      .map((duration, i) => {
        const init = inits[i];
        return asJson
          ? JSON.stringify({
              time: 't',
              type: 'platform.report',
              record: {
                requestId: `${i}`,
                status: i % 50 === 0 ? 'error' : 'success',
                metrics: {
                  durationMs: duration,
                  billedDurationMs: Math.ceil(duration),
                  memorySizeMB: 512,
                  maxMemoryUsedMB: 90,
                  ...(init === undefined ? {} : { initDurationMs: init }),
                },
              },
            })
          : `2026-11-24T10:00:00Z REPORT RequestId: ${i}-x\tDuration: ${duration.toFixed(2)} ms\tBilled Duration: ${Math.ceil(duration)} ms\tMemory Size: 512 MB\tMax Memory Used: 90 MB\t${init === undefined ? '' : `Init Duration: ${init.toFixed(2)} ms\t`}${i % 50 === 0 ? 'Status: error\tError Type: Runtime.ExitError' : ''}`;
      })
      .join('\n');

  it.each([false, true])('as JSON %s: 1,000 lines of a known distribution are recovered, durations and inits apart', (asJson) => {
    const draw = generator(99);
    const duration = (u: number) => Math.exp(Math.log(40) + 0.8 * normalQuantile(u));
    const init = (u: number) => 180 + 25 * normalQuantile(u);
    const durations = Array.from({ length: 1000 }, () => duration(draw()));
    const inits = Array.from({ length: 400 }, () => init(draw()));
    const checked = importText(text(durations, inits, asJson), { keepPrivate: false, current: null });
    expect(checked?.importer.id).toBe('reports');
    if (!checked?.imported.ok) throw new Error('not read');
    const { scenario, fits } = checked.imported;
    expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(fits.map(({ measured }) => measured.length)).toEqual([1000, 400]);
    for (const [fit, quantile] of [
      [fits[0], duration],
      [fits[1], init],
    ] as const)
      expect(Math.max(...(fit?.fitted ?? [1e9]).map((x, i) => Math.abs(shareOf(quantile, x) - (fit?.shares[i] as number))))).toBeLessThan(
        0.05,
      );
    const fn = (scenario.functions as Record<string, Record<string, unknown>>).measured;
    expect(fn).toMatchObject({ memorySize: 512, memoryUsed: 90, errorRate: 0.02, handler: [{ io: fits[0]?.distribution }] });
    expect(scenario.platform).toEqual({ initDuration: fits[1]?.distribution });
  });
});
