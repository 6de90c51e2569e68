/** What holds in every run of every scenario. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ROW } from '../../base/table.ts';
import { billOf } from '../billing/billOf.ts';
import { receiptOf } from '../billing/receiptOf.ts';
import { cites } from '../rules/testing.ts';
import type { ScenarioInput } from '../scenario/input.ts';
import type { Scenario } from '../scenario/model.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { scenarioArbitrary } from '../scenario/testing.ts';
import { diffTraces } from '../trace/diffTraces.ts';
import { encodeTrace } from '../trace/encodeTrace.ts';
import { requestsAt } from '../trace/requestsAt.ts';
import { startOf } from '../trace/startOf.ts';
import type { Trace } from '../trace/tables.ts';
import { simulate } from './simulate.ts';
import { workOf } from './workOf.ts';

const RUNS = { numRuns: 40, seed: 20261123 };

const parsed = (input: unknown): Scenario => {
  const result = parseScenario(input);
  if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return result.scenario;
};

/** Checks a property of the run of every random scenario. */
const always = (check: (trace: Trace, scenario: Scenario) => void): void =>
  fc.assert(
    fc.property(scenarioArbitrary, (input) => {
      const scenario = parsed(input);
      check(simulate(scenario), scenario);
    }),
    RUNS,
  );

/** When the attempt in row `row` let go of its environment (which may have been killed in its cold start), µs; the horizon when it never did. */
const heldUntil = (trace: Trace, row: number): number =>
  Math.min(
    trace.horizon,
    trace.environments.ended[trace.invocations.environment[row] as number] as number,
    startOf(trace, row) + (trace.invocations.duration[row] as number),
  );

/** What was over before `t`, as text: a later event can no longer change it (but an init that is given up later is renamed as a whole). */
const historyBefore = (trace: Trace, t: number): string[] => {
  const { requests, invocations, spans, environments } = trace;
  return [
    ...Array.from(requests.sent, (sent, i) => (sent < t ? `sent ${sent} ${requests.trigger[i]}` : '')),
    ...Array.from(requests.settled, (settled, i) => (settled < t ? `settled ${settled} ${requests.state[i]}` : '')),
    ...Array.from(invocations.time, (time, i) => (time < t ? `attempt ${time} ${invocations.environment[i]}` : '')),
    ...admittedRows(trace).map((i) => (heldUntil(trace, i) < t ? `ended ${invocations.duration[i]} ${invocations.ending[i]}` : '')),
    ...Array.from(spans.end, (end, i) => (end < t ? `span ${spans.start[i]} ${end}` : '')),
    ...Array.from(environments.created, (created) => (created < t ? `created ${created}` : '')),
  ].filter((line) => line !== '');
};

/** Rows of admitted attempts. */
const admittedRows = (trace: Trace): number[] =>
  Array.from(trace.invocations.time, (_, row) => row).filter((row) => trace.invocations.environment[row] !== NO_ROW);

