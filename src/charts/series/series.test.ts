/** The charts over time: what they draw is what the metrics and the summary say, for the whole run and for any window. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concurrencyLimits, gallery, limitsAt, metrics, parseScenario, simulate, summarise, type Trace } from '../../sim/index.ts';
import { runOf, shop } from '../testing.ts';
import { describeSeries, seriesTable, wholeOf, wholeWords } from './describeSeries.ts';
import { limitPieces, limitWords } from './limitLines.ts';
import { metricSections } from './metricSections.ts';
import { parsePercentile, statisticFor, statisticsOf } from './percentile.ts';
import { bucketFor } from './period.ts';
import { pressPlotKey } from './plotKeys.ts';
import { layoutCourse, layoutPeriods, valueAt } from './seriesLayout.ts';
import { valueScale } from './valueScale.ts';

const trace = runOf(shop);
const metricOf = (name: string) => metrics.find((metric) => metric.name === name) as (typeof metrics)[number];
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);
const namesIn = (run: Trace, fn: number | null = null): string[] =>
  metricSections(run, fn).flatMap((section) => section.metrics.map(({ name }) => name));

const runs = gallery
  .filter(({ slug }) =>
    ['first-cold-start', 'provisioned-spillover', 'sqs-queue', 'noisy-neighbour', 's3-notifications', 'java-p99'].includes(slug),
  )
  .map(({ slug, scenario }): [string, Trace] => {
    const parsed = parseScenario(scenario);
    if (!parsed.ok) throw new Error(slug);
    return [slug, simulate(parsed.scenario)];
  });

describe.each(runs)('the charts of %s', (_, run) => {
  it('draw what the summary counts, over the whole run and over any window', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.constantFrom(1e6, 7e6, 60e6), (a, b, bucket) => {
        // Windows of whole periods: the bars at the edges are whole.
        const from = Math.floor((Math.min(a, b) * run.horizon) / bucket) * bucket;
        const to = Math.min(run.horizon, from + Math.max(bucket, Math.ceil((Math.abs(a - b) * run.horizon) / bucket) * bucket));
        const summary = summarise(run, { from, to });
        run.functions.forEach((name, fn) => {
          const expected = summary.functions[name];
          if (expected === undefined) throw new Error(name);
          const drawn = (metric: string): number =>
            sum(layoutPeriods(metricOf(metric).columns(run, fn), { from, to }, run.horizon, bucket, 'Sum').values);
          expect(drawn('Invocations')).toBe(expected.Invocations);
          expect(drawn('Throttles')).toBe(expected.Throttles);
          expect(drawn('ColdStarts')).toBe(expected.coldStarts);
          const concurrency = metricOf('ConcurrentExecutions').columns(run, fn);
          expect(layoutPeriods(concurrency, { from, to }, run.horizon, bucket, 'Maximum').highest).toBe(expected.ConcurrentExecutions.max);
          expect(wholeOf(concurrency, { from, to }, 'Average')).toBeCloseTo(expected.ConcurrentExecutions.avg, 6);
        });
        for (const [queue, { NumberOfMessagesSent, ApproximateNumberOfMessagesVisible: visible }] of Object.entries(summary.queues)) {
          const columns = (metric: string) => metricOf(metric).queueColumns?.(run, queue) ?? noCounts;
          expect(wholeOf(columns('NumberOfMessagesSent'), { from, to }, 'Sum')).toBe(NumberOfMessagesSent);
          expect(wholeOf(columns('ApproximateNumberOfMessagesVisible'), { from, to }, 'Maximum')).toBe(visible.max);
          expect(wholeOf(columns('ApproximateNumberOfMessagesVisible'), { from, to }, 'Average')).toBeCloseTo(visible.avg, 6);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('count over the whole run the errors and durations of the summary', () => {
    const { functions } = summarise(run);
    run.functions.forEach((name, fn) => {
      const whole = { from: 0, to: run.horizon };
      const of = (metric: string, statistic: Parameters<typeof wholeOf>[2]): number =>
        wholeOf(metricOf(metric).columns(run, fn), whole, statistic) || 0;
      const { Duration, Errors, InitDuration } = functions[name] as NonNullable<(typeof functions)[string]>;
      expect(of('Errors', 'Sum')).toBe(Errors);
      expect([of('Duration', 'p50'), of('Duration', 'p90'), of('Duration', 'p99'), of('Duration', 'Maximum')]).toEqual([
        Duration.p50,
        Duration.p90,
        Duration.p99,
        Duration.max,
      ]);
      expect(of('InitDuration', 'p50')).toBe(InitDuration.p50);
    });
  });

  it('show the limits that admission looks at', () => {
    run.functions.forEach((_name, fn) => {
      const limits = concurrencyLimits(run, fn);
      for (const share of [0.1, 0.5, 0.93]) {
        const t = Math.floor(run.horizon * share);
        const piece = (kind: string) =>
          limitPieces(limits.find((limit) => limit.kind === kind)?.steps ?? noSteps, { from: t, to: t + 1 })[0]?.value;
        const { account, reserved, provisioned } = limitsAt(run, t, fn);
        expect(piece('account')).toBe(account);
        expect(piece('reserved') ?? null).toBe(reserved === null ? null : reserved.limit + provisioned.own);
      }
    });
  });
});

const noCounts = { kind: 'counts', times: new Float64Array(0) } as const;
const noSteps = { kind: 'steps', times: new Float64Array(0), values: new Float64Array(0), idle: 0 } as const;

describe('which metrics there are', () => {
  const of = (slug: string): string[] => namesIn((runs.find(([name]) => name === slug) as [string, Trace])[1]);

  it('are those that can occur: no queue, no provisioned concurrency, no asynchronous events where there are none', () => {
    expect(of('first-cold-start').filter((name) => /Provisioned|Async|Message|Iterator|DeadLetter/.test(name))).toEqual([]);
    expect(of('provisioned-spillover')).toContain('ProvisionedConcurrencySpilloverInvocations');
    expect(of('sqs-queue')).toContain('ApproximateAgeOfOldestMessage');
    expect(of('sqs-queue')).not.toContain('AsyncEventAge');
    expect(of('s3-notifications')).toContain('AsyncEventAge');
  });

  it('every metric belongs to a section', () => {
    const families = new Set(runs.flatMap(([, run]) => metricSections(run, null).map(({ family }) => family)));
    expect(metrics.filter(({ family }) => family !== 'stream' && !families.has(family))).toEqual([]);
  });
});

describe('percentiles', () => {
  it.each([
    ['p99.9', 'p99.9'],
    ['99', 'p99'],
    [' P 95 % ', 'p95'],
    ['p0', null],
    ['p101', null],
    ['many', null],
  ])('%j is read as %j', (text, statistic) => {
    expect(parsePercentile(text)).toBe(statistic);
  });

  it('can be chosen where single measurements are known, and only there', () => {
    expect(statisticsOf(metricOf('Duration'), 'p99.9')).toEqual(['p50', 'p90', 'p95', 'p99', 'Average', 'Maximum', 'p99.9']);
    expect(statisticFor(metricOf('Duration'), 'p99.9')).toBe('p99.9');
    expect(statisticFor(metricOf('Throttles'), 'p99')).toBe('Sum');
    expect(statisticsOf(metricOf('Throttles'), 'Sum')).toEqual(['Sum']);
  });
});

describe('periods', () => {
  it('follow the window, or are what was asked for as long as they can be told apart', () => {
    expect(bucketFor('auto', { from: 0, to: 60e6 }, 360)).toEqual({ width: 1e6, isCoarser: false });
    expect(bucketFor('1min', { from: 0, to: 60e6 }, 360)).toEqual({ width: 60e6, isCoarser: false });
    expect(bucketFor('1s', { from: 0, to: 7200e6 }, 360)).toEqual({ width: 5e6, isCoarser: true });
  });

  it('give the same numbers wherever the window lies', () => {
    const columns = metricOf('Duration').columns(trace, null);
    const all = layoutPeriods(columns, { from: 0, to: trace.horizon }, trace.horizon, 1e6, 'p90').values;
    const part = layoutPeriods(columns, { from: 4.5e6, to: 9.5e6 }, trace.horizon, 1e6, 'p90');
    expect([part.from, [...part.values]]).toEqual([4e6, [...all.subarray(4, 10)]]);
    expect(valueAt(columns, 6.2e6, trace.horizon, 1e6, 'p90', false)).toBe(all[6]);
    // At the very end of the run stands its last period.
    expect(valueAt(columns, trace.horizon, trace.horizon, 1e6, 'p90', false)).toBe(all[19]);
  });
});

it('the exact course of concurrency lies between its lows and highs, and reads at a moment what it is', () => {
  const columns = metricOf('ConcurrentExecutions').columns(trace, null);
  if (columns.kind !== 'steps') throw new Error(columns.kind);
  const { values, lows, bucket } = layoutCourse(columns, { from: 0, to: trace.horizon }, 333);
  for (let x = 0; x < 333; x++) {
    const now = valueAt(columns, (x + 0.5) * bucket, trace.horizon, 1e6, 'Maximum', true);
    expect(now >= (lows?.[x] as number) && now <= (values[x] as number)).toBe(true);
  }
});

describe('words', () => {
  const columns = metricOf('Throttles').columns(trace, null);
  const whole = { from: 0, to: trace.horizon };

  it('say what a chart shows, and the limits at a moment', () => {
    const { Throttles } = summarise(trace).functions.checkout as { Throttles: number };
    expect(
      describeSeries(metricOf('Throttles'), wholeWords(metricOf('Throttles'), columns, whole, 'Sum'), whole, 'Sum', trace.horizon),
    ).toBe(`Throttles, Sum, from 0:00.000 to 0:20.000: ${Throttles} in the window`);
    expect(limitWords(concurrencyLimits(trace, null), 5e6)).toBe('account 1,000, reserved 5');
  });

  it('fill a table whose numbers add up', () => {
    const common = { window: whole, horizon: trace.horizon, bucket: 1e6, limits: [] };
    const { rows } = seriesTable({ metric: metricOf('Throttles'), columns, statistic: 'Sum', ...common });
    expect(rows).toHaveLength(20);
    expect(sum(rows.map((row) => Number(row[1])))).toBe(columns.kind === 'counts' ? columns.times.length : -1);
  });
});

describe('a plot by keyboard', () => {
  const press = (key: string, shift = false, time = 10e6) => {
    const heard: string[] = [];
    const handled = pressPlotKey(
      {
        window: { from: 5e6, to: 15e6 },
        horizon: 20e6,
        time,
        step: 1e6,
        onWindow: ({ from, to }) => heard.push(`${from / 1e6} to ${to / 1e6}`),
        onMoment: (at) => heard.push(`at ${at / 1e6}`),
      },
      key,
      shift,
    );
    return handled ? heard.join() : null;
  };

  it.each([
    ['ArrowRight', false, 'at 11'],
    ['ArrowLeft', true, '3 to 13'],
    ['[', false, '10 to 15'],
    [']', false, '5 to 10'],
    ['+', false, '7.5 to 12.5'],
    ['0', false, '0 to 20'],
    ['x', false, null],
  ])('%s with Shift %s does %s', (key, shift, does) => {
    expect(press(key, shift)).toBe(does);
  });

  it('cuts nothing where the cursor lies outside', () => {
    expect(press('[', false, 18e6)).toBe('');
  });
});

it('the upright axis ends at a round number above all, with whole ticks for counts', () => {
  expect(valueScale(8, true)).toEqual({ top: 8, ticks: [0, 2, 4, 6, 8] });
  expect(valueScale(0, true)).toEqual({ top: 1, ticks: [0, 1] });
  expect(valueScale(0.7, false).top).toBeGreaterThanOrEqual(0.7);
});
