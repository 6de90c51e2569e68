/** APIs in front of functions: their token buckets, what they refuse themselves, what they tell their clients, and who tries again. */
import { describe, expect, it } from 'vitest';
import { ruleValue } from '../rules/index.ts';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { markKinds, type Trace } from '../trace/tables.ts';
import { callerStatus } from '../triggers/index.ts';
import { isOpen } from './apiBuckets.ts';
import { createLimiter } from './limiter.ts';
import { attemptTimes, durations, endingCounts, outcomeCounts } from './reading.ts';

const quiet = { provisioning: '0s', initDuration: '0s', idleLifetime: '1h', maximumAge: '1h' };
const api = (more: object = {}) => ({ id: 't', type: 'api-gateway', function: 'f', ...more });
const burst = (count: number, more: object = {}) => ({ to: 't', pattern: 'burst', count, ...more });
const run = (parts: { fn?: object; api?: object; count?: number } & Record<string, unknown>) => {
  const { fn = {}, api: settings = {}, count = 1, ...more } = parts;
  return simulateText({
    duration: '2m',
    platform: quiet,
    functions: { f: { timeout: '60s', ...fn } },
    triggers: [api(settings)],
    traffic: [burst(count)],
    ...more,
  });
};

const marked = (trace: Trace, name: string): number => trace.marks.kind.reduce((n, kind) => n + Number(markKinds[kind]?.name === name), 0);

describe('the token bucket of the account’s APIs', () => {
  const account = { concurrentExecutions: 20_000 };

  it('T27: lets 5,000 of 6,000 simultaneous requests through and refuses 1,000 with 429, which Lambda never sees', () => {
    cites('limits.api-throttle-rate', 'limits.api-throttle-burst', 'api-gateway.stage-throttle-429', 'api-gateway.token-buckets');
    const { trace, summary } = run({ count: 6000, account, fn: { handler: [{ io: '1s' }] } });
    expect(marked(trace, 'gatewayThrottled')).toBe(1000);
    expect(trace.invocations.length).toBe(5000);
    // Of the 5,000 the function takes as many as it may gain environments at once: that is Lambda's own limit.
    expect(summary.functions.f).toMatchObject({ Invocations: 1000, Throttles: 4000 });
    expect(summary.triggers.t?.outcomes).toMatchObject({ succeeded: 1000, throttled: 5000 });
  });

  it('T27: is full again after 0.5 s', () => {
    const again = (at: string) => {
      const traffic = [
        { ...burst(6000), id: 'first' },
        { ...burst(6000, { at }), id: 'again' },
      ];
      return marked(run({ account, traffic }).trace, 'gatewayThrottled');
    };
    expect(again('500ms')).toBe(2000);
    expect(again('499900us')).toBe(2001);
    expect(again('250ms')).toBe(2000 + 2500);
  });

  it('is one for all APIs of the account, of either kind', () => {
    const functions = { f: { timeout: '60s' }, g: { timeout: '60s' } };
    const triggers = [api(), { id: 'u', type: 'api-gateway', apiType: 'HTTP', function: 'g' }];
    const traffic = [burst(3000), { ...burst(3000), to: 'u', id: 'other' }];
    const { trace } = run({ account, functions, triggers, traffic });
    expect(marked(trace, 'gatewayThrottled')).toBe(1000);
  });
});

