/** What holds in every run of every stream: nothing lost, order per key, no more batches at once than allowed, batches that follow from batches. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ROW } from '../../../base/table.ts';
import { cites } from '../../rules/testing.ts';
import type { Scenario, Traffic } from '../../scenario/model.ts';
import { endOf } from '../../trace/endOf.ts';
import { requestsAt } from '../../trace/requestsAt.ts';
import type { Trace } from '../../trace/tables.ts';
import { contentSampler } from '../content.ts';
import { peakConcurrency } from '../reading.ts';
import { requestKey } from '../requestKey.ts';
import { simulate } from '../simulate.ts';
import { io, resource, seconds, traffic } from '../testing.ts';
import { workOf } from '../workOf.ts';
import { type BatchRow, batchRows, poisonAt, recordStates, setAt, streamScenario } from './streamTesting.ts';

const choice = <T>(...values: readonly T[]) => fc.constantFrom(...values);

const settingsArbitrary = fc.record({
  parallelizationFactor: fc.integer({ min: 1, max: 4 }),
  batchSize: fc.integer({ min: 1, max: 9 }),
  maximumBatchingWindow: choice(0, 0, seconds(3)),
  tumblingWindow: choice(null, null, seconds(7)),
  bisectBatchOnFunctionError: fc.boolean(),
  maximumRetryAttempts: choice(-1, 0, 1, 3),
  maximumRecordAge: choice(null, seconds(20)),
  functionResponseTypes: choice<string[]>([], ['ReportBatchItemFailures']),
  onFailure: choice(null, 'told'),
  /** Of topics only. */
  provisionedPollers: choice(null, { minimumPollers: 1, maximumPollers: 1 }, { minimumPollers: 1, maximumPollers: 3 }),
});

interface Drawn {
  readonly scenario: Scenario;
  readonly records: Traffic;
  /** The most batches at once that the settings ever allow. */
  readonly most: number;
}

const drawn = fc
  .record({
    seed: fc.nat(1e6),
    type: choice('kinesis' as const, 'dynamodb-streams' as const, 'msk' as const, 'kafka' as const),
    shards: fc.integer({ min: 1, max: 3 }),
    settings: settingsArbitrary,
    later: settingsArbitrary,
    changes: fc.boolean(),
    keys: fc.integer({ min: 1, max: 8 }),
    rate: fc.integer({ min: 1, max: 12 }),
    errorRate: choice(0, 0.05, 0.3),
    crashRate: choice(0, 0.1),
    poison: fc.integer({ min: 0, max: 3 }),
    reserved: choice(null, null, 0, 1, 2),
    mean: choice(0, 0.02, 0.7),
    perRecord: fc.boolean(),
  })
  .map(({ seed, type, shards, settings, later, changes, keys, rate, errorRate, crashRate, poison, reserved, mean, perRecord }): Drawn => {
    const records = traffic({ pattern: 'poisson', rate }, { keys: { count: keys, skew: 0.5 }, end: seconds(50) });
    const step = {
      ...io({ kind: 'exponential', mean: seconds(mean) }),
      errorRate,
      per: perRecord ? ('record' as const) : ('invocation' as const),
    };
    const fn = { handler: mean === 0 ? [{ ...io(0), errorRate }] : [step], crashRate, reservedConcurrentExecutions: reserved };
    const parts = {
      seed,
      type,
      shards,
      fn,
      traffic: [records],
      resources: [resource('told', 0, seed % 3 === 0 ? 0.5 : 0, 'sqs')],
      duration: 90,
      rules: { 'kafka.scaling-time': 3, 'kafka.first-pollers': 2 },
    };
    const timeline = [poisonAt(3, poison), ...(changes ? [setAt(30, streamScenario({ ...parts, settings: later }))] : [])];
    const scenario = streamScenario({ ...parts, settings, timeline });
    const ofKafka = type === 'msk' || type === 'kafka';
    const factor = ofKafka
      ? 1
      : changes
        ? Math.max(settings.parallelizationFactor, later.parallelizationFactor)
        : settings.parallelizationFactor;
    return { scenario, records: { ...records, to: 'stream' }, most: shards * factor };
  });

