import { describe, expect, it } from 'vitest';
import { NO_ROW } from '../../../base/table.ts';
import { cites } from '../../rules/testing.ts';
import type { TimelineEntry } from '../../scenario/model.ts';
import { INITIALIZATION } from '../../trace/initialization.ts';
import type { Trace } from '../../trace/tables.ts';
import { simulate } from '../simulate.ts';
import { arrivals, burst, constant, io, type ScenarioParts, scenario, seconds, traffic } from '../testing.ts';

const coldStarts = (trace: Trace): number =>
  Array.from(trace.invocations.environment).filter((environment, row) => trace.environments.invocation[environment] === row).length;

const proactive = (trace: Trace): number[] =>
  Array.from(trace.environments.initialization).flatMap((kind, row) => (kind === INITIALIZATION.proactive ? [row] : []));

const run = (share: number, parts: ScenarioParts = {}) =>
  simulate(
    scenario({
      fn: { init: [io(seconds(2))], handler: [io(seconds(1))] },
      ...parts,
      platform: { idleLifetime: constant(seconds(300)), proactiveInit: share, ...parts.platform },
    }),
  );

describe('initialisation ahead of requests (lifecycle.proactive-init)', () => {
  it('replaces an environment when it is reclaimed: the next request after a long gap finds one ready', () => {
    cites('lifecycle.proactive-init');
    const parts = { duration: 600, traffic: [arrivals(0, 400)] };
    expect(coldStarts(run(0, parts))).toBe(2);
    const trace = run(1, parts);
    expect(coldStarts(trace)).toBe(1);
    expect(proactive(trace)).toEqual([1]);
    expect(trace.environments.created[1]).toBe(seconds(303));
    expect(trace.environments.ready[1]).toBe(seconds(305));
    expect(trace.environments.invocation[1]).toBe(NO_ROW);
    expect(trace.invocations.environment[1]).toBe(1);
  });

  it('makes its share of all environments in the long run, and never helps the first ones', () => {
    const parts = {
      duration: 36_000,
      traffic: [traffic({ pattern: 'poisson', rate: 1 / 600 })],
      platform: { idleLifetime: constant(seconds(30)) },
    };
    const trace = run(0.6, parts);
    const share = proactive(trace).length / trace.environments.length;
    expect(trace.environments.length).toBeGreaterThan(100);
    expect(Math.abs(share - 0.6)).toBeLessThan(0.1);
    expect(coldStarts(run(1, { traffic: [burst(20)] }))).toBe(20);
  });

  it('replaces what a deployment ends with the new code, and nothing that was killed', () => {
    const entry = (kind: 'deploy' | 'kill'): TimelineEntry => ({ kind, at: seconds(10), index: 0, function: 'f', count: 1 });
    const parts = (kind: 'deploy' | 'kill') => ({ timeline: [entry(kind)], traffic: [arrivals(0, 20)] });
    expect(coldStarts(run(1, parts('deploy')))).toBe(1);
    expect(coldStarts(run(1, parts('kill')))).toBe(2);
  });

  it('has ten seconds for an init, like one on demand (lifecycle.init-limit)', () => {
    const fn = { init: [io(seconds(12))], timeout: seconds(60) };
    const trace = run(1, { fn, duration: 400, traffic: [arrivals(0)] });
    const [first] = proactive(trace);
    expect((trace.environments.ready[first as number] as number) - (trace.environments.created[first as number] as number)).toBe(
      seconds(10),
    );
  });

  it('restores a snapshot where there is one', () => {
    const fn = { runtime: 'java21', snapStart: true, handler: [io(seconds(1))] };
    const trace = run(1, { fn, duration: 600, traffic: [arrivals(0, 400)] });
    expect(coldStarts(trace)).toBe(1);
    const [again] = proactive(trace);
    const phases = Array.from(trace.spans.state).filter((_, span) => trace.spans.environment[span] === again);
    expect(phases.map((state) => trace.machines.environment[state]?.phase)).toContain('restore');
  });
});