describe('the throttling of a stage', () => {
  it('comes before the account’s and before Lambda', () => {
    const { trace, summary } = run({ count: 10, api: { throttle: { rate: 1, burst: 3 } } });
    expect(marked(trace, 'gatewayThrottled')).toBe(7);
    expect(summary.functions.f).toMatchObject({ Invocations: 3, Throttles: 0 });
    expect(summary.triggers.t?.outcomes).toMatchObject({ succeeded: 3, throttled: 7 });
    expect(summary.triggers.t).toMatchObject({ waiting: 0, inFlight: 0 });
  });

  it('takes no token of the account for what it refuses (api-gateway.refused-takes-no-token)', () => {
    const functions = { f: { timeout: '60s' }, g: { timeout: '60s' } };
    const triggers = [api({ throttle: { rate: 1, burst: 1 } }), { id: 'u', type: 'api-gateway', function: 'g' }];
    const traffic = [burst(3000), { ...burst(5000), to: 'u', id: 'other' }];
    const { trace } = run({ account: { concurrentExecutions: 20_000 }, functions, triggers, traffic });
    expect(marked(trace, 'gatewayThrottled')).toBe(2999 + 1);
  });

  it('lets nothing through at a rate or a burst of 0', () => {
    for (const throttle of [
      { rate: 0, burst: 5 },
      { rate: 5, burst: 0 },
    ]) {
      const { trace, summary } = run({ count: 4, api: { throttle } });
      expect(trace.invocations.length).toBe(0);
      expect(summary.triggers.t?.outcomes.throttled).toBe(4);
    }
    expect(isOpen(createLimiter(5, 1), new Float64Array(1))).toBe(true);
  });

  it('can be changed while the run goes on, and keeps what was empty', () => {
    const { trace } = run({
      api: { throttle: { rate: 1, burst: 1 } },
      traffic: [{ to: 't', pattern: 'constant', rate: 10, end: '20s' }],
      timeline: [{ at: '10s', set: { 'triggers.t.throttle': { rate: 5, burst: 1 } } }],
    });
    const first = Array.from(trace.invocations.time).filter((t) => t < 10e6).length;
    expect(first).toBe(10);
    expect(trace.invocations.length - first).toBe(50);
  });
});

