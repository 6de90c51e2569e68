/** Functions that call functions: who waits, who is billed, who tries again, and how attempts multiply from layer to layer. */
import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { requestsAt } from '../trace/requestsAt.ts';
import type { Trace } from '../trace/tables.ts';
import { endingCounts } from './reading.ts';

const quiet = { provisioning: '0s', initDuration: '0s', idleLifetime: '1h', maximumAge: '1h' };

/** One request at `api`, whose only step calls `inner` as `how` says. */
const calling = (how: object, inner: object = {}, api: object = {}, more: object = {}) =>
  simulateText({
    duration: '5m',
    platform: quiet,
    functions: {
      api: { timeout: '100s', handler: [{ call: 'lambda:InvokeFunction', on: 'inner', ...how }], ...api },
      inner: { timeout: '60s', ...inner },
    },
    triggers: [
      { id: 't', type: 'sdk', function: 'api', maximumAttempts: 1, callerTimeout: '300s' },
      { id: 'inner-api', type: 'api-gateway', function: 'inner' },
      { id: 'inner-url', type: 'function-url', function: 'inner' },
    ],
    traffic: [{ to: 't', pattern: 'burst', count: 1 }],
    ...more,
  });

/** sent = waiting + inFlight + outcomes for every trigger, at every change and in between. */
function expectConservation(trace: Trace): void {
  const moments = [...trace.requests.sent, ...trace.requests.settled, ...trace.invocations.time].filter((t) => t >= 0);
  for (const t of [...moments, ...moments.map((m) => m - 1), ...moments.map((m) => m + 1), trace.horizon]) {
    for (const { sent, inFlight, waiting, outcomes, id } of requestsAt(trace, t)) {
      expect(
        Object.values(outcomes).reduce((a, b) => a + b, inFlight + waiting),
        `${id} at ${t}`,
      ).toBe(sent);
      expect(Math.min(inFlight, waiting), `${id} at ${t}`).toBeGreaterThanOrEqual(0);
    }
  }
}

