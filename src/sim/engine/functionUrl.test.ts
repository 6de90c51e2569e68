/** Function URLs: HTTP straight to the function, with nothing in front that waits, throttles or retries. */
import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { callerStatus } from '../triggers/index.ts';
import { attemptTimes, durations, outcomeCounts } from './reading.ts';

const quiet = { provisioning: '0s', initDuration: '0s', idleLifetime: '1h', maximumAge: '1h' };
const run = (fn: object, url: object = {}, more: object = {}) =>
  simulateText({
    duration: '20m',
    platform: quiet,
    functions: { f: { timeout: '900s', ...fn } },
    triggers: [{ id: 't', type: 'function-url', function: 'f', ...url }],
    traffic: [{ to: 't', pattern: 'burst', count: 1 }],
    ...more,
  });
const status = (outcome: Parameters<typeof callerStatus>[2]) => callerStatus('function-url', {}, outcome)?.status;

describe('a function URL', () => {
  it('waits for as long as the function may run', () => {
    const { trace, summary } = run({ handler: [{ io: '890s' }] });
    expect(summary.triggers.t).toMatchObject({ outcomes: { succeeded: 1 }, latencyMs: { max: 890_000 } });
    expect(summary.triggers.t?.outcomes).not.toHaveProperty('callerGone');
    expect(summary.functions.f?.orphanedGbSeconds).toBe(0);
    expect(outcomeCounts(trace)).toEqual({ succeeded: 1 });
  });

  it('answers 429 when reserved concurrency or ten times as many requests a second are used up, and always at 0', () => {
    cites('function-url.throttle-429');
    expect(status('throttled')).toBe(429);
    expect(outcomeCounts(run({ reservedConcurrentExecutions: 0 }).trace)).toEqual({ throttled: 1 });
    const fast = { traffic: [{ to: 't', pattern: 'constant', rate: 40, end: '10s' }] };
    const { summary } = run({ reservedConcurrentExecutions: 2, handler: [{ io: '1ms' }] }, {}, fast);
    expect(summary.functions.f?.throttleReasons).toHaveProperty('ReservedFunctionInvocationRateLimitExceeded');
    expect(summary.triggers.t?.outcomes.throttled).toBeGreaterThan(150);
  });

  it('whose client tries again after a 429 waits up to a second, and up to 50 ms after the 502 of a function error', () => {
    cites('function-url.error-502', 'api-gateway.client-retries');
    expect(status('functionError')).toBe(502);
    const longest = (fn: object): number =>
      Math.max(...Array.from({ length: 30 }, (_, seed) => attemptTimes(run(fn, { maximumAttempts: 2 }, { seed }).trace)[1] as number));
    expect(longest({ reservedConcurrentExecutions: 0 })).toBeGreaterThan(0.5);
    expect(longest({ errorRate: 1 })).toBeLessThanOrEqual(0.05);
  });

  it('whose client leaves has its function run on, billed', () => {
    const { trace, summary } = run({ handler: [{ io: '60s' }] }, { callerTimeout: '10s' });
    expect(outcomeCounts(trace)).toEqual({ callerGone: 1 });
    expect(durations(trace)).toEqual([60]);
    expect(summary.functions.f?.orphanedGbSeconds).toBe(50 * 0.125);
  });

  it('has no part in the token bucket of APIs', () => {
    const { summary } = run({}, {}, { account: { concurrentExecutions: 20_000 }, traffic: [{ to: 't', pattern: 'burst', count: 6000 }] });
    expect(summary.functions.f).toMatchObject({ Invocations: 6000 });
  });
});
