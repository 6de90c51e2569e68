/** Lambda@Edge: what the cache keeps from the function, what viewers are told, the limits of a Region, and prices of its own. */
import { describe, expect, it } from 'vitest';
import { NO_ROW } from '../../base/table.ts';
import { billOf } from '../billing/billOf.ts';
import { billSplit } from '../billing/billSplit.ts';
import { monthlyBill } from '../billing/monthlyBill.ts';
import { receiptOf } from '../billing/receiptOf.ts';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { callerStatus } from '../triggers/index.ts';
import { outcomeCounts } from './reading.ts';

const run = (distribution: object = {}, fn: object = {}, more: object = {}) =>
  simulateText({
    duration: '10m',
    platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '1h', maximumAge: '1h' },
    functions: { f: { memorySize: 128, handler: [{ io: '10ms' }], ...fn } },
    triggers: [{ id: 't', type: 'cloudfront', function: 'f', qualifier: '1', ...distribution }],
    traffic: [{ to: 't', pattern: 'constant', rate: 10, end: '100s' }],
    ...more,
  });
const status = (outcome: Parameters<typeof callerStatus>[2], rules = {}) => callerStatus('cloudfront', {}, outcome, rules)?.status;

describe('a function at the edge', () => {
  it('behind the cache gets what the cache does not hold, and the rest is answered and counted (cloudfront.cache-before-origin-events)', () => {
    for (const eventType of ['origin-request', 'origin-response']) {
      const { trace, summary } = run({ eventType, cacheHitRate: 0.9 });
      const { cached = 0, succeeded = 0 } = outcomeCounts(trace);
      expect(cached + succeeded).toBe(1000);
      expect(cached).toBeGreaterThan(860);
      expect(cached).toBeLessThan(940);
      expect(summary.functions.f?.Invocations).toBe(succeeded);
      expect(summary.triggers.t?.outcomes).toEqual({ cached, succeeded, functionError: 0, throttled: 0, timedOut: 0 });
    }
    expect(outcomeCounts(run({ eventType: 'origin-request', cacheHitRate: 1 }).trace)).toEqual({ cached: 1000 });
  });

  it('before the cache gets every request, whatever the cache holds', () => {
    for (const eventType of ['viewer-request', 'viewer-response'])
      expect(run({ eventType, cacheHitRate: 0.9 }).summary.functions.f?.Invocations).toBe(1000);
  });

  it('is spared the same requests and some more when the cache holds more', () => {
    const missesAt = (cacheHitRate: number): Set<number> => {
      const { trace } = run({ eventType: 'origin-request', cacheHitRate });
      return new Set(Array.from(trace.invocations.request, (row) => trace.requests.sent[row] as number));
    };
    const [some, few] = [missesAt(0.5), missesAt(0.8)];
    expect(few.size).toBeLessThan(some.size);
    expect([...few].filter((sent) => !some.has(sent))).toEqual([]);
  });

  it('is never asked twice, and viewers hear 503 of an error, a throttle and a timeout', () => {
    cites('cloudfront.error-503', 'cloudfront.limit-503', 'cloudfront.no-retry');
    expect(run({}, { errorRate: 1 }).summary.functions.f?.Invocations).toBe(1000);
    expect(outcomeCounts(run({}, { errorRate: 1 }).trace)).toEqual({ functionError: 1000 });
    expect(outcomeCounts(run({}, { reservedConcurrentExecutions: 0 }).trace)).toEqual({ throttled: 1000 });
    expect(outcomeCounts(run({}, { timeout: '1s', handler: [{ io: '2s' }] }).trace)).toEqual({ timedOut: 1000 });
    expect([status('functionError'), status('throttled'), status('timedOut'), status('succeeded')]).toEqual([503, 503, 503, 200]);
  });

  it('that Lambda does not run is a 503, too (cloudfront.invoke-refused-503), or what a scenario says instead', () => {
    const { trace } = run({}, {}, { timeline: [{ at: '0s', fault: { on: 't', errorRate: 1, for: '10m' } }] });
    expect(outcomeCounts(trace)).toEqual({ serviceError: 1000 });
    expect([status('serviceError'), status('serviceError', { 'cloudfront.invoke-refused-503': 500 })]).toEqual([503, 500]);
  });

  it('needs no permission in the policy of the function', () => {
    const nobodyMay = { resourcePolicy: { Version: '2012-10-17', Statement: [] } };
    expect(outcomeCounts(run({}, nobodyMay).trace)).toEqual({ succeeded: 1000 });
  });

  it('may answer 40 KB before the cache and 1 MB behind it; more is a 502, and to Lambda a success', () => {
    cites('cloudfront.viewer-response-size', 'cloudfront.origin-response-size', 'cloudfront.response-502');
    const outcomes = (eventType: string, responseSize: number) => outcomeCounts(run({ eventType, responseSize }).trace);
    expect(outcomes('viewer-request', 40)).toEqual({ succeeded: 1000 });
    expect(outcomes('viewer-request', 41)).toEqual({ invalidResponse: 1000 });
    expect(outcomes('origin-request', 1024)).toEqual({ succeeded: 1000 });
    expect(outcomes('origin-request', 1025)).toEqual({ invalidResponse: 1000 });
    expect(run({ responseSize: 41 }).summary.functions.f).toMatchObject({ Invocations: 1000, Errors: 0 });
    expect(status('invalidResponse')).toBe(502);
  });

  it('is told of a change of the cache or of its response while the run goes on', () => {
    const timeline = [{ at: '50s', set: { 'triggers.t.responseSize': 2000 } }];
    expect(outcomeCounts(run({ responseSize: 30 }, {}, { timeline }).trace)).toEqual({ succeeded: 500, invalidResponse: 500 });
  });

  it('never sees a body that is too large: it is cut off (cloudfront.viewer-body)', () => {
    const traffic = [{ to: 't', pattern: 'burst', count: 5, payloadSize: 9000 }];
    expect(outcomeCounts(run({}, {}, { traffic }).trace)).toEqual({ succeeded: 5 });
  });

  it('T39: shares the 1,000 of its Region, so 2,000 requests a second of 500 ms, and 10,000 of 50 ms (cloudfront.shares-concurrency)', () => {
    // In the last of eight seconds: until then the Region's first thousand environments and its full bucket are used up.
    const inASecond = (rate: number, wait: string): number => {
      const { trace } = run({}, { handler: [{ io: wait }] }, { duration: '8s', traffic: [{ to: 't', pattern: 'constant', rate }] });
      const { time, environment } = trace.invocations;
      return time.reduce((sum, t, row) => sum + (t >= 7e6 && environment[row] !== NO_ROW ? 1 : 0), 0);
    };
    expect(inASecond(1900, '500ms')).toBe(1900);
    expect(inASecond(2500, '500ms')).toBe(2000);
    expect(inASecond(9900, '50ms')).toBe(9900);
    expect(inASecond(12_000, '50ms')).toBe(10_000);
  });
});

