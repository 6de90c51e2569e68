/** Application Load Balancers: nothing is tried again, and whatever fails behind them is a 502. */
import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { callerStatus } from '../triggers/index.ts';
import { durations, outcomeCounts } from './reading.ts';

const run = (fn: object, more: object = {}, lb: object = {}) =>
  simulateText({
    duration: '10m',
    platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '1h', maximumAge: '1h' },
    functions: { f: { timeout: '5m', ...fn } },
    triggers: [{ id: 't', type: 'alb', function: 'f', ...lb }],
    traffic: [{ to: 't', pattern: 'burst', count: 1 }],
    ...more,
  });
const status = (outcome: Parameters<typeof callerStatus>[2], lb: Record<string, unknown> = {}) => callerStatus('alb', lb, outcome)?.status;

describe('a load balancer', () => {
  it('T29: answers 502 to an error, a throttle and a timeout of the function, 413 to 1.1 MB, 504 when it waited in vain', () => {
    cites('alb.error-502', 'alb.payload', 'alb.payload-413', 'alb.timeout-504');
    expect(outcomeCounts(run({ errorRate: 1 }).trace)).toEqual({ functionError: 1 });
    expect(outcomeCounts(run({ reservedConcurrentExecutions: 0 }).trace)).toEqual({ throttled: 1 });
    expect(outcomeCounts(run({ timeout: '3s', handler: [{ io: '4s' }] }).trace)).toEqual({ timedOut: 1 });
    const large = (size: number) => run({}, { traffic: [{ to: 't', pattern: 'burst', count: 1, payloadSize: size }] });
    expect(large(1000).trace.invocations.length).toBe(1);
    expect(outcomeCounts(large(1000).trace)).toEqual({ succeeded: 1 });
    expect(outcomeCounts(large(1127).trace)).toEqual({ denied: 1 });
    expect(large(1127).summary.functions.f?.Invocations).toBe(0);
    expect([status('functionError'), status('throttled'), status('timedOut'), status('gatewayTooLarge'), status('callerGone')]).toEqual([
      502, 502, 502, 413, 504,
    ]);
  });

  it('never tries again, but its client may (alb.no-retry)', () => {
    expect(run({ errorRate: 1 }).summary.functions.f?.Invocations).toBe(1);
    expect(run({ errorRate: 1 }, {}, { maximumAttempts: 3 }).summary.functions.f?.Invocations).toBe(3);
  });

  it('leaves after its idle timeout, and the function runs on, billed', () => {
    const { trace } = run({ handler: [{ io: '90s' }] });
    expect(outcomeCounts(trace)).toEqual({ callerGone: 1 });
    expect(trace.requests.settled[0]).toBe(60e6);
    expect(durations(trace)).toEqual([90]);
    expect(outcomeCounts(run({ handler: [{ io: '90s' }] }, {}, { idleTimeout: '2m' }).trace)).toEqual({ succeeded: 1 });
  });

  it('takes another idle timeout in the middle of a run', () => {
    const timeline = [{ at: '10s', set: { 'triggers.t.idleTimeout': '1s' } }];
    const later = { traffic: [{ to: 't', pattern: 'burst', at: '20s', count: 1 }], timeline };
    expect(outcomeCounts(run({ handler: [{ io: '3s' }] }, later).trace)).toEqual({ callerGone: 1 });
  });

  it('tells nobody when the client was the first to leave: the log says 460 (alb.client-left-460)', () => {
    expect(status('callerGone', { timeout: 60e6, callerTimeout: 10e6 })).toBeUndefined();
    expect(outcomeCounts(run({ handler: [{ io: '20s' }] }, {}, { callerTimeout: '10s' }).trace)).toEqual({ callerGone: 1 });
  });

  it('makes 502 of what Lambda refuses (alb.invoke-refused-502), or what a scenario says instead', () => {
    expect([status('denied'), status('serviceError'), status('keyUnusable')]).toEqual([502, 502, 502]);
    expect(callerStatus('alb', {}, 'denied', { 'alb.invoke-refused-502': 500 })?.status).toBe(500);
  });
});
