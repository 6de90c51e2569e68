/** Function URLs that stream their response: its limits, the time that it takes, and what it costs. */
import { describe, expect, it } from 'vitest';
import { arithmeticOf } from '../billing/arithmetic.ts';
import { billOf } from '../billing/billOf.ts';
import { cites } from '../rules/testing.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { simulateText } from '../testing.ts';
import { workOf } from './workOf.ts';

const MB = 1024;

const json = (url: object, more: object = {}) => ({
  duration: '10m',
  platform: { provisioning: '0s', initDuration: '0s' },
  functions: { f: { memorySize: 1769, timeout: '60s', handler: [{ io: '500ms' }], ...more } },
  triggers: [{ id: 'url', type: 'function-url', function: 'f', ...url }],
  traffic: [{ to: 'url', pattern: 'burst', count: 10, at: '1s', over: '100s' }],
});
const streaming = (responseSize: number, more: object = {}) => simulateText(json({ invokeMode: 'RESPONSE_STREAM', responseSize }, more));

describe('a response that is streamed', () => {
  it('goes out at once up to 6 MB, and holds the handler up for what lies above it, at 2 MB a second', () => {
    cites('function-url.invoke-mode', 'function-url.stream-unthrottled', 'function-url.stream-rate', 'function-url.stream-in-handler');
    const duration = (size: number) => streaming(size).summary.functions.f?.Duration.max;
    expect(duration(6 * MB)).toBe(500);
    expect(duration(10 * MB)).toBe(2500);
    expect(duration(100 * MB)).toBe(47_500);
    const { trace } = streaming(10 * MB);
    expect(workOf(trace, 0).map(({ index, label, start, end }) => [index, label, end - start])).toEqual([
      [0, 'io', 500_000],
      [-1, 'stream the response', 2_000_000],
    ]);
  });

  it('is cut off by the function timeout like everything else', () => {
    const { summary } = streaming(20 * MB, { timeout: '5s' });
    expect(summary.triggers.url?.outcomes).toMatchObject({ timedOut: 10, succeeded: 0 });
  });

  it('may have 200 MB, where one that is sent when it is complete may have 6', () => {
    cites('limits.streamed-response', 'limits.sync-payload');
    const problems = (url: object) => {
      const result = parseScenario(json(url));
      return result.ok ? [] : result.problems.map(({ path, message }) => `${path}: ${message}`);
    };
    expect(problems({ responseSize: 6 * MB })).toEqual([]);
    expect(problems({ responseSize: 6 * MB + 1 })).toEqual([
      'triggers.url.responseSize: A response that is sent when it is complete has 6 MB (6,144 KB) at most: Lambda would refuse every one of these.',
    ]);
    expect(problems({ responseSize: 200 * MB, invokeMode: 'RESPONSE_STREAM' })).toEqual([]);
    expect(problems({ responseSize: 200 * MB + 1, invokeMode: 'RESPONSE_STREAM' })).toHaveLength(1);
  });

  it('is charged for what lies above 6 MB when it is complete, which is not where the invocation fails', () => {
    cites('billing.streaming-price', 'billing.streaming-free-part', 'billing.streaming-complete');
    const { trace } = streaming(7 * MB);
    const line = billOf(trace).lines.find(({ item }) => item === 'response streaming');
    expect(line).toMatchObject({ function: 'f', quantity: 10 / 1024, unitPriceUsd: 0.008, unit: 'GB' });
    expect(arithmeticOf(trace, line as NonNullable<typeof line>)).toMatchObject([{ what: '10 streamed responses', quantity: 10 / 1024 }]);
    const items = (run: ReturnType<typeof streaming>) => billOf(run.trace).lines.map(({ item }) => item);
    expect(items(streaming(6 * MB))).not.toContain('response streaming');
    expect(items(streaming(7 * MB, { errorRate: 1 }))).not.toContain('response streaming');
    expect(items(simulateText(json({ responseSize: 6 * MB })))).not.toContain('response streaming');
  });

  it('takes its 100 GB of the month off with the free tier', () => {
    cites('billing.streaming-free-month');
    const { trace } = simulateText({ ...json({ invokeMode: 'RESPONSE_STREAM', responseSize: 7 * MB }), account: { freeTier: true } });
    const { lines } = billOf(trace);
    expect(lines.filter(({ item }) => item.includes('streaming')).map(({ usd }) => usd)).toEqual([
      (10 / 1024) * 0.008,
      -(10 / 1024) * 0.008,
    ]);
  });

  it('B7: two million responses of 100 KB and a million of 7 MB are 976.56 GB beyond the free part: $7.81', () => {
    // A hundred-thousandth of them.
    const small = json({ invokeMode: 'RESPONSE_STREAM', responseSize: 100 });
    const { trace } = simulateText({
      ...small,
      functions: { f: small.functions.f, g: small.functions.f },
      triggers: [
        ...small.triggers,
        { id: 'large', type: 'function-url', function: 'g', invokeMode: 'RESPONSE_STREAM', responseSize: 7 * MB },
      ],
      traffic: [
        { id: 'a', to: 'url', pattern: 'burst', count: 20, over: '100s' },
        { id: 'b', to: 'large', pattern: 'burst', count: 10, over: '100s' },
      ],
    });
    const line = billOf(trace).lines.find(({ item }) => item === 'response streaming');
    expect((line?.quantity ?? 0) * 1e5).toBeCloseTo(976.5625, 4);
    expect((line?.usd ?? 0) * 1e5).toBeCloseTo(7.8125, 6);
  });
});
