/** The limits of concurrency, rate and scaling: oracles C1–C20 of facts/core.md 9c and T37 of facts/triggers.md 11a. */
import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { admitted, endingCounts, environmentsOf, outcomeCounts, peakConcurrency } from './reading.ts';
import { simulate } from './simulate.ts';
import { arrivals, burst, exponential, io, lambda, scenario, seconds, traffic, trigger } from './testing.ts';

const steady = (rate: number, work: number, more: Parameters<typeof scenario>[0] = {}) =>
  simulate(
    scenario({
      duration: 10,
      account: 10_000,
      fn: { handler: [io(seconds(work))] },
      traffic: [traffic({ pattern: 'constant', rate })],
      ...more,
    }),
  );

describe('concurrency (concurrency.concurrency-formula)', () => {
  it.each([
    ['C1', 100, 1, 100],
    ['C2', 100, 0.5, 50],
    ['C3', 200, 0.25, 50],
    ['C4', 5000, 0.2, 1000],
  ])('%s, T15: %i requests a second of %f s need %i environments', (_id, rate, work, expected) => {
    const trace = steady(rate, work);
    expect(peakConcurrency(trace)).toBe(expected);
    expect(endingCounts(trace).throttledByAccountConcurrency).toBeUndefined();
  });

  it('C5, T16: 20,000 requests a second of 50 ms at a limit of 1,000 need 1,000 environments, yet half are refused by the rate of 10 per unit', () => {
    cites('concurrency.requests-per-unit', 'concurrency.account-request-rate', 'concurrency.request-rate-window');
    const trace = steady(20_000, 0.05, { account: 1000, duration: 4 });
    const counts = endingCounts(trace);
    // A bucket of one second's worth, then 10,000 a second; the last token of the run comes with its end.
    expect(counts.throttledByAccountRate).toBe(40_000 * 2 - 10_000 * 4 - 10_000 + 1);
    expect(counts.throttledByAccountConcurrency).toBeUndefined();
    expect(steady(20_000, 0.05, { account: 2000, duration: 2 }).invocations.ending.includes(10)).toBe(false);
  });

  it('C6, T17: 30,000 requests a second of 20 ms need 600 environments but a limit of 3,000', () => {
    expect(peakConcurrency(steady(30_000, 0.02, { account: 3000, duration: 1 }))).toBe(600);
    const refused = endingCounts(steady(30_000, 0.02, { account: 1000, duration: 3 })).throttledByAccountRate as number;
    expect(refused).toBe(90_000 - 30_000 - 10_000 + 1);
  });

  it('C8, T19c: of 1,000, two functions reserve 400 each and the others share 200; orange throttles at 400 though the pool is idle', () => {
    cites('concurrency.reserved', 'concurrency.unreserved-pool');
    const work = { handler: [io(seconds(100))] };
    const functions = [
      lambda({ ...work, name: 'blue', reservedConcurrentExecutions: 400 }),
      lambda({ ...work, name: 'orange', reservedConcurrentExecutions: 400 }),
      lambda({ ...work, name: 'green' }),
      lambda({ ...work, name: 'grey' }),
    ];
    const trace = simulate(
      scenario({
        functions,
        triggers: functions.map(({ name }) => trigger('sdk', {}, { id: `to-${name}`, function: name })),
        traffic: ['orange', 'green', 'grey'].map((name, i) => ({ ...burst(500, i), to: `to-${name}`, id: name })),
      }),
    );
    expect(endingCounts(trace)).toEqual({
      running: 400 + 200,
      throttledByReservedConcurrency: 100,
      throttledByAccountConcurrency: 300 + 500,
    });
  });

  it('C14, T18: ten requests as in the developer guide use the environments A B C D E A B C F D (lifecycle.one-request-per-environment)', () => {
    const work = [5.5, 5.5, 5.5, 6.5, 20, 20, 20, 20, 20, 20].map(seconds);
    const trace = simulate(
      scenario({
        fn: { handler: [io({ kind: 'replay', values: work })] },
        platform: { placement: 'oldest' },
        traffic: [arrivals(0, 1, 2, 3, 4, 6, 7, 8, 9, 10)],
      }),
    );
    expect(environmentsOf(trace).map((e) => 'ABCDEF'[e])).toEqual([...'ABCDEABCFD']);
    expect(peakConcurrency(trace)).toBe(6);
  });

  it('C15: of 1,500 simultaneous long requests 1,000 start at once and 100 a second after that', () => {
    cites('concurrency.scaling-rate', 'concurrency.scaling-burst', 'concurrency.scaling-refill');
    const trace = simulate(
      scenario({
        account: 5000,
        fn: { handler: [io(seconds(900))] },
        traffic: [burst(1500), { ...traffic({ pattern: 'constant', rate: 1000 }), id: 'more', start: seconds(1) }],
        duration: 6,
      }),
    );
    expect(endingCounts(simulate(scenario({ account: 5000, fn: { handler: [io(seconds(900))] }, traffic: [burst(1500)] })))).toEqual({
      running: 1000,
      throttledByScalingRate: 500,
    });
    // From 1 s to 6 s a request arrives every millisecond: each token that refills is taken; those of the first second were waiting, that of the sixth comes too late.
    expect(admitted(trace)).toBe(1000 + 599);
  });

  it('C16: a minute of rest before a burst saves nothing up', () => {
    const trace = simulate(scenario({ account: 5000, fn: { handler: [io(seconds(900))] }, traffic: [burst(1500, 60)], duration: 61 }));
    expect(admitted(trace)).toBe(1000);
  });

  it('T37: with retries at every instant 2,500 long requests are all running after 15 s', () => {
    const trace = simulate(
      scenario({
        account: 3000,
        duration: 20,
        fn: { handler: [io(seconds(900))] },
        traffic: [burst(1000), { ...traffic({ pattern: 'constant', rate: 1000 }), id: 'retries' }],
      }),
    );
    const started = Array.from(trace.invocations.time).filter((_, row) => trace.invocations.ending[row] === 0);
    expect(started.filter((t) => t <= seconds(15)).length).toBe(2500);
  });

  it('C19: with reserved concurrency 0 every synchronous request gets a 429 (concurrency.reserved-zero, concurrency.throttle-is-429)', () => {
    const trace = simulate(scenario({ fn: { reservedConcurrentExecutions: 0 }, traffic: [burst(7)] }));
    expect(endingCounts(trace)).toEqual({ throttledByReservedConcurrency: 7 });
    expect(outcomeCounts(trace)).toEqual({ throttled: 7 });
  });

  it('limits the rate of a function that reserves to ten a second for each unit (concurrency.reserved-request-rate)', () => {
    const trace = simulate(
      scenario({
        duration: 3,
        fn: { reservedConcurrentExecutions: 2, handler: [io(1000)] },
        traffic: [traffic({ pattern: 'constant', rate: 100 })],
      }),
    );
    expect(endingCounts(trace).throttledByReservedRate).toBe(300 - 20 * 3 - 20 + 1);
  });

  it('names the first limit that binds in the assumed order, and a refusal takes no token (concurrency.check-order, concurrency.refused-takes-no-token)', () => {
    const trace = simulate(
      scenario({
        duration: 2,
        fn: { reservedConcurrentExecutions: 1, handler: [io(seconds(1))] },
        traffic: [burst(15), { ...burst(1, 1.5), id: 'later' }],
      }),
    );
    // 1 runs; concurrency refuses the other 14, which leaves 9 tokens of rate: none is refused by the rate.
    expect(endingCounts(trace)).toEqual({ succeeded: 1, running: 1, throttledByReservedConcurrency: 14 });
  });

  it('does not limit the rate of asynchronous events, only their concurrency (concurrency.asynchronous-has-no-rate-limit)', () => {
    const trace = simulate(
      scenario({
        account: 10,
        duration: 2,
        resources: [],
        fn: { handler: [] },
        triggers: [trigger('s3')],
        traffic: [traffic({ pattern: 'constant', rate: 1000 }, { to: 'bucket' })],
      }),
    );
    expect(outcomeCounts(trace)).toEqual({ succeeded: 2000 });
  });

  it('keeps several functions of one account apart from the luck of the others', () => {
    const f = lambda({ handler: [io(exponential(seconds(0.2)))] });
    const alone = simulate(scenario({ functions: [f], traffic: [traffic({ pattern: 'poisson', rate: 20 })] }));
    const beside = simulate(
      scenario({
        functions: [f, lambda({ name: 'g' })],
        triggers: [trigger('sdk'), trigger('sdk', {}, { id: 'u', function: 'g' })],
        traffic: [traffic({ pattern: 'poisson', rate: 20 }), { ...traffic({ pattern: 'poisson', rate: 30 }), id: 'other', to: 'u' }],
      }),
    );
    const ofF = Array.from(beside.invocations.duration).filter(
      (_, row) => beside.requests.trigger[beside.invocations.request[row] as number] === 0,
    );
    expect(ofF).toEqual(Array.from(alone.invocations.duration));
  });
});
