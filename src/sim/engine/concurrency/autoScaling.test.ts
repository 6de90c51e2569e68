/** Application Auto Scaling over whole runs: oracle C18 of facts/core.md 9c. */
import { describe, expect, it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import type { AutoScaling, LambdaFunction, TimelineEntry } from '../../scenario/model.ts';
import type { Trace } from '../../trace/tables.ts';
import { simulate } from '../simulate.ts';
import { io, lambda, type ScenarioParts, scenario, seconds, traffic, trigger } from '../testing.ts';

const scaled = (count: number, autoScaling: Partial<AutoScaling>, parts: ScenarioParts, more: Partial<LambdaFunction> = {}) =>
  scenario({
    functions: [
      lambda({
        handler: [io(seconds(1))],
        aliases: {
          live: {
            version: '1',
            weights: {},
            provisionedConcurrentExecutions: count,
            autoScaling: { minCapacity: 1, maxCapacity: 100, targetUtilization: 0.7, schedule: [], ...autoScaling },
          },
        },
        ...more,
      }),
    ],
    triggers: [trigger('sdk', {}, { qualifier: 'live' })],
    ...parts,
  });

/** What was asked for, as it changed: [s, count]. */
function asked(trace: Trace): [number, number][] {
  const rows: [number, number][] = [];
  for (let row = 0; row < trace.provisioned.length; row++) {
    const requested = trace.provisioned.requested[row] as number;
    if (requested !== rows.at(-1)?.[1]) rows.push([(trace.provisioned.time[row] as number) / 1e6, requested]);
  }
  return rows;
}

const load = (rate: number, from: number, to: number, id: string) => ({
  ...traffic({ pattern: 'constant', rate }),
  start: seconds(from),
  end: seconds(to),
  id,
});

describe('target tracking', () => {
  it('C18: adds after three minutes above 70 % and takes away after three below 63 %', () => {
    cites('provisioned.target-tracking');
    // 10 requests a second of 1 s keep ten busy. Of 15 that is 67 %, but the minute in which they come is at 80 %, and the alarm is on.
    const high = simulate(scaled(10, {}, { duration: 530, traffic: [load(10, 0, 530, 'high')] }));
    expect(asked(high)).toEqual([
      [0, 10],
      [180, 15],
      [300, 18],
    ]);
    const low = simulate(scaled(20, {}, { duration: 310, traffic: [load(2, 0, 310, 'low')] }));
    expect(asked(low)).toEqual([
      [0, 20],
      [180, 18],
      [240, 17],
      [300, 16],
    ]);
  });

  it('stays between its bounds, and what is registered below them is lifted', () => {
    expect(asked(simulate(scaled(0, { minCapacity: 4 }, { duration: 100 })))).toEqual([[0, 4]]);
    const trace = simulate(scaled(10, { maxCapacity: 12 }, { duration: 400, traffic: [load(30, 0, 400, 'high')] }));
    expect(asked(trace)).toEqual([
      [0, 10],
      [180, 12],
    ]);
    const low = simulate(scaled(5, { minCapacity: 4 }, { duration: 1200, traffic: [load(1, 0, 1200, 'low')] }));
    expect(asked(low)).toEqual([
      [0, 5],
      [180, 4],
    ]);
  });

  it('never scales in while no request comes (provisioned.no-data)', () => {
    expect(asked(simulate(scaled(50, {}, { duration: 3600 })))).toEqual([[0, 50]]);
  });

  it('waits until what it asked for is ready (provisioned.one-change-at-a-time)', () => {
    const trace = simulate(scaled(10, {}, { duration: 480, traffic: [load(40, 0, 480, 'high')] }));
    // Asked at 180 s, ready at 270.04 s. The next full minute is over at 300 s, and the alarm is on already.
    expect(asked(trace).slice(0, 3)).toEqual([
      [0, 10],
      [180, 15],
      [300, 22],
    ]);
  });

  it('is refused what the reservation does not leave, and stays as it is (provisioned.refused-change)', () => {
    const parts = { duration: 600, traffic: [load(30, 0, 600, 'high')] };
    expect(asked(simulate(scaled(10, {}, parts, { reservedConcurrentExecutions: 14 })))).toEqual([[0, 10]]);
    expect(asked(simulate(scaled(10, {}, parts, { reservedConcurrentExecutions: 15 })))[1]).toEqual([180, 15]);
    // 100 of the account stay unreserved.
    expect(asked(simulate(scaled(10, {}, { ...parts, account: 114 })))).toEqual([[0, 10]]);
    expect(asked(simulate(scaled(10, {}, { ...parts, account: 115 })))[1]).toEqual([180, 15]);
  });
});

describe('scheduled scaling', () => {
  it('changes the bounds at its times, and what is provisioned with them (provisioned.scheduled-scaling)', () => {
    const schedule = [
      { at: seconds(100), minCapacity: 20, maxCapacity: 30 },
      { at: seconds(400), minCapacity: 2, maxCapacity: 5 },
    ];
    const trace = simulate(scaled(3, { targetUtilization: null, schedule }, { duration: 600 }));
    expect(asked(trace)).toEqual([
      [0, 3],
      [100, 20],
      [400, 5],
    ]);
    const rows = Array.from(trace.provisioned.allocated);
    expect(rows).toEqual([3, 3, 20, 5]);
  });

  it('is planned anew when the timeline sets another one', () => {
    const first = [{ at: seconds(300), minCapacity: 20, maxCapacity: null }];
    const second = [{ at: seconds(200), minCapacity: 7, maxCapacity: null }];
    const next = scaled(3, { targetUtilization: null, schedule: second }, { duration: 600 });
    const timeline: TimelineEntry[] = [{ kind: 'set', at: seconds(50), index: 0, changes: {}, scenario: next }];
    expect(asked(simulate(scaled(3, { targetUtilization: null, schedule: first }, { duration: 600, timeline })))).toEqual([
      [0, 3],
      [200, 7],
    ]);
  });
});
