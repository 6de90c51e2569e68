import { describe, expect, it, test } from 'vitest';
import { aFunction, aScenario, aTrace, type HandMade } from '../trace/testing.ts';
import { summarise } from './summarise.ts';

/** A cold start that times out and resets its environment, a warm success, a refusal, one that still runs, and an environment that ends. */
const run: HandMade = {
  scenario: aScenario({ functions: [aFunction({ memorySize: 1024 })] }),
  horizon: 100_000,
  environments: [
    { created: 0, ready: 20_000, invocation: 0, ended: 80_000 },
    { created: 90_000, ready: 95_000, invocation: 3 },
  ],
  invocations: [
    { time: 0, duration: 10_000, environment: 0, ending: 'timedOut' },
    { time: 5000 },
    { time: 40_000, duration: 20_000, environment: 0 },
    { time: 90_000, duration: 5000, environment: 1, ending: 'running' },
  ],
  spans: [
    { environment: 0, state: 'coldStart.provisioning', start: 0, end: 5000, invocation: 0 },
    { environment: 0, state: 'coldStart.init.function', start: 5000, end: 20_000, invocation: 0 },
    { environment: 0, state: 'resetting', start: 30_000, end: 32_000 },
    { environment: 0, state: 'idle.uninitialised', start: 32_000, end: 40_000 },
    { environment: 0, state: 'invocation.suppressedInit', start: 40_000, end: 55_000, invocation: 2 },
    { environment: 0, state: 'shutdown', start: 70_000, end: 80_000 },
    { environment: 1, state: 'coldStart.init.function', start: 90_000, end: 95_000, invocation: 3 },
  ],
};

test('the summary has the shape and the names of the contract', () => {
  const { functions, triggers, bill, ...rest } = summarise(aTrace(run));
  expect(rest).toEqual({ scenario: 'By hand', seed: 7, durationMs: 100, events: 0, queues: {}, warnings: [] });
  expect(functions).toEqual({
    work: {
      Invocations: 3,
      Errors: 1,
      Throttles: 1,
      ConcurrentExecutions: { avg: 0.6, max: 1 },
      Duration: { avg: 15, p50: 10, p90: 20, p99: 20, max: 20 },
      InitDuration: { count: 2, avg: 10, p50: 5, p90: 15, p99: 15, max: 15 },
      coldStarts: 2,
      coldStartRate: 2 / 3,
      throttleReasons: { ReservedFunctionConcurrentInvocationLimitExceeded: 1 },
      creationReasons: { first: 2 },
      environments: { created: 2, ended: 1, avg: 0.9, avgBusy: 0.62, avgIdle: expect.closeTo(0.28, 12), avgLifetimeMs: 80 },
      billedMs: 45,
      gbSeconds: expect.closeTo(0.045, 12),
      orphanedGbSeconds: 0,
    },
  });
  expect(triggers).toEqual({
    calls: {
      sent: 4,
      duplicates: 0,
      outcomes: { succeeded: 1, functionError: 0, timedOut: 1, throttled: 1, callerGone: 0 },
      waiting: 0,
      inFlight: 1,
      latencyMs: { p50: 20, p90: 20, p99: 20, max: 20 },
    },
  });
  expect(Object.keys(bill)).toEqual(['totalUsd', 'lines', 'neighbours']);
});

describe('a window', () => {
  it('counts invocations that start in it, and durations, errors and billed time that end in it', () => {
    const early = summarise(aTrace(run), { to: 25_000 }).functions.work!;
    expect(early).toMatchObject({ Invocations: 1, coldStarts: 1, Errors: 0, billedMs: 0, Throttles: 1 });
    const late = summarise(aTrace(run), { from: 25_000, to: 50_000 }).functions.work!;
    expect(late).toMatchObject({ Invocations: 1, coldStarts: 0, coldStartRate: 0, Errors: 1, billedMs: 25, Throttles: 0 });
    expect(late.Duration).toMatchObject({ avg: 10, max: 10 });
  });

  it('averages over its own time', () => {
    const { environments, ConcurrentExecutions } = summarise(aTrace(run), { from: 25_000, to: 50_000 }).functions.work!;
    expect(environments).toMatchObject({ created: 0, ended: 0, avg: 1, avgBusy: 17 / 25 });
    expect(ConcurrentExecutions).toEqual({ avg: 15 / 25, max: 1 });
  });

  it('takes the requests sent in it as they stand at its end', () => {
    const { calls } = summarise(aTrace(run), { from: 0, to: 25_000 }).triggers;
    expect(calls).toMatchObject({ sent: 2, waiting: 0, inFlight: 1, outcomes: { throttled: 1, timedOut: 0 } });
  });
});

test('a run in which nothing happened is all zeros, not NaN', () => {
  const text = JSON.stringify(summarise(aTrace({})));
  expect(text).not.toContain('null,"');
  expect(summarise(aTrace({})).functions.work).toMatchObject({ Invocations: 0, coldStartRate: 0, Duration: { avg: 0, p99: 0 } });
});

test('an init that was given up is no InitDuration, and the invocation of an environment that is not ready has not started', () => {
  const trace = aTrace({
    horizon: 30e6,
    environments: [
      { created: 0, ready: 10e6, invocation: 0 },
      { created: 25e6, ready: Number.POSITIVE_INFINITY, invocation: 1 },
    ],
    invocations: [
      { time: 0, duration: 3e6, environment: 0 },
      { time: 25e6, environment: 1, ending: 'running' },
    ],
    spans: [
      { environment: 0, state: 'coldStart.abandoned', start: 0, end: 10e6, invocation: 0 },
      { environment: 0, state: 'invocation.suppressedInit', start: 10e6, end: 12e6, invocation: 0 },
      { environment: 1, state: 'coldStart.init.function', start: 25e6, end: 30e6, invocation: 1 },
    ],
  });
  expect(summarise(trace).functions.work).toMatchObject({ Invocations: 1, coldStarts: 1, InitDuration: { count: 0 }, billedMs: 3000 });
  expect(summarise(trace).triggers.calls).toMatchObject({ sent: 2, inFlight: 1 });
});
