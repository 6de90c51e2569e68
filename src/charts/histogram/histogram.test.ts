/** Histogram and distribution function: nothing is lost, and percentiles are those of everywhere else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantilesOf } from '../../base/quantilesOf.ts';
import { gallery, parseScenario, simulate, summarise } from '../../sim/index.ts';
import { countBins } from './bins.ts';
import { describeLatency, percentileTable } from './describeLatency.ts';
import { ecdf } from './ecdf.ts';
import { latenciesIn } from './latenciesIn.ts';
import { latencyColumns } from './latencyColumns.ts';
import { latencyScale } from './latencyScale.ts';
import { percentileMarks } from './marks.ts';

const values = fc.array(fc.integer({ min: 1, max: 20e6 }), { minLength: 1, maxLength: 400 }).map((list) => Float64Array.from(list).sort());

describe('bars', () => {
  it('count every value exactly once, on either axis', () => {
    fc.assert(
      fc.property(values, fc.constantFrom('log' as const, 'linear' as const), fc.integer({ min: 1, max: 80 }), (sorted, axis, bars) => {
        const edges = latencyScale(sorted[0] as number, sorted.at(-1) as number, axis).edges(bars);
        const counts = countBins(sorted, edges);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(sorted.length);
        counts.forEach((count, i) => {
          const inside = sorted.filter((value) => value >= (edges[i] as number) && value < (edges[i + 1] as number));
          expect(count).toBe(inside.length);
        });
      }),
    );
  });
});

describe('the distribution function', () => {
  it('never falls, ends at 1, and says at each point the share of values up to there', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 300 }), (sorted, columns) => {
        const points = ecdf(sorted, columns);
        expect(points.at(-1)).toEqual({ value: sorted.at(-1), share: 1 });
        points.slice(1).forEach(({ value, share }, i) => {
          expect(share).toBeGreaterThan(points[i]?.share ?? 1);
          expect(value).toBeGreaterThanOrEqual(points[i]?.value ?? 0);
          expect(share).toBe(sorted.filter((other) => other <= value).length / sorted.length);
        });
      }),
    );
    expect(ecdf(new Float64Array(0), 100)).toEqual([]);
  });
});

describe('the marks', () => {
  it('stand at p50, p90 and p99, in order and not on each other', () => {
    fc.assert(
      fc.property(values, (sorted) => {
        const scale = latencyScale(sorted[0] as number, sorted.at(-1) as number, 'log');
        const marks = percentileMarks(sorted, scale, 400);
        expect(marks.map(({ x }) => x)).toEqual(quantilesOf(sorted, [0.5, 0.9, 0.99]).map((value) => scale.x(value) * 400));
        expect(new Set(marks.map(({ x, row }) => `${x}/${row}`)).size).toBe(3);
      }),
    );
  });
});

const runs = gallery
  .filter(({ slug }) => ['first-cold-start', 'java-p99', 'sqs-queue', 'sdk-caller', 'provisioned-spillover'].includes(slug))
  .map(({ slug, scenario }) => {
    const parsed = parseScenario(scenario);
    if (!parsed.ok) throw new Error(slug);
    return [slug, simulate(parsed.scenario)] as const;
  });

describe.each(runs)('the latencies of %s', (_, trace) => {
  const summary = summarise(trace);

  it('have the percentiles of the summary', () => {
    for (const [name, { Duration, coldStarts }] of Object.entries(summary.functions)) {
      const { all, warm, cold } = latenciesIn(latencyColumns(trace, 'duration', trace.functions.indexOf(name)), 0, trace.horizon);
      const [p50, p99] = quantilesOf(all, [0.5, 0.99]).map((value) => value / 1000);
      expect([p50 || 0, p99 || 0]).toEqual([Duration.p50, Duration.p99]);
      expect(warm.length + cold.length).toBe(all.length);
      expect(cold.length).toBeLessThanOrEqual(coldStarts);
    }
  });

  it('are of the callers that succeeded, each once', () => {
    const succeeded = Object.values(summary.triggers).reduce((sum, { outcomes }) => sum + (outcomes.succeeded ?? 0), 0);
    expect(latenciesIn(latencyColumns(trace, 'latency', null), 0, trace.horizon).all).toHaveLength(succeeded);
  });

  it('of two windows side by side are those of both together', () => {
    const columns = latencyColumns(trace, 'latency', null);
    const count = (from: number, to: number) => latenciesIn(columns, from, to).all.length;
    const middle = trace.horizon * 0.37;
    expect(count(0, middle) + count(middle, trace.horizon)).toBe(count(0, trace.horizon));
  });
});

it('words and table tell warm from cold', () => {
  const [, trace] = runs.find(([slug]) => slug === 'first-cold-start') as (typeof runs)[number];
  const latencies = latenciesIn(latencyColumns(trace, 'latency', null), 0, trace.horizon);
  expect(describeLatency('latency', latencies)).toMatch(
    /^Caller’s latency of 40: 38 warm, p50 .+ ms, p99 .+ ms; 2 with a cold start, p50 9\d\d ms/,
  );
  expect(percentileTable(latencies).rows[0]).toEqual(['Count', '40', '38', '2']);
});
