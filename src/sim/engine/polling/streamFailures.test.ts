/** What becomes of batches that fail: retries, refusals, bisection, checkpoints, age, expiry, destinations. */
import { describe, expect, it } from 'vitest';
import { destinationDeliveryFailures } from '../../metrics/destinationDeliveryFailures.ts';
import { cites } from '../../rules/testing.ts';
import type { TimelineEntry } from '../../scenario/model.ts';
import { explainInvocation } from '../../trace/explainInvocation.ts';
import { markKinds, originKinds, type Trace } from '../../trace/tables.ts';
import { endingCounts, outcomeCounts } from '../reading.ts';
import { simulate } from '../simulate.ts';
import { io, resource, seconds, traffic } from '../testing.ts';
import { batchRows, poisonAt, recordStates, recordsAt, setAt, streamScenario } from './streamTesting.ts';

const HOUR = 3600;
/** Five records that are read together at 1 s. */
const five = recordsAt(0.1, 0.2, 0.3, 0.4, 0.5);
const perRecord = { handler: [{ ...io(1000), per: 'record' as const }] };
const always = { errorRate: 1 };
const markNames = (trace: Trace): (string | undefined)[] => Array.from(trace.marks.kind, (kind) => markKinds[kind]?.name);
const states = (trace: Trace): string[] => recordStates(trace).map(([state]) => state);

describe('T31: a batch of 100 with one poisoned record and bisect on', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => (i + 1) / 1000);
  const run = (k: number, maximumRetryAttempts: number, duration = 60) =>
    simulate(
      streamScenario({
        settings: { bisectBatchOnFunctionError: true, maximumRetryAttempts, onFailure: 'told' },
        resources: [resource('told', 0, 0, 'sqs')],
        traffic: [recordsAt(...hundred)],
        timeline: [poisonAt((k + 0.5) / 1000)],
        duration,
      }),
    );

  it('is split 6 or 7 times and invoked 15 times at most until the record is alone, wherever it is (streams.bisect, streams.bisect-keeps-retries)', () => {
    for (let k = 0; k < 100; k++) {
      const trace = run(k, 2);
      const batches = batchRows(trace);
      const alone = batches.find(({ records }) => records.length === 1 && records[0] === k);
      const splits = batches.filter(({ state }) => state === 'split');
      expect([6, 7]).toContain(splits.length);
      expect(splits.every(({ records }) => records.includes(k))).toBe(true);
      const firstAlone = alone?.attempts[0] as number;
      const before = batches
        .flatMap(({ row, attempts }) => attempts.map((t) => [t, row] as const))
        .filter(([t, row]) => t < firstAlone || (t === firstAlone && row <= (alone?.row as number)));
      expect(before.length).toBeLessThanOrEqual(15);
      // No retry was used up: alone it has all three attempts.
      expect(alone?.attempts).toHaveLength(3);
      expect(outcomeCounts(trace)).toEqual({ succeeded: 99, sentToDestination: 1 });
    }
  });

  it('question 36: 99 are processed and one goes to the destination; without a limit the lone record blocks the shard', () => {
    cites('streams.bisect', 'streams.maximum-retries');
    expect(outcomeCounts(run(42, 2))).toEqual({ succeeded: 99, sentToDestination: 1 });
    const blocked = run(42, -1, 3 * HOUR);
    // Those before it in the tree are done; those behind it wait.
    expect(outcomeCounts(blocked)).toEqual({ succeeded: 42, waiting: 58 });
    const parents = new Map(batchRows(blocked).map(({ row, parent }) => [row, parent]));
    const alone = batchRows(blocked).find(({ records }) => records.length === 1 && records[0] === 42);
    let depth = 0;
    for (let row = alone?.row as number; parents.has(parents.get(row) as number); row = parents.get(row) as number) depth++;
    expect([6, 7]).toContain(depth);
  });

  it('tries the first half at once, and the second only when all of the first is done with (streams.halves-at-once)', () => {
    const batches = batchRows(run(99, 0));
    const [whole, left, right] = batches;
    expect([left?.records.length, right?.records.length]).toEqual([50, 50]);
    expect(left?.attempts[0]).toBe(whole?.attempts[0]);
    expect(left?.records[0]).toBe(0);
    const fifteen = Array.from({ length: 15 }, (_, i) => (i + 1) / 1000);
    const trace = simulate(
      streamScenario({
        settings: { bisectBatchOnFunctionError: true, maximumRetryAttempts: 0 },
        traffic: [recordsAt(...fifteen)],
        timeline: [poisonAt(0)],
      }),
    );
    expect(batchRows(trace).map(({ records }) => records.length)).toEqual([15, 7, 8, 3, 4, 1, 2]);
  });
});

