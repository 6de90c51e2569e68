/** User pools: five seconds, a few calls, and an app that hears only whether it worked. */
import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { callerStatus } from '../triggers/index.ts';
import { durations, outcomeCounts } from './reading.ts';

const run = (fn: object, pool: object = {}, more: object = {}) =>
  simulateText({
    duration: '10m',
    platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '1h', maximumAge: '1h' },
    functions: { f: { timeout: '30s', ...fn } },
    triggers: [{ id: 't', type: 'cognito', function: 'f', ...pool }],
    traffic: [{ to: 't', pattern: 'burst', count: 1 }],
    ...more,
  });
const status = (outcome: Parameters<typeof callerStatus>[2]) => callerStatus('cognito', {}, outcome)?.status;

describe('a user pool', () => {
  it('T38: fails the sign-up when the function takes 6 s, and each of the three calls is billed 6 s', () => {
    cites('cognito.deadline', 'cognito.attempts');
    const { trace, summary } = run({ handler: [{ io: '6s' }] });
    expect(outcomeCounts(trace)).toEqual({ callerGone: 1 });
    expect(durations(trace)).toEqual([6, 6, 6]);
    expect(summary.functions.f).toMatchObject({ Invocations: 3, billedMs: 18_000 });
    expect(trace.requests.settled[0]).toBeGreaterThanOrEqual(15e6);
  });

  it('calls once when told so, and lets a person in who is answered within the deadline', () => {
    expect(run({ handler: [{ io: '6s' }] }, { maximumAttempts: 1 }).summary.functions.f?.Invocations).toBe(1);
    expect(outcomeCounts(run({ handler: [{ io: '4900ms' }] }).trace)).toEqual({ succeeded: 1 });
    expect(outcomeCounts(run({ handler: [{ io: '6s' }] }, { responseDeadline: '7s' }).trace)).toEqual({ succeeded: 1 });
  });

  it('takes another deadline in the middle of a run', () => {
    const timeline = [{ at: '10s', set: { 'triggers.t.responseDeadline': '1s' } }];
    const later = { traffic: [{ to: 't', pattern: 'burst', at: '20s', count: 1 }], timeline };
    expect(outcomeCounts(run({ handler: [{ io: '3s' }] }, {}, later).trace)).toEqual({ callerGone: 1 });
  });

  it('is not told twice of an error: the sign-up fails at once with 400 (cognito.failed-400)', () => {
    const { trace, summary } = run({ errorRate: 1 });
    expect(outcomeCounts(trace)).toEqual({ functionError: 1 });
    expect(summary.functions.f?.Invocations).toBe(1);
    expect([status('functionError'), status('timedOut'), status('denied')]).toEqual([400, 400, 400]);
  });

  it('does not call again when the Invoke API answers 5xx (cognito.no-retry-on-5xx)', () => {
    const fault = { timeline: [{ at: '0s', fault: { on: 't', errorRate: 1, for: '5m' } }] };
    const { trace } = run({}, {}, fault);
    expect(outcomeCounts(trace)).toEqual({ serviceError: 1 });
    expect(trace.invocations.length).toBe(1);
  });

  it('calls again after a throttle, and tells the app 429 in the end (cognito.throttle-429)', () => {
    const { trace } = run({ reservedConcurrentExecutions: 0 });
    expect(outcomeCounts(trace)).toEqual({ throttled: 1 });
    expect(trace.invocations.length).toBe(3);
    expect(status('throttled')).toBe(429);
  });

  it('tells nobody who has left', () => {
    expect(status('callerGone')).toBeUndefined();
  });
});