describe('in every run', () => {
  it('what was sent is in flight, waiting, or at one of its outcomes, at every instant', () => {
    always((trace) => {
      const moments = [...trace.requests.sent, ...trace.requests.settled, ...trace.invocations.time].filter((t) => t >= 0).slice(0, 300);
      for (const t of [...moments, ...moments.map((m) => m - 1), trace.horizon]) {
        for (const { sent, inFlight, waiting, outcomes } of requestsAt(trace, t)) {
          expect(Object.values(outcomes).reduce((a, b) => a + b, inFlight + waiting)).toBe(sent);
          expect(Math.min(inFlight, waiting)).toBeGreaterThanOrEqual(0);
        }
      }
    });
  });

  it('every request is in a state of its machine, and settled exactly when that state is an outcome it can reach', () => {
    always((trace) => {
      for (let row = 0; row < trace.requests.length; row++) {
        const trigger = trace.triggers[trace.requests.trigger[row] as number] as Trace['triggers'][number];
        const state = trace.machines[trigger.machine][trace.requests.state[row] as number];
        expect(Number.isNaN(trace.requests.settled[row] as number)).toBe(state?.outcome === null);
        if (state?.outcome) expect(trigger.outcomes).toContain(state.outcome);
      }
    });
  });

  it('an environment serves one request at a time (lifecycle.one-request-per-environment)', () => {
    always((trace) => {
      const free = new Float64Array(trace.environments.length);
      for (const row of admittedRows(trace)) {
        const environment = trace.invocations.environment[row] as number;
        expect(trace.invocations.time[row] as number).toBeGreaterThanOrEqual(free[environment] as number);
        free[environment] = heldUntil(trace, row);
        expect(free[environment] as number).toBeLessThanOrEqual(trace.environments.ended[environment] as number);
      }
    });
  });

  it('no cap on concurrency is exceeded at any instant, through every change of the caps (concurrency.reserved, concurrency.unreserved-pool)', () => {
    always((trace) => {
      const rows = admittedRows(trace);
      const held = rows.map(
        (row) =>
          [
            trace.invocations.time[row] as number,
            heldUntil(trace, row),
            trace.environments.function[trace.invocations.environment[row] as number] as number,
          ] as const,
      );
      for (const [at, , fn] of held) {
        const { account, functions } = (trace.epochs.findLast(({ from }) => from <= at) as Trace['epochs'][number]).scenario;
        const running = held.filter(([from, to]) => from <= at && to > at);
        const reserved = functions[fn]?.reservedConcurrentExecutions ?? null;
        if (reserved !== null) expect(running.filter(([, , other]) => other === fn).length).toBeLessThanOrEqual(reserved);
        else {
          const pool = functions.reduce(
            (rest, { reservedConcurrentExecutions }) => rest - (reservedConcurrentExecutions ?? 0),
            account.concurrentExecutions,
          );
          expect(running.filter(([, , other]) => functions[other]?.reservedConcurrentExecutions === null).length).toBeLessThanOrEqual(pool);
        }
      }
    });
  });

  it('spans, invocations and frozen time tile each environment’s life without gap or overlap', () => {
    always((trace) => {
      const pieces = Array.from(trace.environments.created, (): [number, number][] => []);
      const inside = new Set<number>();
      for (let i = 0; i < trace.spans.length; i++) {
        const [start, end] = [trace.spans.start[i] as number, trace.spans.end[i] as number];
        expect(end).toBeGreaterThanOrEqual(start);
        const held = trace.spans.invocation[i] as number;
        // A suppressed init is part of its invocation's Duration.
        if (held !== NO_ROW && start >= startOf(trace, held)) inside.add(i);
        else pieces[trace.spans.environment[i] as number]?.push([start, end]);
      }
      for (const row of admittedRows(trace)) {
        const start = startOf(trace, row);
        if (Number.isFinite(start)) pieces[trace.invocations.environment[row] as number]?.push([start, heldUntil(trace, row)]);
      }
      pieces.forEach((list, environment) => {
        list.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        let until = trace.environments.created[environment] as number;
        const life = Math.min(trace.environments.ended[environment] as number, trace.horizon);
        for (const [start, end] of list) {
          expect(start).toBeGreaterThanOrEqual(until);
          // Gaps are frozen time, which needs an environment that is ready.
          if (start > until) expect(until).toBeGreaterThanOrEqual(trace.environments.ready[environment] as number);
          until = end;
        }
        expect(until).toBeLessThanOrEqual(life);
      });
    });
  });

  it('rows are in order of time, within the run', () => {
    always((trace) => {
      for (const column of [trace.requests.sent, trace.invocations.time, trace.environments.created, trace.spans.start, trace.marks.time]) {
        for (let i = 1; i < column.length; i++) expect(column[i] as number).toBeGreaterThanOrEqual(column[i - 1] as number);
        if (column.length > 0) expect(column[column.length - 1] as number).toBeLessThan(trace.horizon);
      }
    });
  });

  it('the bill is the sum of the receipts and of what stands ready (billing.throttles-free, billing.retries-billed, billing.failures-billed)', () => {
    const standing = ['provisioned concurrency', 'provisioned init', 'snapstart cache', 'provisioned pollers', 'kafka pollers'];
    always((trace, scenario) => {
      if (scenario.account.freeTier) return;
      const { lines, totalUsd } = billOf(trace);
      expect(lines.reduce((sum, { usd }) => sum + usd, 0)).toBe(totalUsd);
      let sum = lines.reduce((total, { item, usd }) => (standing.includes(item) ? total + usd : total), 0);
      const restored = lines.reduce((total, { item, usd }) => (item === 'snapstart restore' ? total + usd : total), 0);
      let own = 0;
      for (const row of admittedRows(trace)) {
        const receipt = receiptOf(trace, row);
        sum += receipt?.usd ?? 0;
        own += receipt?.restoreUsd ?? 0;
      }
      // Snapshots that were restored ahead of any request are on nobody's receipt.
      expect(own).toBeLessThanOrEqual(restored + 1e-12);
      sum += restored - own;
      expect(Math.abs(totalUsd - sum)).toBeLessThanOrEqual(1e-12 + 1e-9 * sum);
    });
  });

  it('the steps found again for an answered invocation tile its handler’s time', () => {
    always((trace) => {
      for (const row of admittedRows(trace).slice(0, 40)) {
        const steps = workOf(trace, row);
        const end = startOf(trace, row) + (trace.invocations.duration[row] as number);
        for (const [i, step] of steps.entries()) if (i > 0) expect(step.start).toBe(steps[i - 1]?.end);
        if (steps.length > 0 && trace.invocations.ending[row] === 1) expect(steps.at(-1)?.end).toBe(end);
      }
    });
  });
});

