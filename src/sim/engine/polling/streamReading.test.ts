/** How shards are read: polls, reads that go on, shared limits, filters, several mappings. */

import { describe, expect, it } from 'vitest';
import { encodeTrace } from '../../trace/encodeTrace.ts';
import type { Trace } from '../../trace/tables.ts';
import { outcomeCounts } from '../reading.ts';
import { simulate } from '../simulate.ts';
import { io, seconds, traffic } from '../testing.ts';
import { batchRows, recordStates, recordsAt, streamScenario } from './streamTesting.ts';

const spread = (count: number, step: number): number[] => Array.from({ length: count }, (_, i) => 0.5 + i * step);

/** Waits from arrival to the invocation, s, of records that come one by one. */
function waits(type: 'kinesis' | 'dynamodb-streams', shards = 1): number[] {
  const times = spread(400, 2.37);
  const trace = simulate(streamScenario({ type, shards, traffic: [recordsAt(...times)], duration: 1000 }));
  return Array.from(
    trace.invocations.time,
    (time, row) => (time - (trace.requests.sent[trace.invocations.request[row] as number] as number)) / 1e6,
  );
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

describe('an idle shard', () => {
  it('T33d: is polled once a second by Kinesis: a record waits half a second on average, one at most (kinesis.poll-rate)', () => {
    const waited = waits('kinesis');
    expect(waited).toHaveLength(400);
    expect(mean(waited)).toBeCloseTo(0.5, 1);
    expect(Math.max(...waited)).toBeLessThanOrEqual(1);
    expect(Math.min(...waited)).toBeGreaterThan(0);
  });

  it('T33d: is polled four times a second by DynamoDB Streams: 0.125 s on average, 0.25 s at most (dynamodb-streams.poll-rate)', () => {
    const waited = waits('dynamodb-streams');
    expect(mean(waited)).toBeCloseTo(0.125, 1);
    expect(Math.max(...waited)).toBeLessThanOrEqual(0.25);
  });

  it('is polled at another time than its neighbours (streams.poll-phase)', () => {
    const trace = simulate(streamScenario({ shards: 4, traffic: [traffic({ pattern: 'constant', rate: 200 })], duration: 1.9 }));
    const first = new Map<number, number>();
    for (const { shard, attempts } of batchRows(trace)) if (!first.has(shard)) first.set(shard, attempts[0] as number);
    expect([...first.values()].sort()).toEqual([0.25, 0.5, 0.75, 1]);
  });
});

describe('a shard with records', () => {
  it('is read on at once after a batch, until nothing is left; then the next poll is waited for (streams.read-until-caught-up)', () => {
    const fn = { handler: [io(seconds(0.3))] };
    const trace = simulate(streamScenario({ fn, traffic: [recordsAt(0.5, 1.1, 1.35, 1.95)], duration: 5 }));
    // 0.5 is read at 1; 1.1 when that batch ends at 1.3; 1.35 when the next one ends at 1.6; then at 1.9 the shard is empty, and 1.95 waits for the poll at 2.
    expect(batchRows(trace).map(({ attempts }) => attempts)).toEqual([[1], [1.3], [1.6], [2]]);
  });

  it('is read at most five times a second by all its mappings together (kinesis.reads-per-second)', () => {
    const parts = {
      fn: { handler: [io(1000)] },
      settings: { batchSize: 1000 },
      traffic: [traffic({ pattern: 'constant', rate: 100 })],
      duration: 10,
    };
    const gaps = (others: number): number => {
      const trace = simulate(streamScenario({ ...parts, others: Array.from({ length: others }, () => ({ batchSize: 1000 })) }));
      const times = batchRows(trace)
        .filter(({ row }) => trace.batches.trigger[row] === 0)
        .map(({ attempts }) => attempts[0] as number);
      return Math.min(...times.slice(1).map((time, i) => time - (times[i] as number)));
    };
    expect(gaps(0)).toBeCloseTo(0.2, 6);
    expect(gaps(4)).toBeCloseTo(1, 6);
  });

  it('gives 10 MB a read and 2 MB a second (kinesis.read-size, kinesis.read-bandwidth)', () => {
    const burst = traffic({ pattern: 'burst', at: seconds(0.5), count: 30, over: 0 }, { payloadSize: 1024 });
    const trace = simulate(streamScenario({ settings: { batchSize: 10_000 }, traffic: [burst], duration: 20 }));
    // Ten records of 1 MB are read at 1 s, the next ten 5 s later; batches take 6 MB at most.
    expect(batchRows(trace).map(({ records, attempts }) => [records.length, attempts[0]])).toEqual([
      [6, 1],
      [4, 1],
      [6, 6],
      [4, 6],
      [6, 11],
      [4, 11],
    ]);
  });

  it('gives 10,000 records a read (kinesis.records-per-read), and DynamoDB Streams is read five times a second (dynamodb-streams.reads-per-second)', () => {
    const burst = [traffic({ pattern: 'burst', at: seconds(0.5), count: 12_000, over: 0 })];
    const settings = { batchSize: 10_000 };
    const sizes = (type: 'kinesis' | 'dynamodb-streams') =>
      batchRows(
        simulate(
          streamScenario({ type, settings, traffic: [{ ...(burst[0] as (typeof burst)[number]), payloadSize: 0.1 }], duration: 10 }),
        ),
      ).map(({ records }) => records.length);
    expect(sizes('kinesis')).toEqual([10_000, 2000]);
    expect(sizes('dynamodb-streams')).toEqual([10_000, 2000]);
    const steady = [traffic({ pattern: 'constant', rate: 100 })];
    const fast = simulate(
      streamScenario({ type: 'dynamodb-streams', settings, fn: { handler: [io(1000)] }, traffic: steady, duration: 5 }),
    );
    const times = batchRows(fast).map(({ attempts }) => attempts[0] as number);
    expect(Math.min(...times.slice(1).map((time, i) => time - (times[i] as number)))).toBeCloseTo(0.2, 6);
  });

  it('takes whatever the traffic sends (kinesis.writes-accepted), from the first record on, wherever reading starts (streams.starting-position)', () => {
    const runs = ['LATEST', 'TRIM_HORIZON', 'AT_TIMESTAMP'].map((startingPosition) =>
      simulate(
        streamScenario({
          settings: { startingPosition, batchSize: 5000 },
          traffic: [traffic({ pattern: 'constant', rate: 3000 }, { payloadSize: 0.1 })],
          duration: 10,
        }),
      ),
    );
    const bytes = (trace: Trace) => Buffer.from(encodeTrace({ ...trace, epochs: [] }));
    for (const trace of runs) {
      expect(trace.requests.length).toBe(30_000);
      expect(outcomeCounts(trace).succeeded).toBeGreaterThan(26_000);
      expect(Buffer.compare(bytes(trace), bytes(runs[0] as Trace))).toBe(0);
    }
  });
});

describe('records', () => {
  it('go to the shard of their key, the same in every mapping (streams.shard-of-key, streams.fan-out)', () => {
    const keyed = traffic({ pattern: 'constant', rate: 50 }, { keys: { count: 40, skew: 0 } });
    const trace = simulate(streamScenario({ shards: 4, others: [{}], traffic: [keyed], duration: 20 }));
    const shardOfRecord = new Map<number, number>();
    for (const { records, shard } of batchRows(trace)) for (const record of records) shardOfRecord.set(record, shard);
    const byTrigger = [0, 1].map((trigger) =>
      [...shardOfRecord].filter(([row]) => trace.requests.trigger[row] === trigger).map(([, shard]) => shard),
    );
    expect(byTrigger[0]?.length).toBeGreaterThan(800);
    expect(new Set(byTrigger[0]).size).toBe(4);
    // The k-th record of one mapping is the k-th of the other.
    const shards = (trigger: number) =>
      Array.from(trace.requests.trigger, (own, row) => (own === trigger ? shardOfRecord.get(row) : undefined)).filter(
        (shard) => shard !== undefined,
      );
    expect(shards(1).slice(0, 800)).toEqual(shards(0).slice(0, 800));
  });

  it('that match no pattern are passed over when they are read, and never reach the function (streams.filter-advances)', () => {
    const bodies = [
      { body: { kind: 'order' }, weight: 1 },
      { body: { kind: 'noise' }, weight: 1 },
    ];
    const trace = simulate(
      streamScenario({
        settings: { filter: [{ data: { kind: ['order'] } }] },
        traffic: [traffic({ pattern: 'constant', rate: 20 }, { bodies })],
        duration: 30.5,
      }),
    );
    const counts = outcomeCounts(trace);
    expect(counts.filtered).toBeGreaterThan(200);
    expect(counts.succeeded).toBeGreaterThan(200);
    const handled = new Set(batchRows(trace).flatMap(({ records }) => records));
    recordStates(trace).forEach(([state], row) => {
      if (state === 'filtered') expect(handled.has(row)).toBe(false);
      if (state === 'succeeded') expect(handled.has(row)).toBe(true);
    });
  });

  it('are not polled without permission: they wait and expire, and are read when the permission comes (streams.role-reads)', () => {
    const run = (grant: boolean) => {
      const duration = 26 * 3600;
      const allowed = streamScenario({ traffic: [recordsAt(10, 7200)], duration });
      const denied = streamScenario({ traffic: [recordsAt(10, 7200)], duration, fn: { role: { Statement: [] } as never } });
      const timeline = grant ? [{ at: seconds(3600), index: 0, kind: 'set' as const, changes: {}, scenario: allowed }] : [];
      return recordStates(simulate({ ...denied, timeline }));
    };
    expect(run(false)).toEqual([
      ['expired', 10 + 86_400],
      ['inStream', Number.NaN],
    ]);
    expect(run(true)).toEqual([
      ['succeeded', 3601],
      ['succeeded', 7201],
    ]);
  });
});