describe('a batch that always fails', () => {
  it('T32: with two retries is given up after three attempts, an hour not having passed (streams.maximum-retries, streams.on-failure)', () => {
    const settings = { maximumRetryAttempts: 2, maximumRecordAge: seconds(HOUR), onFailure: 'told' };
    const trace = simulate(streamScenario({ settings, fn: always, resources: [resource('told', 0, 0, 'sqs')], traffic: [five] }));
    expect(batchRows(trace)).toMatchObject([{ attempts: [1, 2, 4], state: 'sentToDestination' }]);
    expect(recordStates(trace)).toEqual(Array(5).fill(['sentToDestination', 4]));
  });

  it('T32: without a limit of retries is given up at an hour (streams.maximum-age)', () => {
    const settings = { maximumRecordAge: seconds(HOUR) };
    const trace = simulate(streamScenario({ settings, fn: always, traffic: [recordsAt(0.5)], duration: 2 * HOUR }));
    expect(recordStates(trace)).toEqual([['dropped', HOUR + 0.5]]);
  });

  it('is tried after 1, 2, 4 … s and then every minute, the whole of it, nothing behind it moving (streams.retry-whole-batch, streams.retry-delay, streams.retry-delay-maximum)', () => {
    const trace = simulate(streamScenario({ fn: always, traffic: [five, { ...recordsAt(10), id: 'behind' }], duration: 300 }));
    expect(batchRows(trace)).toMatchObject([{ attempts: [1, 2, 4, 8, 16, 32, 64, 124, 184, 244], records: [0, 1, 2, 3, 4] }]);
    expect(states(trace)).toEqual([...Array(5).fill('retryWaiting'), 'inStream']);
  });

  it('T32b: by default blocks its shard until its records leave the stream a day after they came (streams.retry-until-expiry, streams.retention)', () => {
    const late = { ...recordsAt(2 * HOUR, 3 * HOUR), id: 'late' };
    const trace = simulate(streamScenario({ traffic: [recordsAt(10.5), late], timeline: [poisonAt(0)], duration: 25 * HOUR }));
    expect(recordStates(trace)[0]).toEqual(['expired', 10.5 + 24 * HOUR]);
    expect(recordStates(trace)[1]).toEqual(['succeeded', 10.5 + 24 * HOUR]);
    const [first] = batchRows(trace);
    expect(first?.attempts.length).toBeGreaterThan(1400);
    expect(batchRows(trace)[1]?.attempts).toEqual([10.5 + 24 * HOUR]);
  });

  it('T32b: its other records expire each at its time, and those that wait behind it too (dynamodb-streams.retention)', () => {
    const type = 'dynamodb-streams';
    const trace = simulate(streamScenario({ type, fn: always, traffic: [recordsAt(1.01, 1.02, 7200, 3 * HOUR)], duration: 30 * HOUR }));
    expect(recordStates(trace).map(([state, at]) => [state, Math.round(at * 100) / 100])).toEqual([
      ['expired', 1.01 + 24 * HOUR],
      ['expired', 1.02 + 24 * HOUR],
      ['expired', 26 * HOUR],
      ['expired', 27 * HOUR],
    ]);
    expect(
      batchRows(trace)
        .map(({ state }) => state)
        .slice(0, 2),
    ).toEqual(['shortened', 'expired']);
  });

  it('repeats the records that had succeeded: delivery is at least once', () => {
    cites('streams.retry-whole-batch');
    const trace = simulate(
      streamScenario({ fn: perRecord, settings: { maximumRetryAttempts: 3 }, traffic: [five], timeline: [poisonAt(0.25)] }),
    );
    expect(batchRows(trace)).toMatchObject([{ records: [0, 1, 2, 3, 4], attempts: [1, 2.003, 4.006, 8.009], state: 'dropped' }]);
  });

  it('has other luck with its records in each attempt', () => {
    const handler = [{ ...io(1000), per: 'record' as const, errorRate: 0.3 }];
    const trace = simulate(
      streamScenario({ fn: { handler }, traffic: [traffic({ pattern: 'constant', rate: 3 })], settings: { batchSize: 4 }, duration: 300 }),
    );
    // With the same luck in every attempt the first batch that fails would never get through.
    const tried = batchRows(trace).filter(({ attempts, state }) => attempts.length > 2 && state === 'succeeded');
    expect(tried.length).toBeGreaterThan(3);
    expect(endingCounts(trace).handlerError).toBeGreaterThan(20);
  });
});

