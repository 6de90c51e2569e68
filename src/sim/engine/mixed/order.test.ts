/** Order, with all sources at work at once: of the messages of a FIFO group, and of the records of a key and of a shard. */
import { describe, expect, it } from 'vitest';
import { queueOf } from '../../trace/queuesOf.ts';
import type { Trace } from '../../trace/tables.ts';
import { contentOf } from '../contentOf.ts';
import { type Batch, batchesOf, groupBy, machineOf, requestsOf, resourceAt, triggerAt } from './reading.ts';
import { always } from './testing.ts';

const settledAt = (trace: Trace, row: number): number => trace.requests.settled[row] as number;

/** Whether the request was done with at `t`. A NaN is never. */
const isDone = (trace: Trace, row: number, t: number): boolean => settledAt(trace, row) <= t;

const isFifo = (trace: Trace, trigger: number): boolean => resourceAt(trace, queueOf(trace, trigger), 0)?.settings.fifo === true;

describe('with all sources mixed', () => {
  it('a message of a group is received when all before it have left the queue or are in the same batch (sqs.fifo-order, sqs.fifo-blocks)', () => {
    let checked = 0;
    always((trace) => {
      const groupOf = (row: number): string => `${queueOf(trace, trace.requests.trigger[row] as number)} ${contentOf(trace, row).key}`;
      const rows = requestsOf(trace, 'queueMessage').filter((row) => isFifo(trace, trace.requests.trigger[row] as number));
      const groups = groupBy(rows, groupOf);
      for (const { items, formed } of batchesOf(trace).filter(({ trigger }) => isFifo(trace, trigger))) {
        for (const row of items) {
          for (const before of (groups.get(groupOf(row)) as number[]).filter((other) => other < row)) {
            checked++;
            if (items.includes(before)) expect(items.indexOf(before)).toBeLessThan(items.indexOf(row));
            else expect(isDone(trace, before, formed), `message ${before} before ${row} at ${formed}`).toBe(true);
          }
        }
      }
    });
    expect(checked).toBeGreaterThan(500);
  });

  it('no batch of a part of a shard is tried before all earlier records of that part are done with (streams.order-per-key, streams.bisect)', () => {
    const seen = { attempts: 0, ofParts: 0, ofHalves: 0 };
    always((trace) => {
      const lanes = groupBy(streamBatches(trace), ({ trigger, shard }) => `${trigger} ${shard}`);
      for (const batches of lanes.values()) {
        const records = [...new Set(batches.flatMap(({ items }) => items))].sort((a, b) => a - b);
        for (const { items, attempts, parent, trigger } of batches) {
          expect(items).toEqual(items.toSorted((a, b) => a - b));
          const earlier = records.filter((row) => row < (items[0] ?? 0));
          for (const { time } of attempts) {
            for (const row of earlier) expect(isDone(trace, row, time), `record ${row} before ${items[0]} at ${time}`).toBe(true);
            if (earlier.length === 0) continue;
            seen.attempts++;
            if (Number(triggerAt(trace, trigger, time)?.settings.parallelizationFactor) > 1) seen.ofParts++;
            if (parent < trace.batches.length) seen.ofHalves++;
          }
        }
      }
    });
    expect(Math.min(seen.attempts, seen.ofParts, seen.ofHalves)).toBeGreaterThan(50);
  });

  it('all records of a key go through one part of one shard, and so one after the other (streams.shard-of-key)', () => {
    let keys = 0;
    always((trace) => {
      const places = new Map<string, number>();
      for (const { items, trigger, shard } of streamBatches(trace)) {
        for (const row of items) {
          const { key } = contentOf(trace, row);
          if (key < 0) continue;
          const name = `${trigger} ${key}`;
          if (!places.has(name)) keys++;
          expect(places.get(name) ?? shard, name).toBe(shard);
          places.set(name, shard);
        }
      }
    });
    expect(keys).toBeGreaterThan(50);
  });
});

const streamBatches = (trace: Trace): Batch[] => batchesOf(trace).filter(({ trigger }) => machineOf(trace, trigger) === 'streamBatch');