describe('the price of the edge', () => {
  it('B14: 10 million requests of 10 ms with 128 MB cost $0.63 and $6.00', () => {
    cites('billing.edge-request-price', 'billing.edge-duration-price');
    const bill = monthlyBill({ memoryMb: 128, requests: 0, durationMs: 0, edge: { requests: 1e7, durationMs: 10 } });
    expect(bill.edgeUsd).toBeCloseTo(6.625125, 9);
    expect(bill.totalUsd).toBe(bill.edgeUsd);
  });

  it('B14: is that of a run, ten thousand times as small, line by line', () => {
    const { trace } = run();
    const { lines, totalUsd } = billOf(trace);
    const line = (item: string) => lines.find((each) => each.item === item);
    expect(line('edge requests')).toMatchObject({ quantity: 1000, usd: 6e-4 });
    expect(line('edge duration')?.quantity).toBeCloseTo(1.25, 9);
    expect(line('edge duration')?.usd).toBeCloseTo(0.0000625125, 12);
    expect(line('requests')?.quantity).toBe(0);
    expect(totalUsd).toBeCloseTo(6.625125e-4, 12);
    const split = billSplit(trace);
    expect(split.totalUsd).toBeCloseTo(totalUsd, 12);
    expect(Object.values(split.parts).reduce((sum, usd) => sum + usd, 0)).toBeCloseTo(totalUsd, 12);
    const receipt = receiptOf(trace, 500);
    expect(receipt).toMatchObject({ edge: true, billedMs: 10, requestsUsd: 6e-7 });
    expect(receipt?.usd).toBeCloseTo(6.625125e-7, 15);
  });

  it('is not that of what others invoke, be it the same version', () => {
    const { trace } = run(
      {},
      {},
      {
        triggers: [
          { id: 't', type: 'cloudfront', function: 'f', qualifier: '1' },
          { id: 'program', type: 'sdk', function: 'f', qualifier: '1' },
        ],
        traffic: ['t', 'program'].map((to) => ({ to, pattern: 'constant', rate: 1, end: '100s' })),
      },
    );
    const quantities = Object.fromEntries(billOf(trace).lines.map(({ item, quantity }) => [item, quantity]));
    expect(quantities).toMatchObject({ requests: 100, 'edge requests': 100 });
    expect(quantities['duration x86_64']).toBeCloseTo(0.125, 9);
    expect(quantities['edge duration']).toBeCloseTo(0.125, 9);
    const split = billSplit(trace);
    expect(Object.values(split.parts).reduce((sum, usd) => sum + usd, 0)).toBeCloseTo(billOf(trace).totalUsd, 12);
  });

  it('is paid in full, free tier or not (billing.edge-no-free-tier)', () => {
    const bill = (freeTier: boolean) => billOf(run({}, {}, { account: { freeTier } }).trace).totalUsd;
    expect(bill(true)).toBeCloseTo(bill(false), 15);
  });

  it('includes the init of a cold start (billing.edge-init)', () => {
    const { trace } = run(
      {},
      {},
      { platform: { provisioning: '0s', initDuration: '200ms' }, traffic: [{ to: 't', pattern: 'burst', count: 1 }] },
    );
    expect(receiptOf(trace, 0)).toMatchObject({ edge: true, billedMs: 210 });
  });
});
