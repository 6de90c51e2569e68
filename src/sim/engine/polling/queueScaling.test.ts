/** How many invocations a queue's mapping keeps at work. */
import { describe, expect, it } from 'vitest';
import type { Trace } from '../../trace/tables.ts';
import { endingCounts, outcomeCounts, peakConcurrency } from '../reading.ts';
import { simulate } from '../simulate.ts';
import { burst, io, seconds } from '../testing.ts';
import { messagesAt, queueBatches, queueScenario, runningAt } from './queueTesting.ts';

/** Far more messages than the run can handle, each of which takes half a minute. */
const backlog = { visibility: 900, fn: { handler: [io(seconds(30))] }, traffic: [burst(20_000)] };

/** Running a moment after each full minute. */
const perMinute = (trace: Trace, minutes: number): number[] =>
  Array.from({ length: minutes + 1 }, (_, minute) => runningAt(trace, minute * 60 + 0.05));

describe('a mapping with an endless backlog', () => {
  it('T1: works on 5 batches at first, 300 more each minute, at most 1,250 (sqs.first-concurrency, sqs.scale-up, sqs.maximum-invocations)', () => {
    const trace = simulate(queueScenario({ ...backlog, account: 2000, duration: 330 }));
    expect(perMinute(trace, 5)).toEqual([5, 305, 605, 905, 1205, 1250]);
    expect(peakConcurrency(trace)).toBe(1250);
  });

  it('T1b: stays within the account', () => {
    const trace = simulate(queueScenario({ ...backlog, account: 1000, duration: 330 }));
    expect(perMinute(trace, 5)).toEqual([5, 305, 605, 905, 1000, 1000]);
    expect(endingCounts(trace).throttledByAccountConcurrency ?? 0).toBeGreaterThan(0);
  });

  it('T1c: never exceeds its maximum concurrency, and is not throttled (sqs.maximum-concurrency)', () => {
    const trace = simulate(queueScenario({ ...backlog, settings: { maximumConcurrency: 50 }, duration: 120 }));
    expect(peakConcurrency(trace)).toBe(50);
    expect(Object.keys(endingCounts(trace)).filter((ending) => ending.startsWith('throttled'))).toEqual([]);
  });

  it('T1d: with less reserved concurrency than that is throttled, and messages are dead-lettered that never failed (sqs.throttle-keeps-batch, sqs.redrive)', () => {
    const trace = simulate(
      queueScenario({
        settings: { maximumConcurrency: 50 },
        fn: { handler: [io(seconds(10))], reservedConcurrentExecutions: 20 },
        visibility: 30,
        maxReceiveCount: 2,
        traffic: [burst(200)],
        duration: 600,
      }),
    );
    const counts = endingCounts(trace);
    expect(peakConcurrency(trace)).toBe(20);
    expect(counts.throttledByReservedConcurrency).toBeGreaterThan(0);
    expect(counts.handlerError).toBeUndefined();
    expect(outcomeCounts(trace).deadLettered).toBeGreaterThan(0);
    expect(Math.max(...queueBatches(trace).flatMap((batch) => batch.counts))).toBe(2);
  });

  it('falls as fast when nothing waits (sqs.scale-down)', () => {
    // Five batches at once, five more each second: 5 × 60 + 2.5 × 60² messages of one second keep it growing for a minute, to 305.
    const again = (at: number): number => {
      const traffic = [burst(9300), { ...burst(3000, at), id: 'again' }];
      const trace = simulate(queueScenario({ fn: { handler: [io(seconds(1))] }, traffic, visibility: 900, duration: at + 1 }));
      return runningAt(trace, at + 0.001);
    };
    expect(again(80) - again(90)).toBe(50);
    expect(again(80)).toBeLessThan(305 - 70);
    expect(again(80)).toBeGreaterThan(305 - 130);
    expect(again(300)).toBe(5);
  });
});

describe('provisioned pollers', () => {
  const pollers = (least: number, most: number) => ({ provisionedPollers: { minimumPollers: least, maximumPollers: most } });

  it.each([
    [2, 20],
    [200, 2000],
  ])('T6: %i of them keep at most %i invocations at work (sqs.poller-concurrency)', (count, most) => {
    const trace = simulate(
      queueScenario({
        visibility: 900,
        fn: { handler: [io(seconds(30))] },
        settings: pollers(count, count),
        traffic: [{ ...burst(most + 500), payloadSize: 0.001 }],
        account: 50_000,
        duration: 29,
      }),
    );
    expect(peakConcurrency(trace)).toBe(most);
  });

  it('T6: add 1,000 invocations a minute (sqs.poller-scale-up)', () => {
    const trace = simulate(
      queueScenario({
        ...backlog,
        traffic: [{ ...burst(40_000), payloadSize: 0.001 }],
        settings: pollers(2, 200),
        account: 5000,
        duration: 90,
      }),
    );
    expect(runningAt(trace, 0.001)).toBe(20);
    expect(runningAt(trace, 60.03)).toBe(1020);
  });

  it('T6: fetch 1 MB a second each (sqs.poller-bandwidth)', () => {
    const trace = simulate(
      queueScenario({
        visibility: 900,
        settings: { ...pollers(2, 2) },
        traffic: [{ ...burst(200), payloadSize: 256 }],
        duration: 60,
      }),
    );
    // 200 messages of a quarter of a megabyte by two pollers: the last is received after 199 × 0.125 s.
    const times = queueBatches(trace).map(({ at }) => at);
    expect(times).toHaveLength(200);
    expect(times.at(-1)).toBeCloseTo(199 * 0.125, 3);
  });
});

describe('what else holds a mapping back', () => {
  it('poll latency, where it is assumed to be more than none (sqs.poll-latency)', () => {
    const received = (latency: number) =>
      queueBatches(simulate(queueScenario({ traffic: [messagesAt(1, 5)], rules: { 'sqs.poll-latency': latency } }))).map(({ at }) => at);
    expect(received(0)).toEqual([1, 5]);
    expect(received(0.25)).toEqual([1.25, 5.25]);
  });

  it('120,000 messages that are received and not deleted (sqs.in-flight-quota)', () => {
    const trace = simulate(
      queueScenario({
        visibility: 900,
        fn: { handler: [io(seconds(600))] },
        settings: { batchSize: 10_000, maximumBatchingWindow: seconds(1) },
        traffic: [{ ...burst(140_000), payloadSize: 0.1 }],
        duration: 500,
      }),
    );
    expect(queueBatches(trace).flatMap(({ messages }) => messages)).toHaveLength(120_000);
  });

  it('another mapping on the queue, which gets its turn (sqs.competing-mappings)', () => {
    const trace = simulate(queueScenario({ fn: { handler: [io(seconds(1))] }, others: [{}], traffic: [burst(10)], duration: 0.9 }));
    const by = queueBatches(trace).map(({ trigger }) => trigger);
    expect(by.filter((id) => id === 't')).toHaveLength(5);
    expect(by.filter((id) => id === 't1')).toHaveLength(5);
  });
});
