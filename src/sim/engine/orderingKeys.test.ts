/** The shard and the message group of an event, found again, are those that the engine went by. */
import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { kinesisStream } from '../scenario/gallery/kinesisStream.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { itemsOf } from '../trace/batchOf.ts';
import { LANES_PER_SHARD } from '../trace/shardTape.ts';
import { messageGroupOf, shardOfRecord } from './orderingKeys.ts';
import { queueScenario } from './polling/queueTesting.ts';
import { simulate } from './simulate.ts';
import { io, seconds, traffic } from './testing.ts';

describe('what keeps order', () => {
  it('a record’s shard is the one whose batch it was in, with a key and without', () => {
    cites('streams.shard-of-key');
    for (const keys of [{ count: 50 }, undefined]) {
      const { keys: _, ...writers } = { ...kinesisStream.scenario.traffic?.[0] } as Record<string, unknown>;
      const input = {
        ...kinesisStream.scenario,
        duration: '30s',
        resources: { readings: { type: 'kinesis', shards: 5 } },
        traffic: [{ ...writers, rate: 60, ...(keys && { keys }) }],
      };
      const parsed = parseScenario(input);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const trace = simulate(parsed.scenario);
      const seen = new Set<number>();
      for (let batch = 0; batch < trace.batches.length; batch++) {
        const shard = Math.floor((trace.batches.shard[batch] as number) / LANES_PER_SHARD);
        seen.add(shard);
        for (const request of itemsOf(trace, batch)) expect(shardOfRecord(trace, request, 5)).toBe(shard);
      }
      expect(seen.size).toBe(5);
    }
  });

  it('no two batches of a FIFO queue hold messages of one group at one time', () => {
    cites('sqs.fifo-order');
    const trace = simulate(
      queueScenario({
        fifo: true,
        visibility: 100,
        settings: { batchSize: 5 },
        fn: { handler: [io(seconds(1))] },
        traffic: [traffic({ pattern: 'poisson', rate: 10 }, { keys: { count: 4, skew: 0 } })],
        duration: 30,
      }),
    );
    const groups = (batch: number) => new Set(Array.from(itemsOf(trace, batch), (request) => messageGroupOf(trace, request)));
    const all = new Set<number>();
    for (let batch = 0; batch < trace.batches.length; batch++) {
      for (const group of groups(batch)) all.add(group);
      for (let other = batch + 1; other < trace.batches.length; other++) {
        const settled = trace.batches.settled[batch] as number;
        if ((trace.batches.formed[other] as number) >= settled) continue;
        expect([...groups(batch)].filter((group) => groups(other).has(group))).toEqual([]);
      }
    }
    expect([...all].sort()).toEqual([0, 1, 2, 3]);
  });
});
