/** IteratorAge: how far reading is behind. */
import { expect, it } from 'vitest';
import { iteratorAge } from '../../metrics/iteratorAge.ts';
import { cites } from '../../rules/testing.ts';
import type { Trace } from '../../trace/tables.ts';
import { simulate } from '../simulate.ts';
import { io, seconds, traffic } from '../testing.ts';
import { batchRows, poisonAt, recordsAt, streamScenario } from './streamTesting.ts';

/** The greatest iterator age in each bucket of 10 s, in s. */
const ages = (trace: Trace): number[] => Array.from(iteratorAge.series(trace, null, 0, trace.horizon, seconds(10)), (ms) => ms / 1000);

it('T33: a record that arrives at 0 and is sent at 90 s is 90,000 ms old (streams.iterator-age)', () => {
  // Not at 0 but just before a poll: the window of 90 s begins with the run, the record comes at its beginning.
  const trace = simulate(streamScenario({ settings: { maximumBatchingWindow: seconds(90) }, traffic: [recordsAt(0)], duration: 200 }));
  expect(batchRows(trace)).toMatchObject([{ attempts: [90] }]);
  expect(iteratorAge.series(trace, 0, 0, trace.horizon, seconds(200))[0]).toBe(90_000);
});

it('T33: is that of the last record of the batch, in every attempt with it', () => {
  cites('streams.iterator-age');
  const trace = simulate(streamScenario({ fn: { errorRate: 1 }, traffic: [recordsAt(0.2, 0.8)], duration: 20 }));
  expect(iteratorAge.series(trace, 0, 0, trace.horizon, seconds(20))[0]).toBeCloseTo(15_200, 6);
  expect(iteratorAge.series(trace, 0, 0, seconds(2), seconds(2))[0]).toBeCloseTo(200, 6);
});

const thousand = (parallelizationFactor: number) =>
  ages(
    simulate(
      streamScenario({
        settings: { parallelizationFactor },
        fn: { handler: [io(seconds(0.2))] },
        traffic: [traffic({ pattern: 'constant', rate: 1000 }, { payloadSize: 0.1 })],
        duration: 120,
      }),
    ),
  );

it('T33b: at 1,000 records a second and 500 served the age grows by half a second a second, to the 24 hours of retention in 48', () => {
  cites('streams.read-until-caught-up', 'streams.retention');
  const age = thousand(1);
  const slope = ((age[11] as number) - (age[1] as number)) / 100;
  expect(slope).toBeCloseTo(0.5, 2);
  expect((24 * 3600) / slope / 3600).toBeCloseTo(48, 0);
});

it('T33c: a factor of 2 keeps up without drift, a factor of 10 without more age than polls and batches make', () => {
  cites('streams.concurrency');
  const two = thousand(2);
  // Chance gives the two parts a little more or less than 500 each.
  expect(two[11]).toBeLessThan(3);
  expect(Math.max(...thousand(10).slice(1))).toBeLessThan(1);
});

it('question 35: a poisoned record makes the age grow by a second a second, on its shard only', () => {
  cites('streams.retry-until-expiry');
  const keyed = traffic({ pattern: 'constant', rate: 40 });
  const trace = simulate(streamScenario({ shards: 4, traffic: [keyed], timeline: [poisonAt(30)], duration: 600 }));
  const lastAttempt = new Map<number, readonly number[]>();
  const ageAt = new Map<number, number>();
  for (const { shard, records, attempts } of batchRows(trace)) {
    const time = attempts[attempts.length - 1] as number;
    const sent = (trace.requests.sent[records[records.length - 1] as number] as number) / 1e6;
    lastAttempt.set(shard, attempts);
    ageAt.set(shard, time - sent);
  }
  const blocked = [...ageAt].filter(([, age]) => age > 2);
  expect(blocked).toHaveLength(1);
  const attempts = lastAttempt.get(blocked[0]?.[0] as number) as readonly number[];
  const [last, before] = [attempts[attempts.length - 1] as number, attempts[attempts.length - 2] as number];
  // The same record is tried again: its age has grown by the time between.
  expect(blocked[0]?.[1]).toBeGreaterThan(400);
  expect(last - before).toBe(60);
});
