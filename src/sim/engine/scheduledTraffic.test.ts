/** The clock as a source: rules `schedule.*`. */
import { describe, expect, it } from 'vitest';
import { summarise } from '../metrics/summarise.ts';
import { cites } from '../rules/testing.ts';
import { attemptTimes } from './reading.ts';
import { requestKey } from './requestKey.ts';
import { simulate } from './simulate.ts';
import { burst, io, type ScenarioParts, scenario, seconds, trigger } from './testing.ts';

const run = (expression: string, settings: Readonly<Record<string, unknown>> = {}, parts: ScenarioParts = {}) =>
  simulate(scenario({ duration: 3600, triggers: [trigger('schedule', { expression, ...settings })], ...parts }));

describe('a schedule', () => {
  it('invokes the function at the times of its expression, without any traffic (schedule.expressions, schedule.rate-from-start)', () => {
    expect(attemptTimes(run('rate(20 minutes)'))).toEqual([0, 1200, 2400]);
    expect(attemptTimes(run('cron(10/15 * * * ? *)'))).toEqual([600, 1500, 2400, 3300]);
    expect(summarise(run('rate(20 minutes)')).triggers.t).toMatchObject({ sent: 3, outcomes: { succeeded: 3 } });
  });

  it('spreads the invocations over its flexible time window (schedule.flexible-window, schedule.flexible-window-uniform)', () => {
    const window = 600;
    const late = (seed: number) =>
      attemptTimes(run('rate(20 minutes)', { flexibleTimeWindow: seconds(window) }, { seed })).map((time, i) => time - 1200 * i);
    const all = Array.from({ length: 100 }, (_, seed) => late(seed + 1)).flat();
    expect(all.length).toBe(300);
    for (const time of all) {
      expect(time).toBeGreaterThanOrEqual(0);
      expect(time).toBeLessThan(window);
    }
    expect(all.reduce((sum, time) => sum + time, 0) / all.length).toBeGreaterThan(250);
    expect(all.reduce((sum, time) => sum + time, 0) / all.length).toBeLessThan(350);
    expect(late(7)).toEqual(late(7));
  });

  it('keeps the order of time when windows overlap', () => {
    const times = attemptTimes(run('rate(1 minute)', { flexibleTimeWindow: seconds(900) }));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.length).toBeGreaterThan(40);
  });

  it('is retried by Lambda’s queue like every asynchronous event', () => {
    cites('async.first-retry-wait');
    expect(attemptTimes(run('rate(1 day)', {}, { fn: { errorRate: 1, handler: [io(seconds(5))] } }))).toEqual([0, 65, 190]);
  });

  it('follows a changed expression from then on', () => {
    const now = scenario({ duration: 3600, triggers: [trigger('schedule', { expression: 'rate(20 minutes)' })] });
    const next = { ...now, triggers: [trigger('schedule', { expression: 'rate(5 minutes)' })] };
    const trace = simulate({ ...now, timeline: [{ kind: 'set', at: seconds(2700), index: 0, changes: {}, scenario: next }] });
    expect(attemptTimes(trace)).toEqual([0, 1200, 2400, 2700, 3000, 3300]);
  });

  it('has random numbers of its own beside traffic of the same trigger’s name and the timeline’s invokes', () => {
    const triggers = [trigger('schedule', { expression: 'rate(20 minutes)' }), trigger('sdk', {}, { id: 'u' })];
    const timeline = [{ kind: 'invoke', trigger: 't', count: 2, at: seconds(100), index: 0 } as const];
    const trace = simulate(scenario({ duration: 3600, triggers, timeline, traffic: [{ ...burst(2), to: 'u', id: 'schedule' }] }));
    const keys = Array.from({ length: trace.requests.length }, (_, row) => requestKey(trace, row).join());
    expect(keys.length).toBe(7);
    expect(new Set(keys).size).toBe(7);
  });
});