describe('refusals', () => {
  it('T32c: 500 throttles do not use up the two retries: the record is processed (streams.throttles-not-counted)', () => {
    const parts = { settings: { maximumRetryAttempts: 2 }, traffic: [recordsAt(0.5)], duration: 9 * HOUR };
    // Attempts at 1 s, then after 1, 2, 4, 8, 16, 32 s and every 60 s: the 500th at 64 s + 493 × 60 s.
    const opens = 64 + 493 * 60 + 1;
    const trace = simulate(
      streamScenario({ ...parts, fn: { reservedConcurrentExecutions: 0 }, timeline: [setAt(opens, streamScenario({ ...parts }))] }),
    );
    expect(endingCounts(trace)).toEqual({ throttledByReservedConcurrency: 500, succeeded: 1 });
    expect(recordStates(trace)).toEqual([['succeeded', 64 + 494 * 60]]);
  });

  it('end with the record’s age too', () => {
    cites('streams.maximum-age');
    const settings = { maximumRecordAge: seconds(100) };
    const trace = simulate(streamScenario({ settings, fn: { reservedConcurrentExecutions: 0 }, traffic: [five], duration: 200 }));
    expect(recordStates(trace).map(([state, at]) => [state, at])).toEqual([0.1, 0.2, 0.3, 0.4, 0.5].map((sent) => ['dropped', 100 + sent]));
  });
});

describe('ReportBatchItemFailures', () => {
  const reports = { functionResponseTypes: ['ReportBatchItemFailures'] };

  it('T32d: of five records of which the third fails the next batch begins with the third; the first two are not repeated (streams.partial-batch-response)', () => {
    const trace = simulate(streamScenario({ fn: perRecord, settings: reports, traffic: [five], timeline: [poisonAt(0.25)], duration: 3 }));
    const [first, second] = batchRows(trace);
    expect(first).toMatchObject({ records: [0, 1, 2, 3, 4], attempts: [1], state: 'shortened' });
    expect(second).toMatchObject({ records: [2, 3, 4], parent: 0 });
    expect(recordStates(trace).slice(0, 2)).toEqual(Array(2).fill(['succeeded', 1.003]));
    expect(states(trace).slice(2)).toEqual(Array(3).fill('retryWaiting'));
  });

  it('uses up retries of what is left (streams.partial-response-counts)', () => {
    const settings = { ...reports, maximumRetryAttempts: 2 };
    const trace = simulate(streamScenario({ fn: perRecord, settings, traffic: [five], timeline: [poisonAt(0.25)] }));
    expect(batchRows(trace).flatMap(({ attempts }) => attempts)).toHaveLength(3);
    expect(states(trace)).toEqual(['succeeded', 'succeeded', 'dropped', 'dropped', 'dropped']);
  });

  it('with bisect splits at the checkpoint, at once and at no cost; when the first record fails, in halves (streams.partial-response-splits, streams.checkpoint-at-first)', () => {
    const settings = { ...reports, maximumRetryAttempts: 1, bisectBatchOnFunctionError: true };
    const trace = simulate(streamScenario({ fn: perRecord, settings, traffic: [five], timeline: [poisonAt(0.25)] }));
    expect(batchRows(trace).map(({ records, state, attempts }) => [records, state, attempts.length])).toEqual([
      [[0, 1, 2, 3, 4], 'shortened', 1],
      [[2, 3, 4], 'split', 1],
      [[2], 'dropped', 2],
      [[3, 4], 'succeeded', 1],
    ]);
    expect(batchRows(trace)[1]?.attempts[0]).toBeCloseTo(1.003, 6);
  });

  it('without a failed record is a success of the whole batch', () => {
    cites('streams.partial-batch-response');
    const trace = simulate(streamScenario({ fn: perRecord, settings: reports, traffic: [five] }));
    expect(outcomeCounts(trace)).toEqual({ succeeded: 5 });
    expect(batchRows(trace)).toHaveLength(1);
  });
});

