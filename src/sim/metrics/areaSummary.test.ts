import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../engine/simulate.ts';
import { gallery } from '../scenario/gallery/index.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { areaSummary } from './areaSummary.ts';
import { summarise } from './summarise.ts';

const runs = gallery.slice(0, 14).map(({ slug, scenario }) => {
  const parsed = parseScenario(scenario);
  if (!parsed.ok) throw new Error(`${slug} is not valid`);
  return { slug, trace: simulate(parsed.scenario) };
});

describe('an area of time', () => {
  it.each(runs)('$slug: says what the summary of the same window says', ({ trace }) => {
    const end = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(end, end, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map((share) => Math.round(share * trace.horizon)) as [number, number];
        const area = areaSummary(trace, { from, to });
        const { functions, bill } = summarise(trace, { from, to });
        const all = Object.values(functions);
        const sum = (name: 'Invocations' | 'Errors' | 'Throttles' | 'coldStarts') => all.reduce((total, one) => total + one[name], 0);
        expect(area).toMatchObject({
          Invocations: sum('Invocations'),
          Errors: sum('Errors'),
          Throttles: sum('Throttles'),
          coldStarts: sum('coldStarts'),
          usd: bill.totalUsd,
        });
        expect(area.Duration.max).toBe(Math.max(...all.map(({ Duration }) => Duration.max)));
        const [only] = all;
        if (all.length === 1 && only !== undefined) {
          const { p50, p90, p99, max } = only.Duration;
          expect([area.Duration, area.coldStartRate]).toEqual([{ p50, p90, p99, max }, only.coldStartRate]);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('is empty where nothing was, and the whole run without a window', () => {
    const { trace } = runs[0] as (typeof runs)[number];
    expect(areaSummary(trace, { from: 5, to: 5 })).toMatchObject({ Invocations: 0, ended: 0, coldStartRate: 0, usd: 0 });
    expect(areaSummary(trace, {}).usd).toBe(summarise(trace).bill.totalUsd);
  });
});
