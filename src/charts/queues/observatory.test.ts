/** The queues at a moment, against CloudWatch's metrics, the counts of requests, and the lives of single messages, in runs of the gallery. */
import { describe, expect, it } from 'vitest';
import { uniform } from '../../base/random.ts';
import {
  attemptsOf,
  gallery,
  messageLife,
  metrics,
  parseScenario,
  requestsAt,
  type ScenarioInput,
  simulate,
  type Trace,
} from '../../sim/index.ts';
import { icicleOf } from './bisection.ts';
import { givenUpAt, observatoryAt, observatoryOf } from './observatory.ts';
import { openBatchesAt } from './shardAt.ts';
import { shardRecords } from './shardRecords.ts';
import { columnStates, tapeColumns } from './tapeColumns.ts';

const slugs = ['sqs-queue', 'sqs-fifo', 'visibility-drift', 'poison-pill', 'kinesis-stream', 's3-notifications', 'reserved-one-on-a-queue'];

const inputOf = (slug: string): ScenarioInput => gallery.find((entry) => entry.slug === slug)?.scenario as ScenarioInput;

function runOf(input: ScenarioInput): Trace {
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return simulate(parsed.scenario);
}

/** Whole microseconds, spread over the run by luck that never changes; some of them the very instants at which something happens. */
function moments(trace: Trace, count: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    const luck = uniform(11, 5, i);
    if (i % 4 !== 0) return Math.floor(luck * trace.horizon);
    return trace.invocations.time[Math.floor(luck * trace.invocations.length)] as number;
  });
}

/** The level after all that happens at `t`, by the metric's own way. */
const metricAt = (trace: Trace, name: string, queue: string, t: number): number =>
  metrics.find((metric) => metric.name === name)?.ofQueue?.(trace, queue, t, t + 1, 1, 'Maximum')[0] as number;

const sumOf = (list: readonly { readonly waiting: number; readonly inFlight: number }[]) => ({
  waiting: list.reduce((sum, { waiting }) => sum + waiting, 0),
  inFlight: list.reduce((sum, { inFlight }) => sum + inFlight, 0),
});

