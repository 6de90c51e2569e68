/** Pollers of a Kafka topic: how many there are, how much each does at once, and how their number follows the lag. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { endOf } from '../../trace/endOf.ts';
import type { Trace } from '../../trace/tables.ts';
import { peakConcurrency } from '../reading.ts';
import { simulate } from '../simulate.ts';
import { io, seconds, traffic } from '../testing.ts';
import { batchRows, recordsAt, setAt, streamScenario } from './streamTesting.ts';

/** The number of pollers over time, s. */
const pollersOf = ({ pollers }: Trace): [number, number][] =>
  Array.from(pollers.time, (time, row) => [time / 1e6, pollers.count[row] as number]);

const atOnce = { maximumBatchingWindow: 0, batchSize: 1 };
const provisioned = (minimumPollers: number, maximumPollers = minimumPollers) => ({
  provisionedPollers: { minimumPollers, maximumPollers },
});
const pollersFor = { pollerGroupName: null };
/** Records of many keys, all there at the beginning, of 1 MB each. */
const backlog = (count: number, size = 1024) =>
  traffic({ pattern: 'burst', at: 0, count, over: 0 }, { keys: { count: 5000, skew: 0 }, payloadSize: size });
const oneSecond = { handler: [io(seconds(1))] };

describe('T9: provisioned pollers, records of 1 MB, a function of 1 s', () => {
  const run = (pollers: number, shards = 100) =>
    simulate(
      streamScenario({
        type: 'msk',
        shards,
        settings: { ...atOnce, ...provisioned(pollers), ...pollersFor },
        fn: oneSecond,
        traffic: [backlog(2000)],
        duration: 61,
      }),
    );

  it('each keeps 5 invocations at work and carries 5 MB a second (kafka.poller-concurrency, kafka.poller-bandwidth)', () => {
    for (const pollers of [1, 2, 4]) {
      const trace = run(pollers);
      expect(peakConcurrency(trace)).toBe(5 * pollers);
      // 1 MB each, in 50 s after a few of beginning.
      const done = Array.from(trace.requests.settled).filter((t) => t > seconds(10) && t <= seconds(60)).length;
      expect(done / 50 / pollers).toBeGreaterThan(4.9);
      expect(done / 50 / pollers).toBeLessThanOrEqual(5);
    }
  });

  it('there are never more of them than partitions (kafka.pollers-per-partition)', () => {
    expect(pollersOf(run(10, 3))).toEqual([[0, 3]]);
    expect(peakConcurrency(run(10, 3))).toBe(3);
  });

  it('what is fetched comes at 5 MB a second even when the function takes no time (kafka.poller-bandwidth)', () => {
    const trace = simulate(
      streamScenario({ type: 'kafka', shards: 10, settings: { ...atOnce, ...provisioned(1) }, traffic: [backlog(300)], duration: 40 }),
    );
    const done = (t: number) => Array.from(trace.requests.settled).filter((settled) => settled <= seconds(t)).length;
    // A read of up to 6 MB is there at once, and then it takes its time.
    expect(done(20)).toBeGreaterThanOrEqual(100);
    expect(done(20)).toBeLessThanOrEqual(106);
  });
});

describe('pollers on demand', () => {
  const run = (more: object = {}, rules: Readonly<Record<string, number>> = {}, fn: object = oneSecond) =>
    simulate(
      streamScenario({
        type: 'msk',
        shards: 16,
        settings: atOnce,
        fn,
        traffic: [traffic({ pattern: 'constant', rate: 5 }, { keys: { count: 500, skew: 0 } })],
        duration: 1300,
        rules,
        ...more,
      }),
    );

  it('are one at first, which works on one batch at a time (kafka.first-pollers, kafka.poller-concurrency-on-demand)', () => {
    const trace = run({ duration: 59 });
    expect(pollersOf(trace)).toEqual([[0, 1]]);
    expect(peakConcurrency(trace)).toBe(1);
    expect(peakConcurrency(run({ duration: 59 }, { 'kafka.poller-concurrency-on-demand': 3 }))).toBe(3);
    expect(peakConcurrency(run({ duration: 59 }, { 'kafka.first-pollers': 4 }))).toBe(4);
  });

  it('are doubled three minutes after a look at a lag that is too high, up to the partitions', () => {
    cites('kafka.lag-interval', 'kafka.high-lag', 'kafka.scale-factor', 'kafka.scaling-time', 'kafka.scaling-within', 'kafka.offset-lag');
    expect(pollersOf(run()).slice(0, 5)).toEqual([
      [0, 1],
      [240, 2],
      [420, 4],
      [600, 8],
      [780, 16],
    ]);
    expect(pollersOf(run({ duration: 500 }, { 'kafka.scaling-time': 30, 'kafka.scale-factor': 3 })).slice(0, 4)).toEqual([
      [0, 1],
      [90, 3],
      [150, 9],
      [210, 16],
    ]);
    // A lag that stays below is left alone.
    expect(pollersOf(run({ duration: 500 }, { 'kafka.high-lag': 1000 }))).toEqual([[0, 1]]);
  });

  it('are removed again when they have little to do (kafka.low-use)', () => {
    const quiet = traffic({ pattern: 'burst', at: 0, count: 600, over: 0 }, { keys: { count: 500, skew: 0 } });
    const counts = pollersOf(run({ traffic: [quiet], duration: 1500 }, { 'kafka.scaling-time': 10 })).map(([, count]) => count);
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(4);
    expect(counts.at(-1)).toBe(1);
    for (let i = 1; i < counts.length; i++) {
      if ((counts[i] as number) < (counts[i - 1] as number)) expect(counts[i]).toBe(Math.floor((counts[i - 1] as number) / 2));
    }
  });

  it('are fewer while the function is throttled (kafka.throttled-fewer-pollers)', () => {
    const parts = {
      type: 'msk' as const,
      shards: 16,
      settings: atOnce,
      traffic: [traffic({ pattern: 'constant', rate: 20 }, { keys: { count: 500, skew: 0 } })],
      duration: 500,
      rules: { 'kafka.scaling-time': 5 },
    };
    const later = streamScenario({ ...parts, fn: { ...oneSecond, reservedConcurrentExecutions: 1 } });
    const trace = simulate(streamScenario({ ...parts, fn: oneSecond, timeline: [setAt(300, later)] }));
    const counts = pollersOf(trace);
    expect(counts.filter(([t]) => t < 300).at(-1)?.[1]).toBe(16);
    expect(counts.filter(([t]) => t > 360)).toEqual([
      [365, 8],
      [425, 4],
      [485, 2],
    ]);
  });

  it('share the partitions evenly, and take turns: no partition waits while another is served twice (kafka.partitions-shared-evenly)', () => {
    const trace = simulate(
      streamScenario({
        type: 'kafka',
        shards: 4,
        settings: { ...atOnce, batchSize: 10 },
        fn: oneSecond,
        traffic: [backlog(400, 1)],
        duration: 30,
      }),
    );
    const served = batchRows(trace).map(({ shard }) => shard / 10);
    expect(served.length).toBeGreaterThan(20);
    for (let i = 4; i < 20; i++) expect(new Set(served.slice(i - 4, i)).size).toBe(4);
  });
});