describe('a function that calls another one directly', () => {
  it('waits for the answer: the other’s time is part of its own, and both are billed', () => {
    const { trace, summary } = calling({}, { handler: [{ io: '2s' }] }, {});
    expect(summary.functions.api).toMatchObject({ Invocations: 1, billedMs: 2000 });
    expect(summary.functions.inner).toMatchObject({ Invocations: 1, billedMs: 2000 });
    expectConservation(trace);
  });

  it('throws when the answer carries a function error, and its SDK does not try again', () => {
    cites('sdk.function-error-thrown', 'sdk.function-error-not-retried');
    const { trace, summary } = calling({ maximumAttempts: 3 }, { errorRate: 1 });
    expect(summary.functions.inner).toMatchObject({ Invocations: 1, Errors: 1 });
    expect(summary.functions.api).toMatchObject({ Invocations: 1, Errors: 1 });
    expect(summary.triggers['api:inner']?.outcomes).toMatchObject({ functionError: 1 });
    expect(endingCounts(trace)).toEqual({ handlerError: 2 });
  });

  it('is not told by a timeout of the other either, but by a function error in a 200', () => {
    const { summary } = calling({ maximumAttempts: 3 }, { timeout: '1s', handler: [{ io: '5s' }] });
    expect(summary.triggers['api:inner']?.outcomes).toMatchObject({ timedOut: 1 });
    expect(summary.functions.inner?.Invocations).toBe(1);
    expect(summary.functions.api?.Errors).toBe(1);
  });

  it('tries a throttled one again, and is billed for the waits (sdk.maximum-attempts)', () => {
    const { trace, summary } = calling({ maximumAttempts: 3 }, { reservedConcurrentExecutions: 0 });
    expect(summary.functions.inner).toMatchObject({ Invocations: 0, Throttles: 3 });
    const [, first, second, third] = [...trace.invocations.time] as [number, number, number, number];
    expect(second - first).toBeLessThanOrEqual(1e6);
    expect(third - second).toBeLessThanOrEqual(2e6);
    expect(summary.functions.api?.billedMs).toBe(Math.ceil((third - first) / 1000));
    expect(summary.triggers['api:inner']?.outcomes).toMatchObject({ throttled: 1 });
    expect(trace.calls.length).toBe(1);
    expectConservation(trace);
  });

  it('gets through when the other has room again', () => {
    const { summary } = calling(
      { maximumAttempts: 10 },
      { reservedConcurrentExecutions: 0 },
      {},
      {
        timeline: [{ at: '1s', set: { 'functions.inner.reservedConcurrentExecutions': 5 } }],
      },
    );
    expect(summary.triggers.t?.outcomes.succeeded).toBe(1);
    expect(summary.functions.inner).toMatchObject({ Invocations: 1 });
  });

  it('that gives up on one call and calls again has it done twice', () => {
    const { trace, summary } = calling({ maximumAttempts: 2, timeout: '1s' }, { handler: [{ io: '5s' }] });
    expect(summary.functions.inner).toMatchObject({ Invocations: 2, Errors: 0, billedMs: 10_000 });
    expect(summary.triggers['api:inner']?.outcomes).toMatchObject({ callerGone: 1 });
    expect(summary.functions.api?.Errors).toBe(1);
    expectConservation(trace);
  });

  it('times out while it waits: the other runs on with nobody waiting', () => {
    const { trace, summary } = calling({}, { handler: [{ io: '50s' }] }, { timeout: '10s' });
    expect(summary.triggers.t?.outcomes).toMatchObject({ timedOut: 1 });
    expect(summary.triggers['api:inner']?.outcomes).toMatchObject({ callerGone: 1 });
    expect(summary.functions.inner).toMatchObject({ billedMs: 50_000, Errors: 0 });
    expect(summary.functions.inner?.orphanedGbSeconds).toBe(40 * 0.125);
    expectConservation(trace);
  });

  it('times out between two tries: there is no third', () => {
    const { trace, summary } = calling({ maximumAttempts: 100 }, { reservedConcurrentExecutions: 0 }, { timeout: '5s' });
    expect(summary.triggers['api:inner']?.outcomes).toMatchObject({ callerGone: 1 });
    expect(Math.max(...trace.invocations.time)).toBeLessThanOrEqual(5e6);
    expectConservation(trace);
  });

  it('without permission never sends anything', () => {
    const role = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] };
    const { summary } = calling({ maximumAttempts: 3 }, {}, { role });
    expect(summary.triggers['api:inner']?.sent).toBe(0);
    expect(summary.functions.api?.Errors).toBe(1);
  });
});

describe('a function that calls another one through its front door', () => {
  const doors = [
    ['execute-api:Invoke', 'inner-api'],
    ['lambda:InvokeFunctionUrl', 'inner-url'],
  ] as const;

  it.each(doors)('by %s is an HTTP client: a 502 is tried again', (call, on) => {
    const { trace, summary } = calling({ call, on, maximumAttempts: 3 }, { errorRate: 1 });
    expect(summary.functions.inner).toMatchObject({ Invocations: 3, Errors: 3 });
    expect(summary.triggers[`api:${on}`]?.outcomes).toMatchObject({ functionError: 1 });
    expect(summary.triggers[on]?.sent).toBe(0);
    expectConservation(trace);
  });

  it('shares the token bucket of the API with the API’s own clients', () => {
    const front = { id: 'inner-api', type: 'api-gateway', function: 'inner', throttle: { rate: 0.001, burst: 1 } };
    const { summary } = calling(
      { call: 'execute-api:Invoke', on: 'inner-api', maximumAttempts: 1 },
      {},
      {},
      {
        triggers: [{ id: 't', type: 'sdk', function: 'api', maximumAttempts: 1 }, front],
        traffic: [
          { id: 'own', to: 'inner-api', pattern: 'burst', count: 1 },
          { id: 'call', to: 't', pattern: 'burst', count: 1, at: '1s' },
        ],
      },
    );
    expect(summary.triggers['inner-api']?.outcomes).toMatchObject({ succeeded: 1 });
    expect(summary.triggers['api:inner-api']?.outcomes).toMatchObject({ throttled: 1 });
    expect(summary.functions.inner).toMatchObject({ Invocations: 1, Throttles: 0 });
  });

  it('is told 504 by the API after its 29 s, and by a URL not before the other is done', () => {
    const slow = { handler: [{ io: '40s' }] };
    const api = calling({ call: 'execute-api:Invoke', on: 'inner-api', maximumAttempts: 1 }, slow);
    expect(api.summary.triggers['api:inner-api']?.outcomes).toMatchObject({ callerGone: 1 });
    expect(api.summary.functions.api?.billedMs).toBe(29_000);
    expectConservation(api.trace);
    const url = calling({ call: 'lambda:InvokeFunctionUrl', on: 'inner-url', maximumAttempts: 1 }, slow);
    expect(url.summary.triggers['api:inner-url']?.outcomes).toMatchObject({ succeeded: 1 });
    expect(url.summary.functions.api?.billedMs).toBe(40_000);
  });

  it('follows the API’s settings when they change', () => {
    const { summary } = calling(
      { call: 'execute-api:Invoke', on: 'inner-api', maximumAttempts: 1 },
      { handler: [{ io: '20s' }] },
      {},
      {
        timeline: [{ at: '10s', set: { 'triggers.inner-api.timeout': '10s' } }],
        traffic: [
          { id: 'before', to: 't', pattern: 'burst', count: 1 },
          { id: 'after', to: 't', pattern: 'burst', count: 1, at: '60s' },
        ],
      },
    );
    expect(summary.triggers['api:inner-api']?.outcomes).toMatchObject({ succeeded: 1, callerGone: 1 });
  });
});