const always = (check: (trace: Trace, drawn: Drawn) => void, numRuns = 120): void =>
  fc.assert(
    fc.property(drawn, (one) => check(simulate(one.scenario), one)),
    { numRuns, seed: 20261124 },
  );

/** When an attempt with a batch began, in order of rows of invocations, and which batch. */
function handled(trace: Trace): { time: number; batch: number }[] {
  return Array.from(trace.batchInvocations.batch, (batch, i) => ({
    time: trace.invocations.time[trace.batchInvocations.invocation[i] as number] as number,
    batch,
    row: trace.batchInvocations.invocation[i] as number,
  })).filter(({ row }) => trace.invocations.environment[row] !== NO_ROW);
}

/** Rows of the records of each key, in order of arrival. */
function rowsByKey(trace: Trace, { records }: Drawn): number[][] {
  const sample = contentSampler(records, 1);
  const byKey: number[][] = [];
  for (let row = 0; row < trace.requests.length; row++) {
    const { key } = sample(...requestKey(trace, row));
    byKey[key] ??= [];
    byKey[key].push(row);
  }
  return byKey.filter((rows) => rows !== undefined);
}

describe('in every run of a stream or a topic', () => {
  it('what arrived waits, is in flight, or is at one of its outcomes, at every instant', () => {
    cites('streams.retention', 'streams.retry-until-expiry');
    always((trace) => {
      const { requests, invocations } = trace;
      const ends = Array.from(invocations.time, (_, row) => (invocations.environment[row] === NO_ROW ? 0 : endOf(trace, row)));
      const moments = [...requests.sent, ...requests.settled, ...invocations.time, ...ends].filter((t) => t >= 0 && t <= trace.horizon);
      const tags = (row: number) => trace.machines.streamBatch[requests.state[row] as number]?.tags ?? [];
      for (const t of [...moments.filter((_, i) => i % 7 === 0), trace.horizon]) {
        for (const { sent, inFlight, waiting, outcomes } of requestsAt(trace, t)) {
          expect(Object.values(outcomes).reduce((a, b) => a + b, inFlight + waiting)).toBe(sent);
          expect(Math.min(inFlight, waiting)).toBeGreaterThanOrEqual(0);
        }
      }
      // What readers of the tables count at the end is what the machine's states say.
      const rows = Array.from(requests.state, (_, row) => row);
      const [counts] = requestsAt(trace, trace.horizon - 1);
      expect(counts?.inFlight).toBe(rows.filter((row) => tags(row).includes('inFlight')).length);
      expect(counts?.waiting).toBe(rows.filter((row) => tags(row).includes('waiting')).length);
    });
  });

  it('every record ends in an outcome that its trigger can reach', () => {
    always((trace, { scenario }) => {
      const able = new Set([...(trace.triggers[0]?.outcomes ?? []), 'sentToDestination', 'dropped']);
      const lossless =
        scenario.timeline.length === 1 &&
        scenario.triggers[0]?.settings.maximumRetryAttempts === -1 &&
        scenario.triggers[0].settings.maximumRecordAge === null &&
        (scenario.triggers[0].type === 'kinesis' || scenario.triggers[0].settings.onFailure === null);
      recordStates(trace).forEach(([state], row) => {
        const { outcome } = trace.machines.streamBatch[trace.requests.state[row] as number] ?? { outcome: null };
        expect(Number.isNaN(trace.requests.settled[row] as number)).toBe(outcome === null);
        if (outcome !== null) expect(able.has(outcome), state).toBe(true);
        // Without a limit of retries or age nothing is given up, and nothing expires in a minute and a half.
        if (lossless && outcome !== null) expect(outcome).toBe('succeeded');
      });
    });
  });

  it('no record is handled before all earlier ones of its key are done with, unless they are in one batch (streams.order-per-key)', () => {
    always((trace, one) => {
      const batches = batchRows(trace);
      const members = batches.map(({ records }) => new Set(records));
      const uses = new Map<number, { time: number; batch: number }[]>();
      for (const use of handled(trace)) {
        for (const row of (batches[use.batch] as BatchRow).records) uses.set(row, [...(uses.get(row) ?? []), use]);
      }
      for (const rows of rowsByKey(trace, one)) {
        for (let i = 1; i < rows.length; i++) {
          const before = rows[i - 1] as number;
          const done = trace.requests.settled[before] as number;
          for (const { time, batch } of uses.get(rows[i] as number) ?? []) {
            if (members[batch]?.has(before)) continue;
            expect(time).toBeGreaterThanOrEqual(done);
          }
        }
      }
    });
  });

  it('no more batches are at work than shards × factor, nor two of one part of a shard (streams.concurrency)', () => {
    always((trace, { most }) => {
      expect(peakConcurrency(trace)).toBeLessThanOrEqual(most);
      const until = new Map<number, number>();
      for (let i = 0; i < trace.batchInvocations.length; i++) {
        const row = trace.batchInvocations.invocation[i] as number;
        if (trace.invocations.environment[row] === NO_ROW) continue;
        const shard = trace.batches.shard[trace.batchInvocations.batch[i] as number] as number;
        expect(trace.invocations.time[row] as number).toBeGreaterThanOrEqual(until.get(shard) ?? 0);
        until.set(shard, endOf(trace, row));
      }
    });
  });

  it('the batches that follow from a batch are made of its records: halves of a split, what is left of a shortened one (streams.bisect)', () => {
    let splits = 0;
    let shortened = 0;
    always((trace) => {
      const batches = batchRows(trace);
      const children = batches.map((): BatchRow[] => []);
      for (const batch of batches) if (batch.parent !== NO_ROW) children[batch.parent]?.push(batch);
      for (const batch of batches) {
        const own = children[batch.row] as BatchRow[];
        const passedOn = own.flatMap(({ records }) => records);
        if (batch.state === 'split') {
          splits++;
          expect(passedOn).toEqual(batch.records);
          expect(own.map(({ records }) => records.length)).toEqual([
            Math.floor(batch.records.length / 2),
            Math.ceil(batch.records.length / 2),
          ]);
        } else if (batch.state === 'shortened') {
          shortened++;
          expect(passedOn.length).toBeLessThanOrEqual(batch.records.length);
          expect(passedOn).toEqual(batch.records.slice(batch.records.length - passedOn.length));
        } else expect(own).toEqual([]);
        for (const child of own) expect(child.shard).toBe(batch.shard);
      }
    });
    expect(Math.min(splits, shortened)).toBeGreaterThan(50);
  });

  it('a record that succeeded was in a successful invocation; every record is in the batches of one part only', () => {
    always((trace, { scenario }) => {
      const succeeded = new Set<number>();
      const batches = batchRows(trace);
      for (let i = 0; i < trace.batchInvocations.length; i++) {
        if (trace.invocations.ending[trace.batchInvocations.invocation[i] as number] !== 1) continue;
        for (const record of batches[trace.batchInvocations.batch[i] as number]?.records ?? []) succeeded.add(record);
      }
      recordStates(trace).forEach(([state], row) => {
        if (state === 'succeeded') expect(succeeded.has(row)).toBe(true);
      });
      const shards = new Map<number, number>();
      for (const { records, shard } of batches) {
        expect(records.length).toBeLessThanOrEqual(9);
        for (const record of records) {
          const known = shards.get(record);
          if (known !== undefined && scenario.timeline.length === 1) expect(shard).toBe(known);
          shards.set(record, shard);
        }
      }
    });
  });

  it('the steps of an invocation with a batch are found again from the trace alone', () => {
    let checked = 0;
    always((trace) => {
      for (let row = 0; row < Math.min(60, trace.invocations.length); row++) {
        if (trace.invocations.environment[row] === NO_ROW || trace.invocations.ending[row] !== 1) continue;
        const steps = workOf(trace, row);
        if (steps.length === 0) continue;
        checked++;
        expect(steps[steps.length - 1]?.end).toBe(endOf(trace, row));
      }
    }, 40);
    expect(checked).toBeGreaterThan(200);
  });
});
