/** SDK callers: which answers they try again, how long they wait, and the tokens that stop a storm (T20, T21 of facts/triggers.md). */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniform } from '../../base/random.ts';
import { NO_ROW } from '../../base/table.ts';
import { ruleValue } from '../rules/index.ts';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { endings } from '../trace/endings.ts';
import { markKinds, type Trace } from '../trace/tables.ts';
import { createWorld } from './createWorld.ts';
import { attemptTimes, endingCounts, outcomeCounts } from './reading.ts';
import { refundRetry, spendOnRetry } from './retryClient.ts';
import { simulate } from './simulate.ts';
import { burst, scenario, seconds, traffic, trigger } from './testing.ts';
import { backoff, callBackoff } from './work.ts';
import type { TriggerState } from './world.ts';

const waits = callBackoff(ruleValue);
const marked = (trace: Trace, name: string): number => trace.marks.kind.reduce((n, kind) => n + Number(markKinds[kind]?.name === name), 0);

/** A caller whose requests Lambda answers with 500 at `errorRate` for the whole run. */
const failing = (errorRate: number, more: { rate?: number; duration?: number; seed?: number; settings?: object; count?: number } = {}) => {
  const duration = more.duration ?? 60;
  const fault = { at: 0, index: 0, kind: 'fault', on: 't', errorRate, latency: null, throttle: null, for: seconds(duration) } as const;
  return simulate(
    scenario({
      seed: more.seed ?? 1,
      duration,
      account: 100_000,
      triggers: [trigger('sdk', { maximumAttempts: 3, ...more.settings })],
      traffic: [more.rate === undefined ? burst(more.count ?? 1) : traffic({ pattern: 'poisson', rate: more.rate })],
      timeline: [fault],
    }),
  );
};

describe('the wait before a retry', () => {
  const transient = (retry: number, u: number) => backoff(waits, false, retry, u) / 1e6;
  const throttle = (retry: number, u: number) => backoff(waits, true, retry, u) / 1e6;

  it('T20: after transient failures is 0.05·u1 + 0.10·u2 s, 75 ms on average and 150 ms at most', () => {
    cites('sdk.transient-backoff', 'sdk.full-jitter');
    expect(transient(0, 0.5) + transient(1, 0.5)).toBeCloseTo(0.075, 12);
    expect(transient(0, 1) + transient(1, 1)).toBeCloseTo(0.15, 12);
    expect(transient(0, 0.25) + transient(1, 0.75)).toBeCloseTo(0.05 * 0.25 + 0.1 * 0.75, 12);
  });

  it('T20b: after throttles is 1·u1 + 2·u2 s, 1.5 s on average and 3 s at most', () => {
    cites('sdk.throttle-backoff');
    expect([throttle(0, 0.5) + throttle(1, 0.5), throttle(0, 1) + throttle(1, 1)]).toEqual([1.5, 3]);
  });

  it('T20c: is cut at 20 s first at the tenth transient and the sixth throttle retry', () => {
    cites('sdk.backoff-maximum');
    expect([8, 9, 10].map((retry) => transient(retry, 1))).toEqual([12.8, 20, 20]);
    expect([4, 5, 6].map((retry) => throttle(retry, 1))).toEqual([16, 20, 20]);
  });
});

describe('an SDK caller whose calls fail inside Lambda', () => {
  it('T20: tries three times with waits of up to 50 and 100 ms, and is told 500 (sdk.status-decides-retry, invoke.service-error-500)', () => {
    const gaps = Array.from({ length: 40 }, (_, seed) => {
      const trace = failing(1, { seed });
      expect(endingCounts(trace)).toEqual({ serviceFailed: 3 });
      expect(outcomeCounts(trace)).toEqual({ serviceError: 1 });
      const [a, b, c] = attemptTimes(trace) as [number, number, number];
      return [b - a, c - b] as const;
    });
    const most = [0, 1].map((i) => Math.max(...gaps.map((pair) => pair[i] as number)));
    expect(most[0]).toBeLessThanOrEqual(0.05);
    expect(most[1]).toBeLessThanOrEqual(0.1);
    expect(most[1]).toBeGreaterThan(0.06);
    const mean = gaps.reduce((sum, [a, b]) => sum + a + b, 0) / gaps.length;
    expect(mean).toBeGreaterThan(0.06);
    expect(mean).toBeLessThan(0.09);
  });

  it('gets through when a later attempt succeeds; none of the refused ones was an Invocation, a Throttle or billed', () => {
    const { trace, summary } = simulateText({
      duration: '1m',
      functions: { f: { handler: [{ io: '10ms' }] } },
      triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 20 }],
      traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      timeline: [{ at: '0s', fault: { on: 't', errorRate: 1, for: '500ms' } }],
    });
    expect(endingCounts(trace).serviceFailed).toBeGreaterThan(2);
    expect(summary.functions.f).toMatchObject({ Invocations: 1, Throttles: 0, Errors: 0 });
    expect(summary.triggers.t?.outcomes).toMatchObject({ succeeded: 1, serviceError: 0 });
  });

  it('draws each attempt’s luck anew', () => {
    const trace = failing(0.5, { count: 1000, settings: { retryQuota: 1_000_000 } });
    // One in eight fails three times.
    expect(outcomeCounts(trace).serviceError).toBeGreaterThan(90);
    expect(outcomeCounts(trace).serviceError).toBeLessThan(165);
  });
});

