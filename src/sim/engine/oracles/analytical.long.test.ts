/** The statistical mass of perf.md section 4: every row that plain traffic can show. */
import { describe, expect, it } from 'vitest';
import { uniform } from '../../../base/random.ts';
import type { Distribution } from '../../scenario/model.ts';
import { sample } from '../draw.ts';
import { simulate } from '../simulate.ts';
import { arrivals, constant, exponential, io, scenario, seconds, traffic } from '../testing.ts';
import { busyAt, erlangB, lossRun, meanBusy, refusedShare } from './loss.ts';
import { expectMean, replicates } from './statistics.ts';

describe('Erlang B', () => {
  it.each(erlangB)('c %i, λ %f, S %f: refuses %f and keeps %f busy', (c, rate, service, refused, busy) => {
    const warmUp = Math.max(20 * service, (5 * c) / rate);
    const duration = warmUp + Math.max(200, 40_000 / rate);
    const runs = replicates(20, (seed) => seed).map((seed) => {
      const trace = lossRun(seed, c, rate, service, duration);
      return [refusedShare(trace, warmUp), meanBusy(trace, warmUp)] as const;
    });
    expectMean(
      runs.map(([share]) => share),
      refused,
    );
    expectMean(
      runs.map(([, mean]) => mean),
      busy,
    );
  });

  it('does not care about the law of the service time, only its mean', () => {
    const laws: readonly Distribution[] = [
      constant(seconds(0.2)),
      { kind: 'uniform', min: 0, max: seconds(0.4) },
      { kind: 'lognormal', p50: seconds(0.2) * Math.exp(-0.5), p99: seconds(0.2) * Math.exp(-0.5 + 2.3263478740408408) },
    ];
    for (const law of laws) {
      const shares = replicates(15, (seed) =>
        refusedShare(
          simulate(
            scenario({
              seed,
              duration: 200,
              account: 1e6,
              fn: { reservedConcurrentExecutions: 20, handler: [io(law)] },
              traffic: [traffic({ pattern: 'poisson', rate: 100 })],
            }),
          ),
          5,
        ),
      );
      expectMean(shares, 0.158892);
    }
  });
});

describe('M/G/∞', () => {
  it.each([
    [100, 0.2, 30, 0.0134747],
    [100, 0.2, 20, 0.440907],
    [1000, 0.1, 120, 0.0226693],
    [0.9, 1.991, 5, 0.0101687],
    [5000, 0.2, 1000, 0.491591],
  ])('λ %f, S %f: more than %i are busy with probability %f', (rate, service, limit, oracle) => {
    const points = Array.from({ length: 40 }, (_, i) => 10 * service + i * 3 * service);
    const shares = replicates(60, (seed) => {
      const duration = (points.at(-1) as number) + 1;
      const trace = simulate(
        scenario({
          seed,
          duration,
          account: 1e6,
          fn: { handler: [io(exponential(seconds(service)))] },
          traffic: [traffic({ pattern: 'poisson', rate })],
          platform: { rules: {} },
        }),
      );
      const busy = busyAt(trace, points);
      return busy.filter((n) => n > limit).length / busy.length;
    });
    expectMean(shares, oracle, 0.5);
  });
});

describe('one environment and its lifetime', () => {
  it.each([
    [1 / 600, 600, 0, 0.367879, 1030.969097, 0.632121],
    [1 / 300, 600, 0, 0.135335, 1916.71683, 0.864665],
    [1 / 900, 300, 0, 0.716531, 356.051183, 0.283468],
    [0.001, 600, 2, 0.548812, null, null],
    [1 / 60, 300, 1, 0.00673795, null, null],
    [0.01, 300, 5, 0.0497871, null, null],
  ])('λ %f, TTL %i, S %f: cold with probability %f', (rate, ttl, service, cold, life, count) => {
    const runs = replicates(20, (seed) => seed).map((seed) =>
      simulate(
        scenario({
          seed,
          duration: Math.min(4e6, 3000 / rate / Math.min(1, cold * 10)),
          platform: { idleLifetime: constant(seconds(ttl)) },
          fn: { reservedConcurrentExecutions: 1, handler: service > 0 ? [io(exponential(seconds(service)))] : [] },
          traffic: [traffic({ pattern: 'poisson', rate })],
        }),
      ),
    );
    const accepted = runs.map((trace) => trace.invocations.environment.filter((e) => e !== 0xffffffff).length);
    expectMean(
      runs.map((trace, i) => trace.environments.length / (accepted[i] as number)),
      cold,
    );
    if (service > 0)
      expectMean(
        runs.map((trace, i) => 1 - (accepted[i] as number) / trace.invocations.length),
        (rate * service) / (1 + rate * service),
        0.5,
      );
    if (life === null || count === null) return;
    const spans = runs.map((trace) =>
      Array.from(trace.environments.created, (from, e) => [from, trace.environments.ended[e] as number] as const),
    );
    expectMean(
      spans.map((list) =>
        list
          .filter(([, end]) => end < Number.POSITIVE_INFINITY)
          .reduce((sum, [from, end], _i, all) => sum + (end - from) / 1e6 / all.length, 0),
      ),
      life,
    );
    expectMean(
      spans.map(
        (list, i) =>
          list.reduce((sum, [from, end]) => sum + Math.min(end, (runs[i] as (typeof runs)[number]).horizon) - from, 0) /
          (runs[i] as (typeof runs)[number]).horizon,
      ),
      count,
    );
  });

  const gaps: readonly (readonly [string, number, (u: number, v: number) => number])[] = [
    ['hyperexponential', 0.0606531, (u, v) => -Math.log(u) * (v <= 0.9 ? 30 : 1200)],
    ['Weibull', 0.0863376, (u) => 100 * (-Math.log(u)) ** 2],
    ['Pareto', 0.00316228, (u) => 60 * u ** (-1 / 2.5)],
    ['uniform', 0.333333, (u) => 900 * u],
    [
      'lognormal',
      0.0550267,
      (u) =>
        sample(
          { kind: 'lognormal', p50: Math.round(Math.exp(4) * 1e6), p99: Math.round(Math.exp(4 + 1.5 * 2.3263478740408408) * 1e6) },
          u,
          0,
        ) / 1e6,
    ],
  ];
  it.each(gaps)('renewal arrivals with %s gaps and TTL 600: cold with probability %f', (_law, oracle, gap) => {
    const shares = replicates(20, (seed) => {
      let t = 0;
      const times = Array.from({ length: 4000 }, (_, k) => {
        t += gap(uniform(seed, 77, 2 * k), uniform(seed, 77, 2 * k + 1));
        return t;
      });
      const trace = simulate(
        scenario({ seed, duration: t + 1, platform: { idleLifetime: constant(seconds(600)) }, traffic: [arrivals(...times)] }),
      );
      return (trace.environments.length - 1) / (trace.invocations.length - 1);
    });
    expectMean(shares, oracle, 0.4);
  });
});

it('runs of different seeds are different', () => {
  const of = (seed: number) => lossRun(seed, 5, 3, 1, 50).invocations.time.join();
  expect(of(1)).not.toBe(of(2));
});
