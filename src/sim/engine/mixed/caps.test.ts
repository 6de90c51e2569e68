/** Caps, with all sources at work at once: of the account, functions, versions, mappings, shards, groups, connections and services. */
import { describe, expect, it } from 'vitest';
import { configurationOf, scenarioAt } from '../../trace/configuration.ts';
import { INITIALIZATION } from '../../trace/initialization.ts';
import { queueOf } from '../../trace/queuesOf.ts';
import { callOutcomes, type Trace } from '../../trace/tables.ts';
import { contentOf } from '../contentOf.ts';
import { type Attempt, attemptsOf, batchesOf, groupBy, machineOf, resourceAt, triggerAt } from './reading.ts';
import { always } from './testing.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The most of `spans` that were open at once. What ends when another begins makes room for it. */
function peakOf(spans: readonly Span[]): number {
  const changes = spans.filter(({ from, to }) => to > from).flatMap(({ from, to }) => [[from, 1] as const, [to, -1] as const]);
  changes.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let [now, peak] = [0, 0];
  for (const [, change] of changes) {
    now += change;
    peak = Math.max(peak, now);
  }
  return peak;
}

const spanOf = ({ time, end }: Attempt): Span => ({ from: time, to: end });

const admittedOf = (trace: Trace): Attempt[] => attemptsOf(trace).filter(({ isAdmitted }) => isAdmitted);

const isProvisioned = (trace: Trace, { environment }: Attempt): boolean =>
  trace.environments.initialization[environment] === INITIALIZATION.provisioned;

/** The last figures of `trace.provisioned` for a version at or before `t`. */
function provisionedAt(trace: Trace, version: number, t: number): { requested: number; allocated: number } {
  const row = trace.provisioned.version.findLastIndex((of, i) => of === version && (trace.provisioned.time[i] as number) <= t);
  return row < 0
    ? { requested: 0, allocated: 0 }
    : { requested: trace.provisioned.requested[row] as number, allocated: trace.provisioned.allocated[row] as number };
}