describe('a client of an API', () => {
  it('T28: is told 502 when the function throws and 500 when Lambda throttles', () => {
    const status = (outcome: 'functionError' | 'throttled') => callerStatus('api-gateway', { apiType: 'REST' }, outcome)?.status;
    expect(run({ fn: { errorRate: 1 } }).summary.triggers.t?.outcomes).toMatchObject({ functionError: 1 });
    expect(run({ fn: { reservedConcurrentExecutions: 0 } }).summary.triggers.t?.outcomes).toMatchObject({ throttled: 1 });
    expect([status('functionError'), status('throttled')]).toEqual([502, 500]);
  });

  it('T28: is told 504 at 29 s while the function goes on to 35 s, and 502 at 10 s when the function’s own timeout is shorter', () => {
    const late = run({ fn: { handler: [{ io: '35s' }] } });
    expect(late.trace.requests.settled[0]).toBe(29e6);
    expect(outcomeCounts(late.trace)).toEqual({ callerGone: 1 });
    expect(late.summary.functions.f?.billedMs).toBe(35_000);
    const early = run({ fn: { timeout: '10s', handler: [{ io: '20s' }] } });
    expect(early.trace.requests.settled[0]).toBe(10e6);
    expect(outcomeCounts(early.trace)).toEqual({ timedOut: 1 });
  });

  it('of an HTTP API waits for 30 s at most (api-gateway.http-integration-timeout)', () => {
    const { trace } = run({ api: { apiType: 'HTTP' }, fn: { handler: [{ io: '35s' }] } });
    expect(trace.requests.settled[0]).toBe(ruleValue('api-gateway.http-integration-timeout') * 1e6);
  });

  it('does not try again unless told to, and the API never does (api-gateway.no-retry)', () => {
    expect(run({ fn: { errorRate: 1 } }).trace.invocations.length).toBe(1);
  });

  it('that tries again does so after an error and a timeout of the function, for an API makes 502 of both', () => {
    cites('api-gateway.client-retries');
    const failing = run({ fn: { errorRate: 1 }, api: { maximumAttempts: 3 } });
    expect(failing.summary).toMatchObject({ functions: { f: { Errors: 3 } }, triggers: { t: { outcomes: { functionError: 1 } } } });
    const slow = run({ fn: { timeout: '1s', handler: [{ io: '5s' }] }, api: { maximumAttempts: 2 } });
    expect(durations(slow.trace)).toEqual([1, 1]);
    expect(outcomeCounts(slow.trace)).toEqual({ timedOut: 1 });
  });

  it('waits up to 50 ms after a 5xx, and up to a second after a 429 of the API', () => {
    const gaps = (parts: object): number[] =>
      Array.from({ length: 60 }, (_, seed) => {
        const { trace } = run({ ...parts, seed });
        return (trace.requests.settled[1] as number) - (trace.requests.sent[1] as number);
      });
    // The second request finds the bucket empty, and is not much longer under way than its one wait.
    const throttled = gaps({ count: 2, api: { maximumAttempts: 2, throttle: { rate: 0.01, burst: 1 } } });
    expect(Math.max(...throttled)).toBeGreaterThan(0.9e6);
    expect(Math.max(...throttled)).toBeLessThanOrEqual(1e6);
    const failed = gaps({ count: 2, fn: { errorRate: 1 }, api: { maximumAttempts: 2 } });
    expect(Math.max(...failed)).toBeGreaterThan(45_000);
    expect(Math.max(...failed)).toBeLessThanOrEqual(50_000);
  });

  it('passes the buckets again with every try, and its tries at the API count', () => {
    const { trace, summary } = run({ count: 2, api: { maximumAttempts: 3, throttle: { rate: 100, burst: 1 } } });
    // The second request was refused once, and let through when it came again.
    expect(marked(trace, 'gatewayThrottled')).toBe(1);
    expect([...trace.invocations.attempt]).toEqual([1, 2]);
    expect(summary.triggers.t?.outcomes.succeeded).toBe(2);
  });

  it('that leaves before the API does hears nothing and may try again (sdk.caller-timeout)', () => {
    const { trace } = run({ fn: { handler: [{ io: '35s' }] }, api: { callerTimeout: '5s', maximumAttempts: 2 } });
    const [first, second] = attemptTimes(trace) as [number, number];
    expect(first).toBe(0);
    expect(second).toBeGreaterThanOrEqual(5);
    expect(second).toBeLessThanOrEqual(5.05);
    expect(endingCounts(trace)).toEqual({ succeeded: 2 });
    expect(outcomeCounts(trace)).toEqual({ callerGone: 1 });
  });

  it('may be told 429 for a throttled function, where a scenario says so, and waits accordingly', () => {
    const longest = (rules: object): number =>
      Math.max(
        ...Array.from({ length: 30 }, (_, seed) => {
          const { trace } = run({
            seed,
            platform: { ...quiet, rules },
            fn: { reservedConcurrentExecutions: 0 },
            api: { maximumAttempts: 2 },
          });
          return attemptTimes(trace)[1] as number;
        }),
      );
    expect(longest({})).toBeLessThanOrEqual(0.05);
    expect(longest({ 'api-gateway.throttle-500': 429 })).toBeGreaterThan(0.5);
  });
});

describe('a request that is too large', () => {
  const sized = (type: string, payloadSize: number) => {
    const triggers = [{ id: 't', type, function: 'f', ...(type === 'sdk' ? { maximumAttempts: 3 } : {}) }];
    return run({ triggers, traffic: [burst(1, { payloadSize })] });
  };

  it('is refused by Lambda with 413 above 6 MB: no Invocation, no Throttle, no second try', () => {
    cites('invoke.too-large-413', 'limits.sync-payload');
    for (const type of ['sdk', 'function-url', 'api-gateway']) {
      const { trace, summary } = sized(type, 6 * 1024 + 1);
      expect(endingCounts(trace)).toEqual({ requestTooLarge: 1 });
      expect(summary.functions.f).toMatchObject({ Invocations: 0, Throttles: 0, Errors: 0, billedMs: 0 });
      expect(summary.triggers.t?.outcomes.denied).toBe(1);
      expect(sized(type, 6 * 1024).summary.functions.f?.Invocations).toBe(1);
    }
  });

  it('does not even get past the API above 10 MB (api-gateway.payload, api-gateway.payload-413)', () => {
    const { trace, summary } = sized('api-gateway', 10 * 1024 + 1);
    expect(trace.invocations.length).toBe(0);
    expect(summary.triggers.t?.outcomes.denied).toBe(1);
  });
});
