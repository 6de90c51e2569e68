/** Metrics of provisioned concurrency and of the account: oracles C12 and C13 of facts/core.md, T19b of facts/triggers.md, and every gallery run. */
import { describe, expect, it } from 'vitest';
import { simulate } from '../engine/simulate.ts';
import { burst, io, lambda, scenario, seconds, trigger } from '../engine/testing.ts';
import { cites } from '../rules/testing.ts';
import { gallery } from '../scenario/gallery/index.ts';
import type { Alias, TimelineEntry } from '../scenario/model.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { limitsAt } from '../trace/limitsAt.ts';
import type { Trace } from '../trace/tables.ts';
import { concurrencyLimits } from './concurrencyLimits.ts';
import { metrics } from './index.ts';
import type { Statistic } from './metric.ts';
import { levelAt } from './steps.ts';

const live = (count: number): Readonly<Record<string, Alias>> => ({
  live: { version: '1', weights: {}, provisionedConcurrentExecutions: count, autoScaling: null },
});
const hold = { handler: [io(seconds(100))], init: [] };

const metricOf = (name: string) => metrics.find((metric) => metric.name === name) as (typeof metrics)[number];
const series = (trace: Trace, name: string, to: number, width: number, statistic?: Statistic, fn: number | null = null): number[] => [
  ...metricOf(name).series(trace, fn, 0, seconds(to), seconds(width), statistic),
];

describe('provisioned concurrency', () => {
  it.each([
    [10, 7, 0.7],
    [100, 60, 0.6],
    [100, 50, 0.5],
  ])('C13, T19b: of %i provisioned environments %i busy are a utilization of %f', (count, busy, utilization) => {
    cites('provisioned.utilization', 'provisioned.not-emitted-idle');
    const trace = simulate(
      scenario({
        functions: [lambda({ ...hold, aliases: live(count) })],
        triggers: [trigger('sdk', {}, { qualifier: 'live' })],
        traffic: [burst(busy, 10)],
        duration: 60,
      }),
    );
    expect(series(trace, 'ProvisionedConcurrencyUtilization', 60, 10)).toEqual([Number.NaN, ...Array(5).fill(utilization)]);
    expect(series(trace, 'ProvisionedConcurrentExecutions', 60, 30)).toEqual([busy, busy]);
    expect(series(trace, 'ProvisionedConcurrencyInvocations', 60, 60)).toEqual([busy]);
    expect(series(trace, 'ProvisionedConcurrencySpilloverInvocations', 60, 60)).toEqual([0]);
  });

  it('splits the invocations of the alias into those that it served and the spillover (provisioned.invocations-split)', () => {
    const trace = simulate(
      scenario({
        functions: [lambda({ ...hold, aliases: live(10) })],
        triggers: [trigger('sdk', {}, { qualifier: 'live' })],
        traffic: [burst(15, 10)],
        duration: 60,
      }),
    );
    expect(series(trace, 'ProvisionedConcurrencyInvocations', 60, 60)).toEqual([10]);
    expect(series(trace, 'ProvisionedConcurrencySpilloverInvocations', 60, 60)).toEqual([5]);
    expect(series(trace, 'Invocations', 60, 60)).toEqual([15]);
  });

  it('does not count as spillover what runs before it is ready (provisioned.spillover-when-ready)', () => {
    const parts = { triggers: [trigger('sdk', {}, { qualifier: 'live' })], traffic: [burst(3, 10)], duration: 60 };
    const asked = scenario({ ...parts, functions: [lambda({ ...hold, aliases: live(10) })] });
    const entry: TimelineEntry = { kind: 'set', at: seconds(5), index: 0, changes: {}, scenario: asked };
    const trace = simulate(scenario({ ...parts, functions: [lambda({ ...hold, aliases: live(0) })], timeline: [entry] }));
    expect(series(trace, 'Invocations', 60, 60)).toEqual([3]);
    expect(series(trace, 'ProvisionedConcurrencySpilloverInvocations', 60, 60)).toEqual([0]);
  });
});

describe('the account', () => {
  it('C12: 600 reserved and 200 provisioned are claimed, 900 with a hundred others, and what runs on provisioned ones adds nothing', () => {
    cites('concurrency.claimed', 'concurrency.unreserved-executions', 'concurrency.unreserved-without-provisioned');
    const trace = simulate(
      scenario({
        functions: [
          lambda({ ...hold, name: 'orange', reservedConcurrentExecutions: 600 }),
          lambda({ ...hold, name: 'blue', aliases: live(200) }),
          lambda({ ...hold, name: 'green' }),
        ],
        triggers: [
          trigger('sdk', {}, { id: 'orange', function: 'orange' }),
          trigger('sdk', {}, { id: 'blue', function: 'blue', qualifier: 'live' }),
          trigger('sdk', {}, { id: 'green', function: 'green' }),
        ],
        traffic: [
          { ...burst(50, 5), to: 'orange', id: 'orange' },
          { ...burst(100, 10), to: 'green', id: 'green' },
          { ...burst(200, 20), to: 'blue', id: 'blue' },
        ],
        duration: 30,
      }),
    );
    expect(series(trace, 'ClaimedAccountConcurrency', 30, 10)).toEqual([800, 900, 900]);
    expect(series(trace, 'UnreservedConcurrentExecutions', 30, 10)).toEqual([0, 100, 100]);
    expect(series(trace, 'ClaimedAccountConcurrency', 30, 10, 'Maximum', 0)).toEqual([600, 600, 600]);
  });
});

describe.each(gallery.map(({ slug, scenario: input }) => [slug, input] as const))('in %s', (_, input) => {
  const parsed = parseScenario(input);
  const trace = parsed.ok ? simulate(parsed.scenario) : null;

  it('the limits and the metrics at a moment are those that admission looks at', () => {
    if (trace === null) throw new Error('A gallery scenario is not valid.');
    trace.functions.forEach((_name, fn) => {
      const limits = concurrencyLimits(trace, fn);
      const at = (kind: string, t: number): number | undefined => {
        const line = limits.find((limit) => limit.kind === kind);
        return line && levelAt(line.steps, t);
      };
      for (let i = 0; i < 12; i++) {
        const t = Math.floor((trace.horizon * (i + 0.37)) / 12);
        const { account, unreserved, reserved, provisioned } = limitsAt(trace, t, fn);
        expect(at('account', t)).toBe(account);
        if (reserved !== null) expect(at('reserved', t)).toBe(reserved.limit + provisioned.own);
        else expect(at('unreserved', t) ?? account).toBe(unreserved.limit);
        const inFlight = metricOf('UnreservedConcurrentExecutions').columns(trace, null);
        if (inFlight.kind === 'steps') expect(levelAt(inFlight, t)).toBe(unreserved.inFlight);
      }
    });
  });
});
