/** Callers that wait: the SDK's retries (T20 of facts/triggers.md), timeouts of the caller, API Gateway, closed loops. */
import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { attemptTimes, durations, endingCounts, outcomeCounts } from './reading.ts';
import { simulate } from './simulate.ts';
import { arrivals, burst, constant, exponential, io, scenario, seconds, traffic, trigger } from './testing.ts';

describe('an SDK caller', () => {
  it('T20b: waits a random share of 1 s, then of 2 s, between its three attempts at a function that refuses (sdk.maximum-attempts)', () => {
    cites('sdk.throttle-backoff', 'sdk.full-jitter', 'sdk.backoff-maximum');
    const gaps = [0, 1].map((): number[] => []);
    for (let seed = 1; seed <= 40; seed++) {
      const trace = simulate(
        scenario({
          seed,
          fn: { reservedConcurrentExecutions: 0 },
          triggers: [trigger('sdk', { maximumAttempts: 3 })],
          traffic: [burst(1)],
        }),
      );
      const [a, b, c] = attemptTimes(trace) as [number, number, number];
      expect(outcomeCounts(trace)).toEqual({ throttled: 1 });
      gaps[0]?.push(b - a);
      gaps[1]?.push(c - b);
    }
    for (const [i, limit] of [1, 2].entries()) {
      const list = gaps[i] as number[];
      expect(Math.max(...list)).toBeLessThanOrEqual(limit);
      expect(list.reduce((x, y) => x + y) / list.length).toBeGreaterThan(limit * 0.35);
      expect(list.reduce((x, y) => x + y) / list.length).toBeLessThan(limit * 0.65);
    }
  });

  it('T20d: does not retry a function error, which is an answer (sdk.function-error-not-retried)', () => {
    const trace = simulate(scenario({ fn: { errorRate: 1 }, triggers: [trigger('sdk', { maximumAttempts: 3 })], traffic: [burst(1)] }));
    expect(attemptTimes(trace)).toEqual([0]);
    expect(outcomeCounts(trace)).toEqual({ functionError: 1 });
  });

  it('that gives up calls again while the first run goes on, so the work is done twice (sdk.caller-timeout, sdk.transient-backoff)', () => {
    const trace = simulate(
      scenario({
        duration: 300,
        fn: { handler: [io(seconds(100))] },
        triggers: [trigger('sdk', { maximumAttempts: 2, callerTimeout: seconds(60) })],
        traffic: [burst(1)],
      }),
    );
    const [first, second] = attemptTimes(trace) as [number, number];
    expect(first).toBe(0);
    expect(second).toBeGreaterThanOrEqual(60);
    expect(second).toBeLessThanOrEqual(60.05);
    expect(endingCounts(trace)).toEqual({ succeeded: 2 });
    expect(durations(trace)).toEqual([100, 100]);
    expect(outcomeCounts(trace)).toEqual({ callerGone: 1 });
    expect(trace.requests.settled[0]).toBe(seconds(second + 60));
  });

  it('is not gone when the answer comes at the very end of its patience', () => {
    const trace = simulate(
      scenario({
        fn: { handler: [io(seconds(5))] },
        triggers: [trigger('sdk', { callerTimeout: seconds(5) })],
        traffic: [burst(1), { ...burst(1, 20), id: 'warm' }],
      }),
    );
    expect(outcomeCounts(trace)).toEqual({ succeeded: 2 });
  });
});

describe('API Gateway', () => {
  it('stops waiting after 29 s while the function runs on to 35 s (api-gateway.integration-timeout, api-gateway.no-retry)', () => {
    const trace = simulate(
      scenario({
        duration: 100,
        fn: { timeout: seconds(60), handler: [io(seconds(35))] },
        triggers: [trigger('api-gateway')],
        traffic: [burst(1)],
      }),
    );
    expect(outcomeCounts(trace)).toEqual({ callerGone: 1 });
    expect(trace.requests.settled[0]).toBe(seconds(29));
    expect(durations(trace)).toEqual([35]);
    expect(endingCounts(trace)).toEqual({ succeeded: 1 });
  });

  it('counts a cold start towards its timeout', () => {
    const trace = simulate(
      scenario({
        duration: 100,
        platform: { initDuration: constant(seconds(8)) },
        fn: { handler: [io(seconds(25))] },
        triggers: [trigger('api-gateway')],
        traffic: [burst(1)],
      }),
    );
    expect(outcomeCounts(trace)).toEqual({ callerGone: 1 });
  });

  it('hears of a function that hits its own timeout first', () => {
    const trace = simulate(
      scenario({
        duration: 100,
        fn: { timeout: seconds(10), handler: [io(seconds(20))] },
        triggers: [trigger('api-gateway')],
        traffic: [burst(1)],
      }),
    );
    expect(outcomeCounts(trace)).toEqual({ timedOut: 1 });
    expect(trace.requests.settled[0]).toBe(seconds(10));
  });
});

describe('closed-loop traffic', () => {
  it('never has more requests in flight than users, and each waits, thinks and sends again', () => {
    const trace = simulate(
      scenario({
        duration: 100,
        fn: { handler: [io(seconds(1))] },
        traffic: [traffic({ pattern: 'closed', users: 3, thinkTime: constant(seconds(4)) })],
      }),
    );
    expect(trace.requests.length).toBe(3 * 20);
    expect(trace.environments.length).toBe(3);
  });

  it('keeps its users when their requests are refused', () => {
    const trace = simulate(
      scenario({
        duration: 100,
        fn: { reservedConcurrentExecutions: 1, handler: [io(exponential(seconds(1)))] },
        traffic: [traffic({ pattern: 'closed', users: 5, thinkTime: constant(seconds(1)) })],
      }),
    );
    expect(trace.requests.length).toBeGreaterThan(300);
    expect(outcomeCounts(trace).throttled).toBeGreaterThan(50);
  });
});

describe('a request', () => {
  it('of a replay is sent at its recorded time', () => {
    expect(attemptTimes(simulate(scenario({ traffic: [arrivals(0.5, 2, 2, 7.25)] })))).toEqual([0.5, 2, 2, 7.25]);
  });
});
