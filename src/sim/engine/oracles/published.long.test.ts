/** What SimFaaS has published or gives when run again (perf.md section 3.2), as far as plain traffic shows it. */
import { describe, expect, it } from 'vitest';
import { summarise } from '../../metrics/summarise.ts';
import { simulate } from '../simulate.ts';
import { constant, exponential, io, scenario, seconds, traffic } from '../testing.ts';
import { expectMean, meanAndError, replicates } from './statistics.ts';

/** Workload of SimFaaS: `warm` and `cold` are mean first responses, s. */
const workload = (seed: number, rate: number, warm: number, cold: number, ttl: number, duration: number, more: { account?: number } = {}) =>
  simulate(
    scenario({
      seed,
      duration,
      ...more,
      platform: { idleLifetime: constant(seconds(ttl)), placement: 'newest' },
      fn: { handler: [io(exponential(seconds(warm)), 'later'), io(exponential(seconds(cold)), 'first')] },
      traffic: [traffic({ pattern: 'poisson', rate })],
    }),
  );

const figures = (seed: number, ...rest: [number, number, number, number, number]) => {
  const f = summarise(workload(seed, ...rest)).functions.f;
  if (!f) throw new Error('no function f');
  return f;
};

describe('the published table of SimFaaS (λ 0.9, 1.991 / 2.244 s, 600 s, 1,000,000 s)', () => {
  it.each([1, 2, 3])('is met by one run with seed %i', (seed) => {
    const f = figures(seed, 0.9, 1.991, 2.244, 600, 1e6);
    expect(Math.abs(f.coldStartRate * 100 - 0.14)).toBeLessThanOrEqual(0.02);
    expect(Math.abs(f.environments.avg - 7.696)).toBeLessThanOrEqual(0.09);
    expect(Math.abs(f.environments.avgBusy - 1.792)).toBeLessThanOrEqual(0.011);
    expect(Math.abs(f.environments.avgIdle - 5.904)).toBeLessThanOrEqual(0.09);
    expect(Math.abs(f.environments.avgLifetimeMs / 1000 - 6394)).toBeLessThanOrEqual(560);
  });

  it('agrees with the reference model over many seeds', () => {
    const runs = replicates(20, (seed) => seed).map((seed) => figures(seed + 100, 0.9, 1.991, 2.244, 600, 1e6));
    const near = (values: readonly number[], oracle: number, oracleError: number) => {
      const { mean, error } = meanAndError(values);
      expect(Math.abs(mean - oracle)).toBeLessThanOrEqual(4 * Math.hypot(error, oracleError));
    };
    near(
      runs.map((f) => f.coldStartRate),
      0.00134226,
      2.3e-6,
    );
    near(
      runs.map((f) => f.environments.avg),
      7.6955,
      0.0016,
    );
    near(
      runs.map((f) => f.environments.avgBusy),
      1.79172,
      0.00019,
    );
    near(
      runs.map((f) => f.environments.avgIdle),
      5.9038,
      0.0015,
    );
    near(
      runs.map((f) => f.environments.avgLifetimeMs / 1000),
      6394,
      10,
    );
  });
});

describe('notebooks of SimFaaS', () => {
  it('03: λ 1000 against 1,000 environments refuses half and starts 1,000 cold', () => {
    // An account of 1,000 has 10,000 requests a second; SimFaaS has no scaling rate, so 1,000 at once are granted here too.
    const f = summarise(workload(1, 1000, 2.016, 2.163, 600, 1000)).functions.f;
    expect(f?.coldStarts).toBe(1000);
    expect(Math.abs((f?.Throttles as number) / ((f?.Throttles as number) + (f?.Invocations as number)) - 0.5039)).toBeLessThanOrEqual(
      0.003,
    );
    expect(Math.abs((f?.environments.avg as number) - 999.4032)).toBeLessThanOrEqual(0.05);
  });

  it('07: 300 s from empty', () => {
    const runs = replicates(2000, (seed) => seed).map((seed) => figures(seed, 0.9, 2.016, 2.163, 600, 300));
    const near = (values: readonly number[], published: number, publishedError: number) => {
      const { mean, error } = meanAndError(values);
      expect(Math.abs(mean - published)).toBeLessThanOrEqual(4 * Math.hypot(error, publishedError));
    };
    near(
      runs.map((f) => f.coldStarts),
      7.2316,
      0.0099,
    );
    near(
      runs.map((f) => f.environments.avg),
      6.3576,
      0.008,
    );
    near(
      runs.map((f) => f.environments.avgBusy),
      1.80594,
      0.0016,
    );
    near(
      runs.map((f) => f.environments.avgIdle),
      4.55166,
      0.0076,
    );
  });

  it.each([
    [10, 0.0238506, 1.7e-4, 28.763, 0.033],
    [60, 0.00366883, 7.5e-5, 33.042, 0.062],
    [600, 0.000327933, 2e-5, 37.519, 0.16],
    [1200, 0.0001748, 1.5e-5, 38.68, 0.22],
  ])('08: λ 10 with a lifetime of %i s', (ttl, cold, coldSd, servers, serversSd) => {
    const f = figures(5, 10, 2.016, 2.163, ttl, 1e5);
    expect(Math.abs(f.coldStartRate - cold)).toBeLessThanOrEqual(4 * coldSd);
    expect(Math.abs(f.environments.avg - servers)).toBeLessThanOrEqual(4 * serversSd);
  });

  it('keeps λ(1.991 + 0.253 p) busy: Little’s law', () => {
    const busy = replicates(10, (seed) => figures(seed, 0.9, 1.991, 2.244, 600, 2e5).environments.avgBusy);
    expectMean(busy, 0.9 * (1.991 + 0.253 * 0.00138));
  });
});