describe('layers that all try again', () => {
  /** A browser calls an API, whose function calls another API, whose function calls a database that fails. Each tries so often. */
  const storm = (browser: number, outer: number, inner: number) =>
    simulateText({
      duration: '5m',
      platform: quiet,
      functions: {
        front: { timeout: '29s', handler: [{ call: 'execute-api:Invoke', on: 'inner-api', maximumAttempts: outer }] },
        inner: { timeout: '20s', handler: [{ call: 'database:Query', on: 'db', maximumAttempts: inner }] },
      },
      resources: { db: { type: 'database', latency: '20ms', errorRate: 1 } },
      triggers: [
        { id: 'web', type: 'api-gateway', function: 'front', maximumAttempts: browser },
        { id: 'inner-api', type: 'api-gateway', function: 'inner' },
      ],
      traffic: [{ to: 'web', pattern: 'burst', count: 1 }],
    });
  const databaseCalls = ({ environment }: Trace['calls'], trace: Trace): number =>
    environment.reduce((n, row) => n + Number(trace.functions[trace.environments.function[row] as number] === 'inner'), 0);

  it('interview 46: make 3 × 3 × 3 = 27 calls of the database out of one click', () => {
    const { trace, summary } = storm(3, 3, 3);
    expect(summary.functions).toMatchObject({ front: { Invocations: 3, Errors: 3 }, inner: { Invocations: 9, Errors: 9 } });
    expect(databaseCalls(trace.calls, trace)).toBe(27);
    expect(summary.triggers.web).toMatchObject({ sent: 1, outcomes: { functionError: 1 } });
    expectConservation(trace);
  });

  it('interview 46: make 3 when only one of them tries again, whichever it is', () => {
    for (const [browser, outer, inner] of [
      [3, 1, 1],
      [1, 3, 1],
      [1, 1, 3],
    ] as const) {
      const { trace } = storm(browser, outer, inner);
      expect(databaseCalls(trace.calls, trace)).toBe(3);
    }
  });
});

describe('a throttle', () => {
  it('interview 19: is the caller’s to retry when it waits, and Lambda’s when the event is queued', () => {
    const throttled = (trigger: object, to: string) =>
      simulateText({
        duration: '30s',
        platform: quiet,
        functions: { f: { timeout: '10s', reservedConcurrentExecutions: 1, handler: [{ io: '5s' }] } },
        resources: { bucket: { type: 's3' } },
        triggers: [{ id: 't', function: 'f', ...trigger }],
        traffic: [{ to, pattern: 'burst', count: 2 }],
      }).summary;
    const sync = throttled({ type: 'sdk', maximumAttempts: 1 }, 't');
    expect(sync.triggers.t?.outcomes).toMatchObject({ succeeded: 1, throttled: 1 });
    const queued = throttled({ type: 's3', source: 'bucket', deliveryLatency: '0s' }, 'bucket');
    expect(queued.triggers.t?.outcomes.succeeded).toBe(2);
    expect(queued.functions.f?.Throttles).toBeGreaterThan(0);
  });
});