describe.each(slugs)('the queues of %s', (slug) => {
  const trace = runOf(inputOf(slug));
  const { queues, events, streams } = observatoryOf(trace);

  it('hold what the metrics of queues and the counts of requests say, at 200 moments', () => {
    expect(queues.length + events.length + streams.length).toBeGreaterThan(0);
    for (const t of moments(trace, 200)) {
      const moment = observatoryAt(trace, t);
      const counts = requestsAt(trace, t);
      moment.queues.forEach(({ queue, visible, inFlight, delayed, oldestAge, flightStates, groups }) => {
        expect([visible, inFlight, delayed]).toEqual([
          metricAt(trace, 'ApproximateNumberOfMessagesVisible', queue, t),
          metricAt(trace, 'ApproximateNumberOfMessagesNotVisible', queue, t),
          metricAt(trace, 'ApproximateNumberOfMessagesDelayed', queue, t),
        ]);
        const age = metricAt(trace, 'ApproximateAgeOfOldestMessage', queue, t);
        expect(Math.abs((oldestAge ?? 0) / 1e6 - (age || 0))).toBeLessThanOrEqual(2e-6);
        expect(Object.values(flightStates).reduce((sum, count) => sum + count, 0)).toBe(inFlight);
        if (groups !== null) expect(groups.reduce((sum, group) => sum + group.inFlight + group.visible, 0)).toBe(inFlight + visible);
      });
      moment.events.forEach(({ waiting, inFlight, byKind }, i) => {
        const own = counts.filter((_, trigger) => {
          const { machine, function: fn } = trace.triggers[trigger] as Trace['triggers'][number];
          return machine === 'asynchronous' && fn === events[i]?.function;
        });
        expect({ waiting, inFlight }).toEqual(sumOf(own));
        expect(Object.values(byKind).reduce((sum, count) => sum + count, 0)).toBe(waiting);
      });
      moment.streams.forEach((shards, i) => {
        const own = counts[streams[i]?.trigger as number] as (typeof counts)[number];
        const inFlight = shards.reduce((sum, shard) => sum + shard.inFlight, 0);
        const arrived = shards.reduce((sum, shard) => sum + shard.arrived, 0);
        const done = shards.reduce((sum, shard) => sum + shard.done, 0);
        expect({ sent: arrived, inFlight, waiting: arrived - done - inFlight }).toEqual({
          sent: own.sent,
          inFlight: own.inFlight,
          waiting: own.waiting,
        });
      });
    }
  });

  it('show an arc for a message in flight until its visibility timeout ends, with its receive count', () => {
    let seen = 0;
    for (const t of moments(trace, 60)) {
      for (const { messagesInFlight, inFlight } of observatoryAt(trace, t).queues) {
        expect(messagesInFlight.length).toBe(Math.min(24, inFlight));
        for (const { request, since, hiddenUntil, receiveCount, state } of messagesInFlight) {
          seen++;
          const phase = messageLife(trace, request)?.phases.find((each) => each.kind === 'received' && each.start <= t && t < each.end);
          expect([since, hiddenUntil, receiveCount]).toEqual([phase?.start, phase?.receive?.hiddenUntil, phase?.receive?.receiveCount]);
          expect(state === 'returning').toBe((phase?.receive?.doneAt as number) <= t);
        }
      }
    }
    expect(seen > 0).toBe(queues.length > 0);
  });

  it('have clocks that run out when the next attempt is made, and name the nearest', () => {
    let seen = 0;
    for (const t of moments(trace, 60)) {
      for (const { events: list, waiting } of observatoryAt(trace, t).events) {
        expect(list.length).toBe(Math.min(12, waiting));
        for (const isTried of [true, false]) {
          const clocks = list.filter(({ attempts }) => attempts > 0 === isTried).map(({ until }) => until);
          expect(clocks).toEqual(clocks.toSorted((a, b) => a - b));
        }
        for (const { request, until, ends, attempts } of list) {
          if (ends !== 'attempt') continue;
          seen++;
          const next = Array.from(attemptsOf(trace, request), (row) => trace.invocations.time[row] as number).filter((time) => time > t);
          // A delivery comes right before the wait in the queue.
          expect(attempts === 0 ? until <= (next[0] as number) : until === next[0]).toBe(true);
        }
      }
    }
    expect(seen > 0).toBe(events.length > 0);
  });
});

describe('a shard with a poison record', () => {
  const input = inputOf('poison-pill');
  const [mapping] = input.triggers ?? [];
  const bisecting = { ...input, duration: '6m', triggers: [{ ...mapping, bisectBatchOnFunctionError: true }] } as ScenarioInput;
  const trace = runOf(bisecting);

  it('is blocked by a batch whose clock is that of its next attempt, while the other shards go on', () => {
    const [shards] = observatoryAt(trace, 200e6).streams;
    const blocked = shards?.filter(({ blocks }) => blocks.length > 0) ?? [];
    expect([shards?.length, blocked.length]).toEqual([4, 1]);
    const head = blocked[0]?.batches.find(({ state }) => state === 'retry');
    const times = Array.from(attemptsOf(trace, head?.requests[0] as number), (row) => trace.invocations.time[row] as number);
    expect(head?.nextAttempt).toBe(times.find((time) => time > 200e6));
    expect(blocked[0]?.oldest).toBe(head?.requests[0]);
    expect(blocked[0]?.iteratorAge).toBeGreaterThan(50e6);
  });

  it('has the batch split in halves that together hold it, down to the record that fails alone', () => {
    const split = observatoryAt(trace, 200e6).streams[0]?.find(({ blocks }) => blocks.length > 0)?.split;
    const parts = icicleOf(split?.batch as NonNullable<typeof split>['batch'], 200e6);
    expect(parts[0]).toMatchObject({ depth: 0, from: 0, width: 1, state: 'split' });
    const leaves = parts.filter(({ state }) => state !== 'split');
    expect(leaves.reduce((sum, { records }) => sum + records, 0)).toBe(parts[0]?.records);
    // What was split off behind the record that fails waits for its turn.
    expect(leaves.filter(({ state }) => state === 'retry')).toMatchObject([{ records: 1 }]);
    expect(leaves.every(({ state }) => ['succeeded', 'retry', 'waiting'].includes(state))).toBe(true);
    for (const { depth, from, width } of parts.slice(1)) {
      const above = parts.filter(
        (part) => part.depth === depth - 1 && part.from <= from + 1e-9 && part.from + part.width >= from + width - 1e-9,
      );
      expect(above).toHaveLength(1);
    }
    expect(icicleOf(split?.batch as NonNullable<typeof split>['batch'], (split?.from as number) - 1)).toHaveLength(1);
  });
});