describe('the on-failure destination', () => {
  const told = resource('told', 0, 0, 'sqs');
  const mapping = { id: 'reader', type: 'sqs', source: 'told', function: 'f', qualifier: null, settings: {} };

  it('gets one event for each batch that is given up, which says where it came from (streams.on-failure)', () => {
    const plain = streamScenario({
      settings: { maximumRetryAttempts: 0, batchSize: 5, onFailure: 'told' },
      fn: always,
      resources: [told],
      traffic: [five, { ...recordsAt(2.1, 2.2, 2.3), id: 'more' }],
    });
    const trace = simulate({ ...plain, triggers: [...plain.triggers, mapping] });
    const { origins } = trace;
    expect(Array.from(origins.kind, (kind) => originKinds[kind]?.name)).toEqual(['onFailure', 'onFailure']);
    // Rows 0 to 4 are the first batch, row 5 what came of it; the second batch begins at row 6.
    expect(Array.from(origins.parent)).toEqual([0, 6]);
    expect(Array.from(origins.request, (row) => trace.triggers[trace.requests.trigger[row] as number]?.id)).toEqual(['reader', 'reader']);
  });

  it('that is down lets the records be lost', () => {
    const resources = [{ ...told, errorRate: 1 }];
    const trace = simulate(
      streamScenario({ settings: { maximumRetryAttempts: 0, onFailure: 'told' }, fn: always, resources, traffic: [five] }),
    );
    expect(outcomeCounts(trace)).toEqual({ dropped: 5 });
  });

  it('that throttles every message lets them be lost too', () => {
    const throttled: TimelineEntry = {
      ...{ kind: 'fault', on: 'told', at: 0, for: seconds(60), errorRate: null, latency: null, throttle: 1, index: 0 },
    };
    const settings = { maximumRetryAttempts: 0, onFailure: 'told' };
    const trace = simulate(streamScenario({ settings, fn: always, resources: [told], traffic: [five], timeline: [throttled] }));
    expect(outcomeCounts(trace)).toEqual({ dropped: 5 });
    expect(markNames(trace).filter((name) => name !== 'dropped')).toEqual(['faultStarted', 'destinationDeliveryFailed']);
  });

  it.each(['kinesis', 'dynamodb-streams'] as const)(
    'of %s is written with the execution role: without its permission the records are lost',
    (type) => {
      cites('iam.destination-permissions', 'async.destination-delivery-failures');
      const run = (write: object) => {
        const role = { Statement: [{ Effect: 'Allow', Action: ['kinesis:*', 'dynamodb:*'], Resource: '*' }, write] } as never;
        const settings = { maximumRetryAttempts: 1, onFailure: 'told' };
        return simulate(
          streamScenario({ type, settings, fn: { ...always, role }, resources: [told], traffic: [recordsAt(0.1, 0.11, 0.12, 0.13, 0.14)] }),
        );
      };
      const arn = (name: string) => `arn:aws:sqs:us-east-1:123456789012:${name}`;
      const allowed = run({ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: arn('told') });
      expect(outcomeCounts(allowed)).toEqual({ sentToDestination: 5 });
      expect(markNames(allowed)).not.toContain('destinationDeliveryFailed');
      const denied = run({ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: arn('tolds') });
      expect(outcomeCounts(denied)).toEqual({ dropped: 5 });
      // One message about the batch, not one for each record.
      expect(markNames(denied).filter((name) => name !== 'dropped')).toEqual(['destinationDeliveryFailed', 'writeDenied']);
      expect(destinationDeliveryFailures.series(denied, 0, 0, seconds(60), seconds(60))).toEqual(Float64Array.of(1));
      expect(explainInvocation(denied, 0).sentence).not.toContain('Lambda could not');
      expect(explainInvocation(denied, 1).sentence).toMatch(
        / Lambda could not send a record of it to told: the execution role does not allow it\.$/,
      );
    },
  );

  it('is told of what waited too long behind a blocked batch, unread', () => {
    cites('streams.maximum-age');
    const settings = { maximumRecordAge: seconds(60), onFailure: 'told' };
    const fn = { handler: [io(seconds(100))] };
    const trace = simulate(streamScenario({ settings, fn, resources: [told], traffic: [recordsAt(0.5, 2, 3, 90)], duration: 300 }));
    expect(recordStates(trace)).toEqual([
      ['succeeded', 101],
      ['sentToDestination', 101],
      ['sentToDestination', 101],
      ['succeeded', 201],
    ]);
    expect(trace.invocations.length).toBe(2);
  });
});
