import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metrics, summarise } from '../../sim/index.ts';
import { concurrencyAt, tracksOf } from '../shared/tracks.ts';
import { photos, runOf, shop } from '../testing.ts';
import { layoutBars } from './bars.ts';
import { metricCharts } from './charts.ts';
import { layoutConcurrency, limitAt } from './concurrency.ts';
import { describeMetric, metricsTable } from './describeMetrics.ts';
import { layoutDurations, percentilesUntil } from './durations.ts';

const trace = runOf(shop);
const tracks = tracksOf(trace);
const summary = summarise(trace).functions.checkout as NonNullable<ReturnType<typeof summarise>['functions'][string]>;
const whole = { from: 0, to: trace.horizon };
const series = (name: string, bucket: number) =>
  metrics.find((metric) => metric.name === name)?.series(trace, null, 0, trace.horizon, bucket) ?? [];

describe('the charts and the summary', () => {
  it.each([
    ['Invocations', () => summary.Invocations],
    ['Throttles', () => summary.Throttles],
    ['Errors', () => summary.Errors],
    ['ConcurrentExecutions', () => summary.ConcurrentExecutions.max],
  ])('agree on %s', (name, expected) => {
    const chart = metricCharts.find((candidate) => candidate.name === name);
    expect(chart?.whole(trace, tracks).total).toBe(expected());
  });

  it('read at the end of the run what the summary says', () => {
    const read = (name: string) => metricCharts.find((chart) => chart.name === name)?.read(trace, tracks, trace.horizon);
    expect(read('Throttles')?.value).toBe(String(summary.Throttles));
    expect(read('Invocations')).toEqual({ value: String(summary.Invocations), unit: `${summary.coldStarts} cold` });
    expect(percentilesUntil(tracks, 0, trace.horizon).p50 / 1000).toBe(summary.Duration.p50);
    expect(percentilesUntil(tracks, 0, trace.horizon).p99 / 1000).toBe(summary.Duration.p99);
  });

  it('draw the same bars as the metrics do', () => {
    const bars = (times: Float64Array) => [...layoutBars(times, whole, 500e3).counts];
    expect(bars(tracks.starts)).toEqual([...series('Invocations', 500e3)]);
    expect(bars(tracks.throttles)).toEqual([...series('Throttles', 500e3)]);
    expect(bars(tracks.errorStarts)).toEqual([...series('Errors', 500e3)]);
  });

  it('draw the same highest concurrency as the metric does', () => {
    const { highs } = layoutConcurrency(tracks, whole, 200);
    expect([...highs]).toEqual([...series('ConcurrentExecutions', trace.horizon / 200)]);
  });
});

describe('layoutBars', () => {
  it('counts every moment of the bars exactly once, whatever the window', () => {
    const times = fc.array(fc.integer({ min: 0, max: 1e7 }), { maxLength: 300 }).map((list) => Float64Array.from(list).sort());
    fc.assert(
      fc.property(
        times,
        fc.integer({ min: 0, max: 9e6 }),
        fc.integer({ min: 1, max: 9e6 }),
        fc.integer({ min: 1000, max: 1e6 }),
        (list, from, length, bucket) => {
          const bars = layoutBars(list, { from, to: from + length }, bucket);
          const end = bars.from + bars.counts.length * bucket;
          expect(bars.counts.reduce((sum, n) => sum + n, 0)).toBe(list.filter((time) => time >= bars.from && time < end).length);
          expect(bars.from <= from && end >= from + length).toBe(true);
        },
      ),
    );
  });
});

describe('concurrency', () => {
  it('lies between its lowest and highest value in every column, and below its limit', () => {
    const { highs, lows, highest } = layoutConcurrency(tracks, whole, 333);
    const step = trace.horizon / 333;
    for (let x = 0; x < 333; x++) {
      const level = concurrencyAt(tracks, x * step + step / 2);
      expect(level).toBeLessThanOrEqual(highs[x] as number);
      expect(level).toBeGreaterThanOrEqual(lows[x] as number);
    }
    expect(highest).toBeLessThanOrEqual(limitAt(trace, 0).value);
    expect(limitAt(trace, 0)).toEqual({ label: 'reserved', value: 5 });
  });
});

describe('durations', () => {
  it('are all shown while they are few, with the longest named', () => {
    const dots = layoutDurations(tracks, whole);
    expect(dots.every).toBe(1);
    expect(dots.shown.length).toBe(tracks.dots.time.length);
    expect(dots.longest).toBe(Math.max(...tracks.dots.duration));
  });

  it('show one in a power of two when they are many, cold starts apart', () => {
    const n = 5000;
    const time = Float64Array.from({ length: n }, (_, i) => i);
    const isCold = Uint8Array.from({ length: n }, (_, i) => Number(i % 1000 === 7));
    const coldPlaces = Uint32Array.of(7, 1007, 2007, 3007, 4007);
    const many = { ...tracks, dots: { time, duration: time, isCold, coldPlaces, row: new Uint32Array(n) } };
    const dots = layoutDurations(many, { from: 0, to: n });
    expect([dots.every, dots.everyCold]).toEqual([8, 1]);
    expect([...dots.shown].filter((i) => isCold[i] === 1)).toEqual([...coldPlaces]);
    expect(dots.shown.length).toBe(n / 8 + 5);
  });
});

describe('words', () => {
  it('say what a chart shows', () => {
    expect(describeMetric('Throttles', trace, tracks, whole)).toBe(`Throttles from 0:00.000 to 0:20.000: ${summary.Throttles}`);
  });

  it('fill a table whose columns add up', () => {
    const { rows } = metricsTable(trace, tracks, whole);
    const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
    expect(sum(1)).toBe(summary.Invocations);
    expect(sum(6)).toBe(summary.Throttles);
    expect(sum(7)).toBe(summary.Errors);
  });
});

it('counts a queued run like the summary, retries included', () => {
  const queued = runOf(photos);
  const { Throttles, Errors, Invocations } = summarise(queued).functions.resize as typeof summary;
  const own = tracksOf(queued);
  expect([own.throttles.length, own.errorEnds.length, own.starts.length]).toEqual([Throttles, Errors, Invocations]);
});
