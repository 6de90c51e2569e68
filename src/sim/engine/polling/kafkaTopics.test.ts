/** Records of Kafka topics: how they are read and batched, and what becomes of batches that fail, in both modes. */
import { describe, expect, it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { simulateText } from '../../testing.ts';
import { kafka } from '../../triggers/kafka.ts';
import { msk } from '../../triggers/msk.ts';
import { outcomeCounts } from '../reading.ts';
import { simulate } from '../simulate.ts';
import { io, resource, seconds, traffic } from '../testing.ts';
import { batchRows, poisonAt, recordStates, recordsAt, type StreamParts, streamScenario } from './streamTesting.ts';

const run = (parts: Omit<StreamParts, 'type'>) => simulate(streamScenario({ type: 'msk', ...parts }));
const provisioned = { provisionedPollers: { minimumPollers: 1, maximumPollers: 1 } };
const atOnce = { maximumBatchingWindow: 0 };
const told = { resources: [resource('told', 0, 0, 'sqs')] };
const spread = (count: number, more: object = {}) => traffic({ pattern: 'burst', at: seconds(1), count, over: seconds(9) }, more);

describe('a topic of Kafka', () => {
  it('is the same behind Amazon MSK and self-managed, event and permissions aside', () => {
    expect(kafka.fields).toBe(msk.fields);
    const parts = { shards: 3, settings: {}, fn: { handler: [{ ...io(100_000), errorRate: 0.3 }] }, traffic: [spread(50)], seed: 5 };
    const [one, other] = (['msk', 'kafka'] as const).map((type) => batchRows(simulate(streamScenario({ ...parts, type }))));
    expect(one).toEqual(other);
    expect(one?.length).toBeGreaterThan(5);
  });

  it('is read at once: a batch of up to 100, or of half a second (kafka.fetch-latency, kafka.batch-size, kafka.window)', () => {
    const hundred = Array.from({ length: 150 }, (_, i) => 1.2 + i / 1000);
    const trace = run({ traffic: [recordsAt(...hundred)], fn: { handler: [io(50_000)] } });
    const [first, second] = batchRows(trace);
    expect(first?.records.length).toBe(100);
    expect(first?.attempts).toEqual([1.299]);
    // The next window begins when the batch is done.
    expect(second?.records.length).toBe(50);
    expect(second?.attempts[0]).toBeCloseTo(1.349 + 0.5, 6);
    expect(msk.fields.batchSize).toMatchObject({ default: 100 });
    expect(msk.fields.maximumBatchingWindow).toMatchObject({ default: '500ms' });
    const late = run({ traffic: [recordsAt(1)], settings: atOnce, rules: { 'kafka.fetch-latency': 0.25 } });
    expect(batchRows(late)[0]?.attempts).toEqual([1.25]);
  });

  it('begins empty, and gives every mapping every record (kafka.starting-position, kafka.consumer-group)', () => {
    const trace = run({
      shards: 2,
      settings: { startingPosition: 'LATEST', consumerGroupId: 'a' },
      others: [{ startingPosition: 'TRIM_HORIZON', consumerGroupId: 'b' }],
      traffic: [spread(20)],
    });
    const counts = [0, 1].map((trigger) => Array.from(trace.requests.trigger).filter((own) => own === trigger).length);
    expect(counts).toEqual([20, 20]);
    expect(outcomeCounts(trace)).toEqual({ succeeded: 40 });
  });

  it('keeps records of a key in one partition, in order, one batch at a time', () => {
    cites('kafka.order', 'kafka.partition-of-key', 'kafka.batch-of-one-partition');
    const trace = run({
      shards: 4,
      settings: { ...atOnce, batchSize: 3 },
      fn: { handler: [io(300_000)] },
      traffic: [spread(120, { keys: { count: 40, skew: 0 } })],
      duration: 120,
      rules: { 'kafka.first-pollers': 4 },
    });
    const batches = batchRows(trace);
    const last = new Map<number, number>();
    const until = new Map<number, number>();
    for (const { records, shard, attempts } of batches) {
      for (const record of records) {
        expect(record).toBeGreaterThan(last.get(shard) ?? -1);
        last.set(shard, record);
      }
      expect(attempts[0]).toBeGreaterThanOrEqual(until.get(shard) ?? 0);
      until.set(shard, (attempts[0] as number) + 0.3 - 1e-6);
    }
    expect(last.size).toBe(4);
  });

  it('closes a batch before 6 MB, and never delivers a record that is larger (kafka.batch-payload)', () => {
    const two = { payloadSize: 3500 };
    const large = run({ settings: atOnce, fn: { handler: [io(seconds(1))] }, traffic: [spread(4, two)], duration: 30 });
    expect(batchRows(large).every(({ records }) => records.length === 1)).toBe(true);
    const huge = { ...spread(3), payloadSize: 6145 };
    expect(outcomeCounts(run({ settings: atOnce, traffic: [huge] }))).toEqual({ dropped: 3 });
    const sent = run({ settings: { ...atOnce, onFailure: 'told' }, traffic: [huge], ...told });
    expect(outcomeCounts(sent)).toEqual({ sentToDestination: 3 });
    expect(sent.invocations.length).toBe(0);
  });

  it('passes over what no pattern matches (kafka.filter)', () => {
    const { trace } = simulateText({
      duration: '20s',
      functions: { f: {} },
      resources: { clicks: { type: 'kafka' } },
      triggers: [{ id: 't', type: 'kafka', source: 'clicks', function: 'f', filter: [{ value: { kind: ['order'] } }] }],
      traffic: [
        { to: 'clicks', pattern: 'burst', count: 40, over: '5s', bodies: [{ body: { kind: 'order' } }, { body: { kind: 'other' } }] },
      ],
    });
    const { succeeded = 0, filtered = 0 } = outcomeCounts(trace);
    expect(succeeded + filtered).toBe(40);
    expect(Math.min(succeeded, filtered)).toBeGreaterThan(5);
  });

  it('loses what is not processed within its retention (kafka.retention)', () => {
    const trace = run({ settings: atOnce, retention: 0.01, fn: { errorRate: 1 }, traffic: [recordsAt(1)], duration: 120 });
    expect(recordStates(trace)).toEqual([['expired', 37]]);
  });
});

describe('a batch of Kafka that fails', () => {
  const failing = { fn: { errorRate: 1 }, traffic: [recordsAt(1, 1.1, 1.2)], duration: 7200 };

  it('on demand is tried until its records expire, whatever its settings say (kafka.retry-settings-provisioned)', () => {
    const settings = { maximumRetryAttempts: 1, maximumRecordAge: seconds(60), bisectBatchOnFunctionError: true };
    const trace = run({ ...failing, settings });
    const [batch, ...others] = batchRows(trace);
    expect(others).toEqual([]);
    expect(batch?.attempts.length).toBeGreaterThan(100);
    expect(outcomeCounts(trace)).toEqual({ waiting: 3 });
  });

  it('in provisioned mode is given up after its retries, or when it is too old, and split', () => {
    const twice = run({ ...failing, settings: { ...provisioned, maximumRetryAttempts: 2 } });
    expect(batchRows(twice).map(({ attempts }) => attempts.length)).toEqual([3]);
    expect(outcomeCounts(twice)).toEqual({ dropped: 3 });
    const aged = run({ ...failing, settings: { ...provisioned, maximumRecordAge: seconds(60) } });
    expect(outcomeCounts(aged)).toEqual({ dropped: 3 });
    expect(Math.max(...recordStates(aged).map(([, t]) => t))).toBeLessThanOrEqual(61.2);
    const split = run({
      ...failing,
      fn: {},
      timeline: [poisonAt(1.05)],
      settings: { ...provisioned, maximumRetryAttempts: 0, bisectBatchOnFunctionError: true },
    });
    expect(outcomeCounts(split)).toEqual({ succeeded: 2, dropped: 1 });
  });

  it('with a destination and no limit is tried again ten times, in either mode (kafka.retries-with-destination)', () => {
    for (const mode of [{}, provisioned]) {
      const trace = run({ ...failing, settings: { ...mode, onFailure: 'told' }, ...told });
      expect(batchRows(trace).map(({ attempts }) => attempts.length)).toEqual([11]);
      expect(outcomeCounts(trace)).toEqual({ sentToDestination: 3 });
    }
  });

  it('names its failed records by partition and offset, and goes on from the first of them', () => {
    cites('kafka.partial-response-identifier');
    const trace = run({
      fn: { handler: [{ ...io(1000), per: 'record' }] },
      traffic: [recordsAt(1, 1.1, 1.2, 1.25)],
      timeline: [poisonAt(1.15)],
      settings: { ...provisioned, maximumRetryAttempts: 1, functionResponseTypes: ['ReportBatchItemFailures'] },
      duration: 30,
    });
    const [first, second] = batchRows(trace);
    expect(first?.state).toBe('shortened');
    expect(second?.records).toEqual([2, 3]);
    expect(outcomeCounts(trace)).toMatchObject({ succeeded: 2, dropped: 2 });
  });

  it('holds up its partition and no other (kafka.order)', () => {
    const trace = run({
      shards: 2,
      settings: { ...atOnce, batchSize: 1 },
      traffic: [spread(200, { keys: { count: 50, skew: 0 } })],
      timeline: [poisonAt(1)],
      duration: 60,
    });
    const states = recordStates(trace);
    const poisoned = batchRows(trace).find(({ attempts }) => attempts.length > 1);
    expect(poisoned?.records).toEqual([0]);
    const { shard } = poisoned as { shard: number };
    for (const { records, shard: own } of batchRows(trace)) if (own !== shard) expect(states[records[0] as number]?.[0]).toBe('succeeded');
    expect(states.filter(([state]) => state === 'succeeded').length).toBeGreaterThan(60);
  });

  it('goes to a topic record by record: what failed can be read again (kafka.topic-gets-records)', () => {
    const { trace } = simulateText({
      duration: '60s',
      functions: { f: { errorRate: 1 }, g: {} },
      resources: { clicks: { type: 'kafka', partitions: 1 }, failed: { type: 'kafka', partitions: 2 } },
      triggers: [
        { id: 't', type: 'msk', source: 'clicks', function: 'f', provisionedPollers: {}, maximumRetryAttempts: 0, onFailure: 'failed' },
        { id: 'u', type: 'msk', source: 'failed', function: 'g' },
      ],
      traffic: [{ to: 'clicks', pattern: 'burst', count: 12, over: '2s', keys: { count: 3 } }],
    });
    const of = (trigger: number) => Array.from(trace.requests.trigger).filter((own) => own === trigger).length;
    expect([of(0), of(1)]).toEqual([12, 12]);
    expect(outcomeCounts(trace)).toEqual({ sentToDestination: 12, succeeded: 12 });
  });
});