describe('with all sources mixed', () => {
  it('the account, the reservations and what is provisioned are never exceeded (concurrency.unreserved-pool, concurrency.reserved)', () => {
    const full = { account: 0, reserved: 0, provisioned: 0 };
    always((trace) => {
      const admitted = admittedOf(trace);
      const functionOf = ({ environment }: Attempt): number => trace.environments.function[environment] as number;
      for (const attempt of admitted) {
        const { time } = attempt;
        const { account, functions } = scenarioAt(trace, time);
        const reservedOf = (fn: number) => functions[fn]?.reservedConcurrentExecutions ?? null;
        const running = admitted.filter((other) => other.time <= time && other.end > time);
        expect(running.length).toBeLessThanOrEqual(account.concurrentExecutions);
        const reserved = reservedOf(functionOf(attempt));
        if (reserved !== null) {
          const own = running.filter((other) => functionOf(other) === functionOf(attempt)).length;
          expect(own).toBeLessThanOrEqual(reserved);
          if (own === reserved) full.reserved++;
        }
        const version = trace.environments.version[attempt.environment] as number;
        if (isProvisioned(trace, attempt)) {
          const { allocated } = provisionedAt(trace, version, time);
          const busy = running.filter((other) => isProvisioned(trace, other) && trace.environments.version[other.environment] === version);
          expect(busy.length).toBeLessThanOrEqual(allocated);
          if (busy.length === allocated) full.provisioned++;
        } else if (reserved === null) {
          // What is reserved or provisioned is taken from the account, used or not.
          const claims = functions.map((_, fn) => {
            const versions = trace.versions.flatMap(({ function: of }, index) => (of === fn ? [index] : []));
            return reservedOf(fn) ?? versions.reduce((sum, each) => sum + provisionedAt(trace, each, time).requested, 0);
          });
          const open = running.filter((other) => !isProvisioned(trace, other) && reservedOf(functionOf(other)) === null).length;
          const left = claims.reduce((rest, claim) => rest - claim, account.concurrentExecutions);
          expect(open).toBeLessThanOrEqual(left);
          if (open === left) full.account++;
        }
      }
    });
    expect(Math.min(...Object.values(full)), JSON.stringify(full)).toBeGreaterThan(20);
  });

  it('no mapping of a queue has more at work than its maximum concurrency or its pollers allow (sqs.maximum-concurrency)', () => {
    let full = 0;
    always((trace) => {
      const batches = batchesOf(trace).filter(({ trigger }) => machineOf(trace, trigger) === 'queueMessage');
      for (const [trigger, own] of groupBy(batches, (batch) => batch.trigger)) {
        const settings = triggerAt(trace, trigger, 0)?.settings ?? {};
        const pollers = settings.provisionedPollers as { readonly maximumPollers: number } | null | undefined;
        const most = (settings.maximumConcurrency as number | null) ?? (pollers ? 10 * pollers.maximumPollers : 1250);
        const peak = peakOf(own.flatMap(({ attempts }) => attempts.filter(({ isAdmitted }) => isAdmitted).map(spanOf)));
        expect(peak).toBeLessThanOrEqual(most);
        if (peak === most) full++;
      }
    });
    expect(full).toBeGreaterThan(3);
  });

  it('a FIFO queue has one batch of a group at work, or hidden, at a time: as many as there are groups at most (sqs.fifo-concurrency)', () => {
    let checked = 0;
    always((trace) => {
      const fifo = batchesOf(trace).filter(({ trigger }) => resourceAt(trace, queueOf(trace, trigger), 0)?.settings.fifo === true);
      const held = fifo.flatMap(({ trigger, items, formed, hiddenUntil }) => {
        const groups = groupBy(items, (row) => contentOf(trace, row).key);
        // A group is held until each of its messages has left or is visible again.
        return [...groups].map(([key, rows]) => ({
          place: `${queueOf(trace, trigger)} ${key}`,
          from: formed,
          to: Math.max(...rows.map((row) => Math.min(hiddenUntil, orNever(trace.requests.settled[row] as number)))),
        }));
      });
      for (const spans of groupBy(held, ({ place }) => place).values()) {
        checked += spans.length;
        expect(peakOf(spans)).toBeLessThanOrEqual(1);
      }
    });
    expect(checked).toBeGreaterThan(200);
  });

  it('no stream has more batches at work than shards × factor, nor a part of a shard more than one (streams.concurrency)', () => {
    let full = 0;
    always((trace) => {
      const batches = batchesOf(trace).filter(({ trigger }) => machineOf(trace, trigger) === 'streamBatch');
      for (const [trigger, own] of groupBy(batches, (batch) => batch.trigger)) {
        const running = own.flatMap(({ attempts, shard }) =>
          attempts.filter(({ isAdmitted }) => isAdmitted).map((attempt) => ({ ...spanOf(attempt), shard })),
        );
        const mapping = triggerAt(trace, trigger, 0);
        const stream = resourceAt(trace, mapping?.source, 0)?.settings;
        const most =
          Number(stream?.shards ?? stream?.streamShards ?? stream?.partitions) * Number(mapping?.settings.parallelizationFactor ?? 1);
        expect(peakOf(running)).toBeLessThanOrEqual(most);
        if (peakOf(running) === most) full++;
        for (const spans of groupBy(running, ({ shard }) => shard).values()) expect(peakOf(spans)).toBeLessThanOrEqual(1);
      }
    });
    expect(full).toBeGreaterThan(10);
  });

  it('a database has no more connections open than its maximum (services.database-connections)', () => {
    let full = 0;
    always((trace) => {
      const held = [
        ...groupBy(
          callsTo(trace, 'db').filter(({ connects }) => connects),
          ({ environment }) => environment,
        ),
      ].flatMap(([environment, calls]) => connectionsOf(trace, environment, calls));
      const most = Number(resourceAt(trace, 'db', 0)?.settings.maxConnections);
      expect(peakOf(held)).toBeLessThanOrEqual(most);
      if (peakOf(held) === most) full++;
    });
    expect(full).toBeGreaterThan(5);
  });

  it('a service answers no more calls at once than its limit (services.maximum-concurrency)', () => {
    let full = 0;
    always((trace) => {
      const most = resourceAt(trace, 'table', 0)?.maxConcurrency ?? null;
      if (most === null) return;
      const served = callsTo(trace, 'table').filter(({ outcome }) => outcome !== 'throttled' && outcome !== 'accessDenied');
      expect(peakOf(served)).toBeLessThanOrEqual(most);
      if (peakOf(served) === most) full++;
    });
    expect(full).toBeGreaterThan(3);
  });
});

const orNever = (t: number): number => (Number.isNaN(t) ? Number.POSITIVE_INFINITY : t);

interface Call extends Span {
  readonly environment: number;
  readonly outcome: string;
  /** Whether the environment has a connection once it was made. */
  readonly connects: boolean;
}

/** Attempts of calls to a resource, as far as they depended on the world. */
function callsTo(trace: Trace, resource: string): Call[] {
  const { calls } = trace;
  return Array.from(calls.start, (from, row): Call & { readonly on: string } => {
    const environment = calls.environment[row] as number;
    const { init, handler } = configurationOf(trace, environment);
    const place = calls.step[row] as number;
    const step = place < 32_768 ? handler[place] : init[place - 32_768];
    const outcome = callOutcomes[calls.outcome[row] as number] as string;
    return {
      on: step?.kind === 'call' ? step.on : '',
      environment,
      from,
      to: calls.end[row] as number,
      outcome,
      connects: outcome !== 'tooManyConnections' && outcome !== 'accessDenied',
    };
  }).filter(({ on }) => on === resource);
}

/** From its first call an environment holds a connection until its process ends: when an attempt fails so that it is reset, or with the environment. */
function connectionsOf(trace: Trace, environment: number, calls: readonly Call[]): Span[] {
  const resets = attemptsOf(trace)
    .filter((attempt) => attempt.environment === environment && resetting.includes(attempt.ending))
    .map(({ end }) => end);
  const ends = [...resets, trace.environments.ended[environment] as number];
  return ends.flatMap((to, i) => {
    const since = i === 0 ? 0 : (ends[i - 1] as number);
    const first = calls.find(({ from }) => from >= since && from < to);
    return first === undefined ? [] : [{ from: first.from, to }];
  });
}

/** lifecycle.reset-after-failure */
const resetting = ['crashed', 'outOfMemory', 'timedOut', 'initFailed'];
