/** The metrics of queues: by hand, against CloudWatch's definitions, and in every run. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagesAt, queueScenario } from '../engine/polling/queueTesting.ts';
import { anyChangingQueue } from '../engine/polling/testing.ts';
import { simulate } from '../engine/simulate.ts';
import { burst, io, seconds } from '../engine/testing.ts';
import { cites } from '../rules/testing.ts';
import { batchOfItem, receivesOf } from '../trace/messagePhases.ts';
import { queuesOf } from '../trace/queuesOf.ts';
import { requestsAt } from '../trace/requestsAt.ts';
import { originKinds, type Trace } from '../trace/tables.ts';
import { metrics, summarise } from './index.ts';
import type { Statistic } from './metric.ts';

const metricOf = (name: string) => metrics.find((metric) => metric.name === name) as (typeof metrics)[number];

/** Buckets of `width` s from 0 to `to` s. */
const series = (trace: Trace, name: string, to: number, width: number, statistic?: Statistic, queue = 'queue'): number[] =>
  Array.from(metricOf(name).ofQueue?.(trace, queue, 0, seconds(to), seconds(width), statistic) ?? []);

/** The level after all that happens at `t`, µs. */
const levelAt = (trace: Trace, name: string, queue: string, t: number): number =>
  metricOf(name).ofQueue?.(trace, queue, t, t + 1, 1, 'Average')[0] as number;

const always = { errorRate: 1 };

describe('of a queue', () => {
  it('a message is delayed, then visible, then not visible until it is deleted (sqs.messages-counted)', () => {
    const trace = simulate(
      queueScenario({
        delay: 10,
        settings: { maximumBatchingWindow: seconds(20), batchSize: 10 },
        fn: { handler: [io(seconds(5))] },
        traffic: [messagesAt(10, 10)],
        duration: 60,
      }),
    );
    // Delayed to 20 s, gathered to 40 s, at work to 45 s.
    expect(series(trace, 'ApproximateNumberOfMessagesDelayed', 60, 10)).toEqual([0, 2, 0, 0, 0, 0]);
    expect(series(trace, 'ApproximateNumberOfMessagesVisible', 60, 10)).toEqual([0, 0, 2, 2, 0, 0]);
    expect(series(trace, 'ApproximateNumberOfMessagesNotVisible', 60, 10)).toEqual([0, 0, 0, 0, 2, 0]);
    expect(series(trace, 'ApproximateNumberOfMessagesNotVisible', 60, 10, 'Average')).toEqual([0, 0, 0, 0, 1, 0]);
    expect(series(trace, 'NumberOfMessagesSent', 60, 30)).toEqual([2, 0]);
    expect(series(trace, 'NumberOfMessagesReceived', 60, 30)).toEqual([0, 2]);
    expect(series(trace, 'NumberOfMessagesDeleted', 60, 30)).toEqual([0, 2]);
  });

  it('the backlog is what the mapping has no room for', () => {
    const trace = simulate(
      queueScenario({ settings: { maximumConcurrency: 2 }, fn: { handler: [io(seconds(10))] }, traffic: [burst(6)], duration: 40 }),
    );
    expect(series(trace, 'ApproximateNumberOfMessagesVisible', 40, 10)).toEqual([4, 2, 0, 0]);
    expect(series(trace, 'ApproximateNumberOfMessagesNotVisible', 40, 10)).toEqual([2, 2, 2, 0]);
  });

  it('a failed message is not visible until its visibility timeout, and each receive counts (sqs.visibility)', () => {
    const trace = simulate(queueScenario({ visibility: 30, fn: always, traffic: [messagesAt(0)], duration: 100 }));
    expect(series(trace, 'NumberOfMessagesReceived', 100, 25)).toEqual([1, 1, 1, 1]);
    expect(series(trace, 'NumberOfMessagesDeleted', 100, 25)).toEqual([0, 0, 0, 0]);
    expect(series(trace, 'ApproximateNumberOfMessagesNotVisible', 100, 25)).toEqual([1, 1, 1, 1]);
  });

  it('two invocations that handle a message delete it twice (sqs.deletions-counted)', () => {
    const trace = simulate(queueScenario({ visibility: 10, fn: { handler: [io(seconds(15))] }, traffic: [messagesAt(0)], duration: 40 }));
    expect(series(trace, 'NumberOfMessagesDeleted', 40, 20)).toEqual([1, 1]);
    expect(series(trace, 'NumberOfMessagesReceived', 40, 20)).toEqual([2, 0]);
  });

  it('what no filter wants is received and deleted at once (sqs.filter-deletes)', () => {
    const bodies = [{ body: { kind: 'other' }, weight: 1 }];
    const filter = [{ body: { kind: ['wanted'] } }];
    const trace = simulate(queueScenario({ settings: { filter }, traffic: [{ ...burst(20), bodies }], duration: 10 }));
    for (const name of ['NumberOfMessagesSent', 'NumberOfMessagesReceived', 'NumberOfMessagesDeleted'])
      expect(series(trace, name, 10, 10)).toEqual([20]);
    expect(series(trace, 'ApproximateNumberOfMessagesNotVisible', 10, 10)).toEqual([0]);
  });
});

