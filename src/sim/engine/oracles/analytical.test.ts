/** Closed formulas that the engine must meet: a quick selection; the mass is in analytical.long.test.ts. */
import { describe, expect, it } from 'vitest';
import { simulate } from '../simulate.ts';
import { arrivals, constant, exponential, io, scenario, seconds, traffic } from '../testing.ts';
import { busyAt, erlangB, lossRun, meanBusy, refusedShare } from './loss.ts';
import { expectMean, replicates } from './statistics.ts';

describe('Erlang B', () => {
  it.each(erlangB.slice(0, 5))('c %i, λ %f, S %f: refuses %f and keeps %f busy', (c, rate, service, refused, busy) => {
    const warmUp = 10 * service;
    const duration = warmUp + Math.max(100, 4000 / rate);
    const runs = replicates(10, (seed) => seed).map((seed) => lossRun(seed, c, rate, service, duration));
    expectMean(
      runs.map((trace) => refusedShare(trace, warmUp)),
      refused,
    );
    expectMean(
      runs.map((trace) => meanBusy(trace, warmUp)),
      busy,
    );
  });
});

describe('M/G/∞', () => {
  it('keeps on average λS environments busy, with that variance too', () => {
    const samples = replicates(12, (seed) => seed).map((seed) => {
      const trace = simulate(
        scenario({
          seed,
          duration: 60,
          account: 1e6,
          fn: { handler: [io(exponential(seconds(0.2)))] },
          traffic: [traffic({ pattern: 'poisson', rate: 100 })],
        }),
      );
      return busyAt(
        trace,
        Array.from({ length: 25 }, (_, i) => 4 + i * 2.2),
      );
    });
    expectMean(
      samples.map((s) => s.reduce((a, b) => a + b) / s.length),
      20,
    );
    expectMean(
      samples.map((s) => s.reduce((a, b) => a + (b - 20) ** 2, 0) / s.length),
      20,
      0.5,
    );
  });

  it('fills up from empty as a(1 − e^−μt)', () => {
    const at = [0.05, 0.1, 0.2, 0.5, 1];
    const counts = replicates(400, (seed) => seed).map((seed) =>
      busyAt(
        simulate(
          scenario({
            seed,
            duration: 1.001,
            account: 1e6,
            fn: { handler: [io(exponential(seconds(0.2)))] },
            traffic: [traffic({ pattern: 'poisson', rate: 100 })],
          }),
        ),
        at,
      ),
    );
    const expected = [4.423984, 7.869387, 12.642411, 18.3583, 19.865241];
    for (const [i, oracle] of expected.entries())
      expectMean(
        counts.map((c) => c[i] as number),
        oracle,
      );
  });
});

describe('one environment and its lifetime', () => {
  it('is cold with probability e^−λT, and lives (e^λT − 1)/λ on average', () => {
    const runs = replicates(10, (seed) => seed).map((seed) =>
      simulate(
        scenario({
          seed,
          duration: 400_000,
          platform: { idleLifetime: constant(seconds(600)) },
          fn: { reservedConcurrentExecutions: 1 },
          traffic: [traffic({ pattern: 'poisson', rate: 1 / 600 })],
        }),
      ),
    );
    expectMean(
      runs.map((trace) => trace.environments.length / trace.invocations.length),
      0.367879,
    );
    const lives = runs.map((trace) => {
      const done = Array.from(trace.environments.ended, (end, e) => (end - (trace.environments.created[e] as number)) / 1e6).filter(
        Number.isFinite,
      );
      return done.reduce((a, b) => a + b, 0) / done.length;
    });
    expectMean(lives, 1030.969097);
  });

  it('is always cold when requests come later than its lifetime, and never when they come sooner', () => {
    const every = (period: number) =>
      simulate(
        scenario({
          duration: 10_000,
          platform: { idleLifetime: constant(seconds(300)) },
          traffic: [arrivals(...Array.from({ length: 20 }, (_, i) => 1 + i * period))],
        }),
      );
    expect(every(301).environments.length).toBe(20);
    expect(every(299).environments.length).toBe(1);
  });
});
