/** How batches are formed: concurrency, order, batching windows, payload, tumbling windows, and settings that change. */
import { describe, expect, it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { outcomeCounts, peakConcurrency } from '../reading.ts';
import { simulate } from '../simulate.ts';
import { io, seconds, traffic } from '../testing.ts';
import { batchRows, poisonAt, recordStates, recordsAt, setAt, streamScenario } from './streamTesting.ts';

const bySecond = (count: number, from: number, step: number): number[] => Array.from({ length: count }, (_, i) => from + i * step);

describe('concurrency', () => {
  it('T7: of 100 shards with a factor of 2 is 200 and never more (streams.concurrency)', () => {
    const burst = traffic({ pattern: 'burst', at: 0, count: 20_000, over: 0 });
    const settings = { parallelizationFactor: 2, batchSize: 10 };
    const trace = simulate(streamScenario({ shards: 100, settings, fn: { handler: [io(seconds(3))] }, traffic: [burst], duration: 30 }));
    expect(peakConcurrency(trace)).toBe(200);
  });

  it('question 34: of 4 shards with a factor of 2 is 8', () => {
    cites('streams.concurrency');
    const settings = { parallelizationFactor: 2, batchSize: 10 };
    const steady = traffic({ pattern: 'constant', rate: 400 });
    expect(peakConcurrency(simulate(streamScenario({ shards: 4, settings, fn: { handler: [io(seconds(2))] }, traffic: [steady] })))).toBe(
      8,
    );
  });

  it('question 37: with a factor above 1 each key keeps its order while the shard does not (streams.order-per-key)', () => {
    const settings = { parallelizationFactor: 4, batchSize: 1 };
    const handler = [io({ kind: 'exponential', mean: seconds(0.2) })];
    const keyed = traffic({ pattern: 'constant', rate: 10 }, { keys: { count: 20, skew: 0 } });
    const trace = simulate(streamScenario({ settings, fn: { handler }, traffic: [keyed], duration: 120 }));
    const done = recordStates(trace).filter(([state]) => state === 'succeeded');
    expect(done.length).toBeGreaterThan(1000);
    expect(done.some(([, settled], i) => i > 0 && settled < (done[i - 1]?.[1] as number))).toBe(true);
    // Records of one key are in one part, and each part is in order.
    const byPart = new Map<number, number[]>();
    for (const { shard, records } of batchRows(trace)) byPart.set(shard, [...(byPart.get(shard) ?? []), ...records]);
    expect(byPart.size).toBe(4);
    for (const rows of byPart.values()) expect(rows).toEqual([...rows].sort((a, b) => a - b));
  });
});

describe('a batching window of 40 s and batches of 10', () => {
  const settings = { batchSize: 10, maximumBatchingWindow: seconds(40) };
  // The first ten fill a batch at 1 s, whose invocation ends at 7 s: there the window begins.
  const begins = (...times: readonly number[]) =>
    batchRows(
      simulate(
        streamScenario({
          settings,
          fn: { handler: [io(seconds(6))] },
          traffic: [recordsAt(...bySecond(10, 0.5, 0.01), ...times)],
          duration: 200,
        }),
      ),
    ).map(({ records, attempts }) => [records.length, attempts[0]]);

  it('T8: that begins at 7 s with 5 records by 47 s invokes at 47 s with 5 (streams.window-restarts)', () => {
    expect(begins(8, 15.5, 22, 30, 46.5)).toEqual([
      [10, 1],
      [5, 47],
    ]);
  });

  it('T8b: with the tenth record at 20 s invokes at 20 s', () => {
    cites('streams.window-restarts');
    expect(begins(...bySecond(9, 8, 1), 19.9)).toEqual([
      [10, 1],
      [10, 20],
    ]);
  });

  it('T8b: ends early too when 6 MB are reached, and a batch never exceeds them (streams.batch-payload)', () => {
    const large = traffic({ pattern: 'replay', timestamps: [0.5, 0.6, 0.7, 2.1, 2.2, 3.1].map(seconds) }, { payloadSize: 1228.8 });
    const trace = simulate(streamScenario({ settings, traffic: [large] }));
    // Five records of 1.2 MB are 6 MB: the fifth is read at 3 s. The sixth waits for its window.
    expect(batchRows(trace).map(({ records, attempts }) => [records.length, attempts[0]])).toEqual([
      [5, 3],
      [1, 43],
    ]);
  });

  it('begins again when it ends without a record (streams.empty-window)', () => {
    expect(begins(50.5)).toEqual([
      [10, 1],
      [1, 87],
    ]);
  });

  it('that is shortened mid-run ends at once', () => {
    const parts = { traffic: [recordsAt(5)], duration: 60 };
    const next = streamScenario({ ...parts, settings: { batchSize: 10, maximumBatchingWindow: 0 } });
    const trace = simulate(streamScenario({ ...parts, settings, timeline: [setAt(12.5, next)] }));
    expect(batchRows(trace).map(({ attempts }) => attempts)).toEqual([[12.5]]);
  });
});

it('a parallelization factor that is raised mid-run takes effect when the shard is quiet (streams.factor-changes-when-quiet)', () => {
  const parts = { fn: { handler: [io(seconds(2))] }, traffic: [traffic({ pattern: 'constant' as const, rate: 20 })], duration: 40 };
  const settings = (parallelizationFactor: number) => ({ parallelizationFactor, batchSize: 5 });
  const trace = simulate(
    streamScenario({ ...parts, settings: settings(1), timeline: [setAt(20, streamScenario({ ...parts, settings: settings(3) }))] }),
  );
  expect(peakConcurrency(trace)).toBe(3);
  const starts = Array.from(trace.invocations.time, (t) => t / 1e6);
  const second = starts.findIndex((t, i) => i > 0 && t - (starts[i - 1] as number) < 2);
  expect(starts[second]).toBeGreaterThanOrEqual(20);
  expect(starts[second]).toBeLessThan(23);
});

it('a blocked part of a shard lets the others go on (streams.parts-go-on)', () => {
  const keyed = traffic({ pattern: 'constant', rate: 20 }, { keys: { count: 40, skew: 0 } });
  const run = (parallelizationFactor: number) =>
    outcomeCounts(
      simulate(streamScenario({ settings: { parallelizationFactor }, traffic: [keyed], timeline: [poisonAt(10)], duration: 100 })),
    );
  expect(run(1).succeeded).toBeLessThan(250);
  expect(run(4).succeeded).toBeGreaterThan(1200);
});

describe('a tumbling window of 10 s', () => {
  const settings = { tumblingWindow: seconds(10), batchSize: 100 };

  it('holds the records that arrived in it, and is closed by an invocation without records (streams.tumbling-window)', () => {
    const trace = simulate(streamScenario({ settings, traffic: [recordsAt(1.5, 2.5, 9.9, 11.5, 35.5)], duration: 60 }));
    expect(batchRows(trace).map(({ records, attempts }) => [records.length, attempts[0]])).toEqual([
      [1, 2],
      [1, 3],
      // 9.9 is read when the window ends.
      [1, 10],
      [0, 10],
      [1, 12],
      [0, 20],
      [1, 36],
      [0, 40],
    ]);
  });

  it('divides a backlog by the time of arrival', () => {
    cites('streams.tumbling-window');
    const fn = { handler: [io(seconds(25))] };
    const trace = simulate(streamScenario({ settings, fn, traffic: [recordsAt(0.5, 8, 9, 12, 18, 22)], duration: 400 }));
    expect(batchRows(trace).map(({ records }) => records.length)).toEqual([1, 2, 0, 2, 0, 1, 0]);
  });

  it('is suspended by a failed batch (streams.failure-suspends-window)', () => {
    const trace = simulate(
      streamScenario({
        settings: { ...settings, maximumRetryAttempts: 4 },
        traffic: [recordsAt(8.5, 12.5)],
        timeline: [poisonAt(8)],
        duration: 60,
      }),
    );
    // Tries at 9, 10, 12, 16 and 24 s; then the batch is given up, the window closes, and the next one's record has its turn.
    expect(batchRows(trace).map(({ records, attempts }) => [records.length, attempts])).toEqual([
      [1, [9, 10, 12, 16, 24]],
      [0, [24]],
      [1, [24]],
      [0, [24]],
    ]);
  });
});
