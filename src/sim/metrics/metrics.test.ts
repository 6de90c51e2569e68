import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cites } from '../rules/testing.ts';
import { aTrace, type HandMade } from '../trace/testing.ts';
import { concurrency, concurrentExecutions } from './concurrentExecutions.ts';
import { metrics } from './index.ts';
import type { Statistic } from './metric.ts';

const run: HandMade = {
  horizon: 100,
  environments: [{ created: 0, ready: 10, invocation: 0 }, { created: 12 }],
  invocations: [
    { time: 0, duration: 8, environment: 0 },
    { time: 12, duration: 30, environment: 1, ending: 'handlerError' },
    { time: 13 },
    { time: 14 },
    { time: 45, duration: 4, environment: 0, ending: 'timedOut' },
  ],
  spans: [{ environment: 0, state: 'coldStart.init.function', start: 0, end: 10, invocation: 0 }],
};

const series = (name: string, given: HandMade, bucket: number, statistic?: Statistic) => {
  const metric = metrics.find((candidate) => candidate.name === name)!;
  return [...metric.series(aTrace(given), null, 0, given.horizon!, bucket, statistic)];
};

describe('series', () => {
  it('count invocations, errors and cold starts when the invocation starts, throttles when they are refused', () => {
    expect(series('Invocations', run, 20)).toEqual([2, 0, 1, 0, 0]);
    expect(series('Errors', run, 20)).toEqual([1, 0, 1, 0, 0]);
    expect(series('ColdStarts', run, 20)).toEqual([1, 0, 0, 0, 0]);
    expect(series('Throttles', run, 20)).toEqual([2, 0, 0, 0, 0]);
  });

  it('give ConcurrentExecutions exactly: from arrival, init included, to the end', () => {
    cites('lifecycle.one-request-per-environment');
    expect(series('ConcurrentExecutions', run, 20)).toEqual([2, 1, 1, 0, 0]);
    expect(series('ConcurrentExecutions', run, 20, 'Average')).toEqual([26 / 20, 20 / 20, 6 / 20, 0, 0]);
    expect(series('ConcurrentExecutions', run, 30, 'Maximum')).toEqual([2, 1, 0, 0]);
  });

  it('give percentiles of Duration without the init, and nothing where nothing ran', () => {
    expect(series('Duration', run, 20, 'Maximum')).toEqual([0.03, Number.NaN, 0.004, Number.NaN, Number.NaN]);
    expect(series('Duration', run, 50, 'p50')).toEqual([0.008, Number.NaN]);
    expect(series('InitDuration', run, 50)).toEqual([0.01, Number.NaN]);
    expect(series('Environments', run, 50)).toEqual([1 + 38 / 50, 2]);
  });

  it('can be of one function only', () => {
    const throttles = metrics.find(({ name }) => name === 'Throttles')!;
    expect([...throttles.series(aTrace(run), 0, 0, 100, 100)]).toEqual([2]);
    for (const { name, series: of } of metrics) {
      const trace = { ...aTrace(run), functions: ['work', 'other'] };
      expect([0, Number.NaN], name).toContainEqual(of(trace, 1, 0, 100, 100)[0]);
    }
  });

  it('follow asynchronous events: received, their age at each attempt, dropped', () => {
    const events: HandMade = {
      horizon: 100,
      triggers: [{ id: 'uploads', type: 's3', machine: 'asynchronous' }],
      environments: [{ created: 5 }],
      requests: [
        { sent: 1, settled: 80, state: 'dropped' },
        { sent: 60, settled: 70, state: 'sentToDestination' },
        { sent: 61, settled: 75, state: 'succeeded' },
      ],
      invocations: [
        { request: 0, time: 5, duration: 1, environment: 0, ending: 'handlerError' },
        { request: 0, time: 75, duration: 5, environment: 0, ending: 'handlerError', attempt: 2 },
      ],
    };
    expect(series('AsyncEventsReceived', events, 50)).toEqual([1, 2]);
    expect(series('AsyncEventAge', events, 50)).toEqual([0.004, 0.074]);
    expect(series('AsyncEventsDropped', events, 50)).toEqual([0, 2]);
  });

  it('leave out of the queue what never reached it, and count what could not be handed on', () => {
    cites('async.dead-letter-errors', 'async.destination-delivery-failures', 'async.accepted-first');
    const events: HandMade = {
      horizon: 100,
      triggers: [{ id: 'news', type: 'sns', machine: 'asynchronous' }],
      requests: [
        { sent: 1, settled: 2, state: 'filtered' },
        { sent: 1, settled: 3, state: 'denied' },
        { sent: 1, settled: 4, state: 'undeliveredDropped' },
        { sent: 1, settled: 5, state: 'undeliveredDeadLettered' },
        { sent: 1, state: 'deliveryWaiting' },
        { sent: 51, settled: 60, state: 'recursionStopped' },
      ],
      marks: [
        { time: 60, kind: 'deadLetterError', subject: 5 },
        { time: 60, kind: 'destinationDeliveryFailed', subject: 5 },
      ],
    };
    expect(series('AsyncEventsReceived', events, 50)).toEqual([0, 1]);
    expect(series('AsyncEventsDropped', events, 50)).toEqual([0, 1]);
    expect(series('DeadLetterErrors', events, 50)).toEqual([0, 1]);
    expect(series('DestinationDeliveryFailures', events, 50)).toEqual([0, 1]);
  });
});