describe('two runs', () => {
  it('of the same scenario are the same bytes and have no difference', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (input) => {
        const [a, b] = [simulate(parsed(input)), simulate(parsed(input))];
        expect(encodeTrace(a)).toEqual(encodeTrace(b));
        expect(diffTraces(a, b)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('are the same up to the time of a timeline entry that only one of them has', () => {
    const at = 2_000_000;
    const entry = { at: '2s', kill: { function: 'f', count: 1 } };
    fc.assert(
      fc.property(scenarioArbitrary, (input) => {
        const name = Object.keys(input.functions)[0] as string;
        const changed: ScenarioInput = {
          ...input,
          timeline: [...(input.timeline ?? []), { ...entry, kill: { function: name, count: 1 } }],
        };
        expect(historyBefore(simulate(parsed(changed)), at)).toEqual(historyBefore(simulate(parsed(input)), at));
      }),
      RUNS,
    );
  });

  it('with different seeds tell different stories', () => {
    const input = {
      functions: { f: { handler: [{ io: { exponential: '50ms' } }] } },
      triggers: [{ id: 't', type: 'sdk', function: 'f' }],
      traffic: [{ to: 't', pattern: 'poisson', rate: 5 }],
    };
    expect(diffTraces(simulate(parsed({ ...input, seed: 1 })), simulate(parsed({ ...input, seed: 2 })))).not.toEqual([]);
  });

  it('share their luck when only the rate differs: the k-th request takes as long in both', () => {
    cites('concurrency.concurrency-formula');
    const at = (rate: number) =>
      simulate(
        parsed({
          functions: { f: { handler: [{ io: { exponential: '50ms' } }] } },
          triggers: [{ id: 't', type: 'sdk', function: 'f' }],
          traffic: [{ to: 't', pattern: 'poisson', rate }],
        }),
      );
    const [slow, fast] = [at(2), at(4)];
    const whole = (trace: Trace) => Array.from(trace.invocations.duration).slice(0, 60);
    expect(whole(fast)).toEqual(whole(slow));
    expect(Math.abs((slow.requests.sent[10] as number) / 2 - (fast.requests.sent[10] as number))).toBeLessThanOrEqual(1);
  });
});