describe('where what is given up goes', () => {
  it.each([
    ['reserved-one-on-a-queue', 'never-run', 'deadLettered'],
    ['s3-notifications', 'not-checked', 'deadLettered'],
  ])('in %s, %s has got as many as the counts say, the newest first', (slug, target, outcome) => {
    const trace = runOf(inputOf(slug));
    for (const t of moments(trace, 40)) {
      const { count, newest } = givenUpAt(trace, target, t, 3);
      expect(count).toBe(requestsAt(trace, t).reduce((sum, { outcomes }) => sum + (outcomes[outcome] ?? 0), 0));
      expect(newest.map(({ time }) => time)).toEqual(newest.map(({ time }) => time).toSorted((a, b) => b - a));
      for (const { request, time } of newest) expect(trace.requests.settled[request]).toBe(time);
    }
    expect(givenUpAt(trace, target, trace.horizon, 3).count).toBeGreaterThan(0);
  });
});

describe('the message groups of a FIFO queue whose function fails', () => {
  const input = inputOf('sqs-fifo');
  const trace = runOf({ ...input, duration: '1m', functions: { book: { ...input.functions?.book, errorRate: 0.3 } } } as ScenarioInput);

  it('are blocked until the failed messages of the group come back, which is when one of the group is received again', () => {
    const t = 30e6;
    const [queue] = observatoryAt(trace, t).queues;
    const blocked = queue?.groups?.filter(({ blockedUntil }) => blockedUntil !== null) ?? [];
    expect(blocked.length).toBeGreaterThan(0);
    for (const { head, blockedUntil, inFlight } of blocked) {
      const phase = messageLife(trace, head)?.phases.find(({ start, end }) => start <= t && t < end);
      expect([phase?.kind, phase?.receive?.hiddenUntil]).toEqual(['received', blockedUntil]);
      expect(inFlight).toBeGreaterThan(0);
    }
  });
});

describe('the tape of a shard', () => {
  const trace = runOf({ ...inputOf('poison-pill'), duration: '4m' } as ScenarioInput);

  it('shows in each column the most pressing of its records, as looking at each of them does', () => {
    const window = { from: 60e6, to: 240e6 };
    const width = 300;
    for (const t of moments(trace, 20)) {
      for (const shard of shardRecords(trace, 0)) {
        const open = openBatchesAt(trace, shard.batches, t);
        const stateOf = new Map(open.flatMap(({ requests, state }) => Array.from(requests, (row) => [row, state] as const)));
        const expected = new Array<number>(width).fill(0);
        shard.records.start.forEach((sent, place) => {
          if (sent < window.from || sent >= window.to) return;
          const column = Math.floor(((sent - window.from) / (window.to - window.from)) * width);
          const batch = stateOf.get(shard.records.subject[place] as number);
          const isOpen = sent <= t && (shard.records.end[place] as number) > t;
          const waits = batch === 'atWork' ? 'inFlight' : batch === undefined || batch === 'waiting' ? 'waiting' : 'blocked';
          const state = isOpen ? waits : sent > t ? 'ahead' : 'done';
          // A column is named after its first record where that is still ahead.
          const code = columnStates.indexOf(state);
          expected[column] = state === 'ahead' ? expected[column] || code : Math.max(expected[column] ?? 0, code);
        });
        expect(Array.from(tapeColumns(shard, open, trace.requests.sent, window, width, t))).toEqual(expected);
      }
    }
  });
});