describe('the age of the oldest message', () => {
  const name = 'ApproximateAgeOfOldestMessage';

  it('grows second by second until that message is deleted', () => {
    const trace = simulate(
      queueScenario({
        settings: { maximumConcurrency: 2 },
        fn: { handler: [io(seconds(10))] },
        traffic: [messagesAt(0, 0, 5, 6)],
        duration: 40,
      }),
    );
    // Two are at work to 10 s; those of 5 s and 6 s to 20 s.
    expect(series(trace, name, 40, 10)).toEqual([10, 15, Number.NaN, Number.NaN]);
    expect(series(trace, name, 40, 10, 'Average')).toEqual([5, 10, Number.NaN, Number.NaN]);
  });

  it('leaves out a message of a standard queue that came back for the third time, not one of a FIFO queue (sqs.oldest-message)', () => {
    const ages = (fifo: boolean): number[] => {
      const keys = { count: 1, skew: 0 };
      const traffic = [{ ...messagesAt(0), keys }];
      return series(simulate(queueScenario({ fifo, visibility: 30, fn: always, traffic, duration: 150 })), name, 150, 30);
    };
    expect(ages(false)).toEqual([30, 60, 90, Number.NaN, Number.NaN]);
    expect(ages(true)).toEqual([30, 60, 90, 120, 150]);
  });

  it('begins anew in the dead-letter queue, where a moved message does not count as sent (sqs.age-after-move, sqs.moves-not-sent)', () => {
    const trace = simulate(
      queueScenario({ visibility: 30, maxReceiveCount: 2, readDead: true, fn: always, traffic: [messagesAt(0)], duration: 120 }),
    );
    expect(series(trace, name, 120, 30)).toEqual([30, 60, Number.NaN, Number.NaN]);
    expect(series(trace, name, 120, 30, 'Maximum', 'dead')).toEqual([Number.NaN, Number.NaN, 30, 60]);
    expect(series(trace, 'NumberOfMessagesSent', 120, 120, 'Sum', 'dead')).toEqual([0]);
    expect(series(trace, 'NumberOfMessagesReceived', 120, 120, 'Sum', 'dead')).toEqual([2]);
  });
});

it('a metric of a function is that of the queues it polls, together', () => {
  const trace = simulate(
    queueScenario({ visibility: 30, maxReceiveCount: 2, readDead: true, fn: always, traffic: [burst(7)], duration: 120 }),
  );
  const of = (queue: string) => series(trace, 'NumberOfMessagesReceived', 120, 120, 'Sum', queue)[0] as number;
  expect([...metricOf('NumberOfMessagesReceived').series(trace, 0, 0, seconds(120), seconds(120))]).toEqual([of('queue') + of('dead')]);
  expect(of('dead')).toBeGreaterThan(0);
});

it('the summary says of each queue what the metrics say of the whole run', () => {
  const trace = simulate(
    queueScenario({ visibility: 30, maxReceiveCount: 2, readDead: true, fn: always, traffic: [burst(7)], duration: 120 }),
  );
  const { queues } = summarise(trace);
  expect(Object.keys(queues)).toEqual(['queue', 'dead']);
  for (const [queue, summary] of Object.entries(queues)) {
    for (const [name, value] of Object.entries(summary)) {
      const whole = (statistic?: Statistic) => series(trace, name, 120, 120, statistic, queue)[0];
      expect(value).toEqual(typeof value === 'number' ? whole() : { avg: whole('Average'), max: whole('Maximum') });
    }
  }
  expect(queues.queue).toMatchObject({ NumberOfMessagesSent: 7, NumberOfMessagesReceived: 14, NumberOfMessagesDeleted: 0 });
  expect(summarise(trace, { from: 0, to: 0 }).queues.queue?.ApproximateAgeOfOldestMessage).toEqual({ avg: 0, max: 0 });
});