describe('the retry quota', () => {
  it('T21: drains when more than 21.5 % of attempts fail, and not when fewer do', () => {
    cites('sdk.retry-quota', 'sdk.retry-cost-transient', 'sdk.retry-refund', 'sdk.one-client');
    const cost = ruleValue('sdk.retry-cost-transient');
    const boundary = (p: number) => 1 - p - p * p * (cost + cost * p);
    expect(boundary(0.2145)).toBeGreaterThan(0);
    expect(boundary(0.2155)).toBeLessThan(0);
    const empty = (p: number) => marked(failing(p, { rate: 100, duration: 200 }), 'retryQuotaEmpty');
    expect(empty(0.17)).toBe(0);
    expect(empty(0.27)).toBeGreaterThan(50);
  });

  it('T21: drains later with throttles, which cost 5: at 32.1 %', () => {
    cites('sdk.retry-cost-throttle');
    const cost = ruleValue('sdk.retry-cost-throttle');
    const boundary = (p: number) => 1 - p - p * p * (cost + cost * p);
    expect(boundary(0.3205)).toBeGreaterThan(0);
    expect(boundary(0.3215)).toBeLessThan(0);
    expect(tokensLeft(0.28, 'throttle')).toBeGreaterThan(400);
    expect(tokensLeft(0.36, 'throttle')).toBeLessThan(60);
    expect(tokensLeft(0.18, 'transient')).toBeGreaterThan(400);
    expect(tokensLeft(0.25, 'transient')).toBeLessThan(60);
  });

  /** Tokens of a client after 50,000 calls whose every attempt fails with probability `p`. */
  function tokensLeft(p: number, kind: 'throttle' | 'transient'): number {
    const input = scenario({ triggers: [trigger('sdk', { maximumAttempts: 3 })] });
    const world = createWorld(input);
    const sdk = world.triggers[0] as TriggerState;
    for (let call = 0; call < 50_000; call++) {
      world.slots.retryCost[0] = 0;
      for (let attempt = 1; attempt <= 3; attempt++) {
        const fails = uniform(call, attempt, 0) <= p;
        if (!fails) refundRetry(world, sdk, 0);
        if (!fails || attempt === 3 || !spendOnRetry(world, sdk, 0, kind)) break;
      }
      expect(sdk.retriesSpent).toBeGreaterThanOrEqual(0);
      expect(sdk.retriesSpent).toBeLessThanOrEqual(500);
    }
    return 500 - sdk.retriesSpent;
  }

  it('lets 35 transient retries through and no 36th: 500 tokens at 14', () => {
    const trace = failing(1, { count: 100 });
    expect(trace.invocations.length).toBe(100 + 35);
    expect(marked(trace, 'retryQuotaEmpty')).toBe(100);
    expect(outcomeCounts(trace)).toEqual({ serviceError: 100 });
  });

  it('lets 100 throttled retries through: 500 tokens at 5', () => {
    const input = scenario({
      fn: { reservedConcurrentExecutions: 0 },
      triggers: [trigger('sdk', { maximumAttempts: 3 })],
      traffic: [burst(300)],
    });
    expect(simulate(input).invocations.length).toBe(300 + 100);
  });

  it('of 0 means no retry at all, and is asked only when there is an attempt left', () => {
    const none = failing(1, { count: 5, settings: { retryQuota: 0 } });
    expect([none.invocations.length, marked(none, 'retryQuotaEmpty')]).toEqual([5, 5]);
    const once = failing(1, { count: 5, settings: { retryQuota: 0, maximumAttempts: 1 } });
    expect(marked(once, 'retryQuotaEmpty')).toBe(0);
  });

  it('is given back by successes: what the last retry cost, and one token for a first try', () => {
    const { trace } = simulateText({
      duration: '10m',
      functions: { f: {} },
      triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 2, retryQuota: 14 }],
      traffic: [
        // Uses the quota up at 0 s.
        { id: 'storm', to: 't', pattern: 'burst', count: 1 },
        // 13 successes are one too few for another retry, the 14th is enough.
        { id: 'calm', to: 't', pattern: 'replay', timestamps: Array.from({ length: 13 }, (_, i) => `${10 + i}s`) },
        { id: 'early', to: 't', pattern: 'replay', timestamps: ['100s'] },
        { id: 'last', to: 't', pattern: 'replay', timestamps: ['110s'] },
        { id: 'late', to: 't', pattern: 'replay', timestamps: ['120s'] },
      ],
      timeline: [
        { at: '0s', fault: { on: 't', errorRate: 1, for: '5s' } },
        { at: '99s', fault: { on: 't', errorRate: 1, for: '5s' } },
        { at: '119s', fault: { on: 't', errorRate: 1, for: '5s' } },
      ],
    });
    const tries = (at: number): number =>
      trace.invocations.request.reduce((n, request) => n + Number(trace.requests.sent[request] === at * 1e6), 0);
    expect([tries(0), tries(100), tries(110), tries(120)]).toEqual([2, 1, 1, 2]);
  });

  it('counts a function error as the answer it is (sdk.function-error-not-retried)', () => {
    const { trace } = simulateText({
      duration: '10m',
      functions: { f: { errorRate: 1 } },
      triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 2, retryQuota: 14 }],
      traffic: [
        { id: 'storm', to: 't', pattern: 'burst', count: 1 },
        { id: 'calm', to: 't', pattern: 'constant', rate: 1, start: '10s', end: '24.5s' },
        { id: 'late', to: 't', pattern: 'replay', timestamps: ['120s'] },
      ],
      timeline: [
        { at: '0s', fault: { on: 't', errorRate: 1, for: '5s' } },
        { at: '119s', fault: { on: 't', errorRate: 1, for: '5s' } },
      ],
    });
    expect(endingCounts(trace)).toMatchObject({ serviceFailed: 4 });
  });

  it('belongs to one trigger: another client is not touched', () => {
    const { trace } = simulateText({
      duration: '1m',
      functions: { f: { reservedConcurrentExecutions: 0 } },
      triggers: ['a', 'b'].map((id) => ({ id, type: 'sdk', function: 'f', maximumAttempts: 2, retryQuota: 5 })),
      traffic: ['a', 'b'].map((to) => ({ id: to, to, pattern: 'burst', count: 3 })),
    });
    expect(trace.invocations.length).toBe(2 * (3 + 1));
  });

  it('belongs to each environment for the calls of its handler, and to nobody for calls through a URL', () => {
    /** Sixty invocations, one after the other, whose calls are throttled: how often they were. */
    const throttles = (action: string, on: string, timeline: object[] = []) =>
      simulateText({
        duration: '5m',
        functions: {
          f: { timeout: '10s', handler: [{ call: action, on, maximumAttempts: 3 }] },
          g: { reservedConcurrentExecutions: 0 },
        },
        triggers: [
          { id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 },
          { id: 'inner', type: 'function-url', function: 'g' },
        ],
        traffic: [{ to: 't', pattern: 'replay', timestamps: Array.from({ length: 60 }, (_, i) => `${4 * i}s`) }],
        timeline,
      }).summary.functions.g?.Throttles;
    // Two retries at 5 tokens in each of 50 invocations use up 500.
    expect(throttles('lambda:InvokeFunction', 'g')).toBe(50 * 3 + 10);
    // A new environment has a new client.
    expect(throttles('lambda:InvokeFunction', 'g', [{ at: '99.9s', kill: { function: 'f', count: 1 } }])).toBe(60 * 3);
    expect(throttles('lambda:InvokeFunctionUrl', 'inner')).toBe(60 * 3);
  });
});