test('ConcurrentExecutions agrees with counting microsecond by microsecond', () => {
  const intervals = fc.array(fc.tuple(fc.nat(60), fc.nat(30)), { maxLength: 25 });
  fc.assert(
    fc.property(intervals, fc.nat(20), fc.integer({ min: 1, max: 30 }), (pairs, from, width) => {
      const sorted = pairs.filter(([, duration]) => duration > 0).sort((a, b) => a[0] - b[0]);
      const invocations = sorted.map(([time, duration], environment) => ({ time, duration, environment }));
      const trace = aTrace({ horizon: 100, environments: sorted.map(([created]) => ({ created })), invocations });
      const to = from + 2 * width + 3;
      const level = (t: number) => sorted.filter(([time, duration]) => time <= t && t < time + duration).length;
      const { maxima, averages } = concurrency(trace, null, from, to, width);
      const drawn = (statistic: Statistic) => [...concurrentExecutions.series(trace, null, from, to, width, statistic)];
      expect(drawn('Maximum')).toEqual([...maxima]);
      drawn('Average').forEach((value, b) => {
        expect(value).toBeCloseTo(averages[b]!, 9);
      });
      for (let b = 0; b < 3; b++) {
        const levels: number[] = [];
        for (let t = from + b * width; t < Math.min(to, from + (b + 1) * width); t++) levels.push(level(t));
        expect(maxima[b]).toBe(Math.max(...levels));
        expect(averages[b]).toBeCloseTo(levels.reduce((sum, n) => sum + n, 0) / levels.length, 9);
      }
    }),
  );
});

test('an invocation that takes no time counts at its instant', () => {
  const trace = aTrace({
    horizon: 100,
    environments: [{ created: 0 }, { created: 0 }],
    invocations: [
      { time: 0, duration: 50, environment: 0 },
      { time: 20, duration: 0, environment: 1 },
      { time: 20, duration: 0, environment: 1 },
    ],
  });
  expect([...concurrency(trace, null, 0, 100, 50).maxima]).toEqual([2, 0]);
  expect([...concurrentExecutions.series(trace, null, 0, 100, 50)]).toEqual([2, 0]);
});

test('buckets need not be whole microseconds', () => {
  const trace = aTrace({ ...run, horizon: 100 });
  const sum = (name: string, bucket: number) =>
    metrics
      .find((metric) => metric.name === name)!
      .series(trace, null, 0, 100, bucket)
      .reduce((total, value) => total + (value || 0), 0);
  for (const bucket of [100 / 97, 100 / 49, 100 / 3]) {
    expect([sum('Invocations', bucket), sum('Throttles', bucket)]).toEqual([3, 2]);
    expect(sum('Environments', bucket) * bucket).toBeCloseTo(188, 6);
  }
});

test('every metric file is listed, under its own name', () => {
  const notMetrics = [
    ...['metric', 'defineMetric', 'queueMetric', 'index', 'buckets', 'columns', 'columnSeries', 'steps', 'countMarks', 'peaks', 'spread'],
    ...['allocatedSteps', 'claimedSteps', 'inFlightSteps', 'unreservedSteps', 'provisionedInFlight', 'concurrencyLimits'],
    ...['queueLevels', 'queueCounts', 'oldestMessage', 'isAsynchronous', 'inAnyConfiguration'],
    ...['summarise', 'creationReasons', 'throttleReasons'],
  ];
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('Summary.ts'))
    .map((file) => file.slice(0, -3))
    .filter((file) => !notMetrics.includes(file));
  const listed = metrics.map(({ name }) => name[0]!.toLowerCase() + name.slice(1));
  expect(listed.toSorted()).toEqual(files.toSorted());
});
