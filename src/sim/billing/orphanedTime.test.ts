import { describe, expect, it } from 'vitest';
import { summarise } from '../metrics/summarise.ts';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { billedTimes } from './billedTime.ts';
import { orphanedTime } from './orphanedTime.ts';

const quiet = { provisioning: '0s', initDuration: '0s', idleLifetime: '1h', maximumAge: '1h' };
const run = (fn: object, trigger: object, more: object = {}) =>
  simulateText({
    duration: '5m',
    platform: quiet,
    functions: { f: { memorySize: 1024, timeout: '60s', ...fn } },
    triggers: [{ id: 't', type: 'api-gateway', function: 'f', ...trigger }],
    traffic: [{ to: 't', pattern: 'burst', count: 1 }],
    ...more,
  });

describe('time that nobody waits for', () => {
  it('T28, interview 38: is what a function runs on for after the 504, and is billed', () => {
    cites('api-gateway.timeout-504');
    const { trace, summary } = run({ handler: [{ io: '35s' }] }, {});
    expect(summary.triggers.t?.outcomes).toMatchObject({ callerGone: 1 });
    expect(orphanedTime(trace, 0)).toBe(6e6);
    expect(summary.functions.f).toMatchObject({ billedMs: 35_000, gbSeconds: 35, orphanedGbSeconds: 6 });
  });

  it('begins when the shorter patience ends: the client’s own', () => {
    expect(run({ handler: [{ io: '35s' }] }, { callerTimeout: '10s' }).summary.functions.f?.orphanedGbSeconds).toBe(25);
  });

  it('counts every run that was left behind when the caller tries again, with the double side effects', () => {
    const { summary } = run({ handler: [{ io: '35s' }] }, { maximumAttempts: 2 });
    expect(summary.functions.f).toMatchObject({ Invocations: 2, orphanedGbSeconds: 12 });
  });

  it('has the rest of an init in it when the caller leaves during a cold start, but no provisioning, which is not billed', () => {
    const cold = { platform: { ...quiet, provisioning: '2s', initDuration: '4s' } };
    const { trace } = run({ handler: [{ io: '1s' }] }, { callerTimeout: '3s' }, cold);
    expect(orphanedTime(trace, 0)).toBe(4e6);
    const early = run({ handler: [{ io: '1s' }] }, { callerTimeout: '1s' }, cold);
    expect(orphanedTime(early.trace, 0)).toBe(5e6);
    expect(billedTimes(early.trace)[0]).toBe(5e6);
  });

  it('is none where the answer came in time, or nobody waited from the start', () => {
    expect(run({ handler: [{ io: '29s' }] }, {}).summary.functions.f?.orphanedGbSeconds).toBe(0);
    const bucket = { triggers: [{ id: 't', type: 's3', source: 'b', function: 'f' }], resources: { b: { type: 's3' } } };
    const { summary } = run({ handler: [{ io: '35s' }] }, {}, { ...bucket, traffic: [{ to: 'b', pattern: 'burst', count: 1 }] });
    expect(summary.functions.f).toMatchObject({ Invocations: 1, orphanedGbSeconds: 0 });
  });

  it('belongs to a called function too, whose caller timed out; and to the window in which it ended', () => {
    const { trace, summary } = simulateText({
      duration: '5m',
      platform: quiet,
      functions: {
        api: { memorySize: 1024, timeout: '10s', handler: [{ call: 'lambda:InvokeFunction', on: 'inner' }] },
        inner: { memorySize: 2048, timeout: '60s', handler: [{ io: '15s' }] },
      },
      triggers: [{ id: 't', type: 'sdk', function: 'api', maximumAttempts: 1 }],
      traffic: [{ to: 't', pattern: 'burst', count: 1 }],
    });
    expect(summary.functions.api?.orphanedGbSeconds).toBe(0);
    expect(summary.functions.inner?.orphanedGbSeconds).toBe(10);
    expect(summarise(trace, { to: 12e6 }).functions.inner?.orphanedGbSeconds).toBe(0);
    expect(summarise(trace, { from: 12e6 }).functions.inner?.orphanedGbSeconds).toBe(10);
  });
});