describe('every synchronous run', () => {
  const settings = fc.record({
    seed: fc.nat(1000),
    type: fc.constantFrom('sdk', 'api-gateway', 'function-url'),
    maximumAttempts: fc.integer({ min: 1, max: 5 }),
    callerTimeout: fc.constantFrom(null, '50ms', '1s'),
    quota: fc.constantFrom(0, 20, 500),
    throttle: fc.constantFrom(null, { rate: 2, burst: 2 }),
    reserved: fc.constantFrom(null, 0, 1),
    errorRate: fc.constantFrom(0, 0.3),
    timeout: fc.constantFrom('1s', '10s'),
    fault: fc.constantFrom(0, 0.4, 1),
    kms: fc.constantFrom('Enabled', 'Disabled', 'PendingDeletion'),
    payloadSize: fc.constantFrom(1, 7000),
    policy: fc.constantFrom(null, { Version: '2012-10-17', Statement: [] }),
  });

  it('keeps its attempts within what the caller may make, never spends tokens it has not got, and runs nothing that was refused', () => {
    fc.assert(
      fc.property(settings, (s) => {
        const own = s.type === 'sdk' ? { retryQuota: s.quota } : s.type === 'api-gateway' ? { throttle: s.throttle } : {};
        const { trace, summary } = simulateText({
          seed: s.seed,
          duration: '30s',
          functions: {
            f: {
              timeout: s.timeout,
              handler: [{ io: { exponential: '700ms' } }],
              errorRate: s.errorRate,
              reservedConcurrentExecutions: s.reserved,
              kmsKey: 'key',
              resourcePolicy: s.policy,
            },
          },
          resources: { key: { type: 'kms', state: s.kms } },
          triggers: [
            {
              id: 't',
              type: s.type,
              function: 'f',
              maximumAttempts: s.maximumAttempts,
              ...(s.callerTimeout ? { callerTimeout: s.callerTimeout } : {}),
              ...own,
            },
          ],
          traffic: [{ to: 't', pattern: 'poisson', rate: 3, payloadSize: s.payloadSize }],
          timeline: [{ at: '5s', fault: { on: 't', errorRate: s.fault, for: '10s' } }],
        });
        checkAttempts(trace, s.maximumAttempts);
        if (s.type === 'sdk') checkTokens(trace, s.quota);
        const { sent, waiting, inFlight, outcomes } = summary.triggers.t as (typeof summary.triggers)[string];
        expect(Object.values(outcomes).reduce((a, b) => a + b, waiting + inFlight)).toBe(sent);
      }),
      { numRuns: 150, seed: 20261124 },
    );
  });

  function checkAttempts(trace: Trace, most: number): void {
    const { invocations, requests } = trace;
    const tries = new Map<number, number>();
    for (let row = 0; row < invocations.length; row++) {
      const request = invocations.request[row] as number;
      tries.set(request, (tries.get(request) ?? 0) + 1);
      expect(invocations.attempt[row]).toBeLessThanOrEqual(most);
      expect(invocations.attempt[row]).toBeGreaterThanOrEqual(tries.get(request) as number);
      const outcome = endings[invocations.ending[row] as number]?.outcome;
      const refused = outcome === 'refused' || outcome === 'throttled';
      expect(invocations.environment[row] === NO_ROW).toBe(refused);
      if (refused) expect(invocations.duration[row]).toBe(0);
    }
    for (const environment of trace.environments.invocation) {
      const ending = endings[invocations.ending[environment] as number];
      expect(ending?.outcome).not.toBe('refused');
    }
    expect(Math.max(0, ...tries.values())).toBeLessThanOrEqual(most);
    expect(requests.length).toBeGreaterThan(0);
  }

  /** Retries in the record can never have cost more than the quota and everything that can have come back. */
  function checkTokens(trace: Trace, quota: number): void {
    const { invocations } = trace;
    const retries = invocations.attempt.reduce((n, attempt) => n + Number(attempt > 1), 0);
    const answers = trace.invocations.ending.reduce(
      (n, code) => n + Number(['succeeded', 'functionError', 'timedOut'].includes(endings[code]?.outcome ?? '')),
      0,
    );
    expect(retries * 5).toBeLessThanOrEqual(quota + answers * 14);
    if (quota === 0) expect(retries).toBe(0);
  }
});