describe('provisioned pollers', () => {
  it('come and go at the look itself, between their least and their most (kafka.provisioned-scaling-time, kafka.pollers-minimum)', () => {
    const parts = {
      type: 'msk' as const,
      shards: 20,
      settings: { ...atOnce, ...provisioned(2, 6) },
      fn: oneSecond,
      traffic: [traffic({ pattern: 'constant', rate: 60 }, { keys: { count: 500, skew: 0 }, end: seconds(200) })],
      duration: 1500,
    };
    const trace = simulate(streamScenario(parts));
    expect(pollersOf(trace).slice(0, 3)).toEqual([
      [0, 2],
      [60, 4],
      [120, 6],
    ]);
    expect(pollersOf(trace).at(-1)?.[1]).toBe(2);
    expect(peakConcurrency(trace)).toBeLessThanOrEqual(20);
  });

  it('follow the settings that a timeline changes at once', () => {
    const parts = { type: 'msk' as const, shards: 20, traffic: [recordsAt(1)], duration: 60 };
    const later = streamScenario({ ...parts, settings: { ...atOnce, ...provisioned(7) } });
    const trace = simulate(streamScenario({ ...parts, settings: { ...atOnce, ...provisioned(2) }, timeline: [setAt(10, later)] }));
    expect(pollersOf(trace)).toEqual([
      [0, 2],
      [10, 7],
    ]);
  });
});

describe('a poller', () => {
  it('never has more invocations at work than it may, whatever fails, is split or is refused (kafka.poller-concurrency)', () => {
    let busy = 0;
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.nat(1e6),
          shards: fc.integer({ min: 1, max: 12 }),
          pollers: fc.integer({ min: 1, max: 3 }),
          isProvisioned: fc.boolean(),
          errorRate: fc.constantFrom(0, 0.3),
          bisect: fc.boolean(),
          reserved: fc.constantFrom(null, 2),
        }),
        ({ seed, shards, pollers, isProvisioned, errorRate, bisect, reserved }) => {
          const trace = simulate(
            streamScenario({
              seed,
              type: 'msk',
              shards,
              settings: {
                batchSize: 4,
                maximumBatchingWindow: 0,
                ...(isProvisioned ? { ...provisioned(pollers), bisectBatchOnFunctionError: bisect } : {}),
              },
              fn: { handler: [{ ...io({ kind: 'exponential', mean: seconds(1) }), errorRate }], reservedConcurrentExecutions: reserved },
              traffic: [traffic({ pattern: 'poisson', rate: 30 }, { keys: { count: 200, skew: 0 }, end: seconds(30) })],
              duration: 50,
              rules: { 'kafka.first-pollers': pollers },
            }),
          );
          const count = Math.min(shards, pollers);
          const most = isProvisioned ? 5 : 1;
          for (let poller = 0; poller < count; poller++) {
            const peak = peakOf(trace, count, poller);
            expect(peak).toBeLessThanOrEqual(most);
            if (peak === most) busy++;
          }
        },
      ),
      { numRuns: 60, seed: 20261128 },
    );
    expect(busy).toBeGreaterThan(40);
  });
});

/** The most batches of one poller's partitions that were at work at once. */
function peakOf(trace: Trace, pollers: number, poller: number): number {
  const changes: [number, number][] = [];
  for (let i = 0; i < trace.batchInvocations.length; i++) {
    const row = trace.batchInvocations.invocation[i] as number;
    const partition = (trace.batches.shard[trace.batchInvocations.batch[i] as number] as number) / 10;
    if (partition % pollers !== poller || trace.invocations.environment[row] === 0xffffffff) continue;
    changes.push([trace.invocations.time[row] as number, 1], [Math.min(endOf(trace, row), trace.horizon), -1]);
  }
  changes.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let [now, peak] = [0, 0];
  for (const [, change] of changes) {
    now += change;
    peak = Math.max(peak, now);
  }
  return peak;
}