describe('in every run of a queue', () => {
  const levels = ['ApproximateNumberOfMessagesDelayed', 'ApproximateNumberOfMessagesVisible', 'ApproximateNumberOfMessagesNotVisible'];

  it('what was sent is delayed, visible, not visible or at its outcome, at every instant', () => {
    cites('sqs.messages-counted');
    fc.assert(
      fc.property(anyChangingQueue, (scenario) => {
        const trace = simulate(scenario);
        const moments = [...trace.requests.sent, ...trace.requests.settled, ...trace.batches.formed, ...trace.batches.hiddenUntil];
        const some = moments.filter((t, i) => i % 37 === 0 && t < trace.horizon);
        for (const t of some) {
          const counts = requestsAt(trace, t);
          for (const queue of queuesOf(trace)) {
            const ours = counts.filter((_, index) => scenario.triggers[index]?.source === queue);
            const sent = ours.reduce((sum, each) => sum + each.sent, 0);
            const gone = ours.reduce((sum, { outcomes }) => sum + Object.values(outcomes).reduce((a, b) => a + b, 0), 0);
            const there = levels.map((name) => levelAt(trace, name, queue, t));
            expect(Math.min(...there)).toBeGreaterThanOrEqual(0);
            expect(there.reduce((a, b) => a + b, gone)).toBe(sent);
          }
        }
      }),
      { numRuns: 40, seed: 20261124 },
    );
  }, 60_000);

  it('agrees with counting message by message', () => {
    fc.assert(
      fc.property(anyChangingQueue, fc.integer({ min: 1, max: 150 }), (scenario, at) => {
        const trace = simulate(scenario);
        const t = seconds(at) - 1;
        const { requests, batches, batchItems } = trace;
        const duplicate = originKinds.findIndex(({ name }) => name === 'duplicate');
        const copies = Array.from(trace.origins.request).filter((_, i) => trace.origins.kind[i] === duplicate);
        const rows = Array.from(requests.sent, (_, row) => row).filter(
          (row) => scenario.triggers[requests.trigger[row] as number]?.source === 'queue',
        );
        const isThere = (row: number) => (requests.sent[row] as number) <= t && !((requests.settled[row] as number) <= t);
        const hidden = new Set<number>();
        for (let batch = 0; batch < batches.length; batch++) {
          if (!((batches.formed[batch] as number) <= t && t < (batches.hiddenUntil[batch] as number))) continue;
          const first = batches.first[batch] as number;
          for (const row of batchItems.request.subarray(first, first + (batches.count[batch] as number))) hidden.add(row);
        }
        const notVisible = rows.filter((row) => isThere(row) && hidden.has(row)).length;
        expect(levelAt(trace, 'ApproximateNumberOfMessagesNotVisible', 'queue', t)).toBe(notVisible);
        const isStandard = scenario.resources.find(({ name }) => name === 'queue')?.settings.fifo === false;
        const isCounted = (row: number) => {
          const third = receivesOf(trace, row)[2];
          return !isStandard || third === undefined || (batches.hiddenUntil[batchOfItem(trace, third)] as number) > t;
        };
        const oldest = rows.find((row) => isThere(row) && isCounted(row));
        const since = oldest === undefined ? Number.NaN : (requests.sent[oldest] as number);
        const age = levelAt(trace, 'ApproximateAgeOfOldestMessage', 'queue', t);
        expect(Number.isNaN(age)).toBe(oldest === undefined);
        if (oldest !== undefined) expect(Math.abs(age - (t - since) / 1e6)).toBeLessThan(2e-6);
        const sent = rows.filter((row) => !copies.includes(row)).length;
        expect(series(trace, 'NumberOfMessagesSent', 150, 150)).toEqual([sent]);
      }),
      { numRuns: 40, seed: 20261124 },
    );
  }, 60_000);
});
