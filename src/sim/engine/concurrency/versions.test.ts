/** Versions and aliases: interview question 47, deployments by alias. */
import { describe, expect, it } from 'vitest';
import type { Alias, TimelineEntry } from '../../scenario/model.ts';
import type { Trace } from '../../trace/tables.ts';
import { simulate } from '../simulate.ts';
import { constant, io, lambda, type ScenarioParts, scenario, seconds, traffic, trigger } from '../testing.ts';

const alias = (more: Partial<Alias> = {}): Alias => ({
  version: '1',
  weights: {},
  provisionedConcurrentExecutions: 0,
  autoScaling: null,
  ...more,
});

const canary = (live: Alias, parts: ScenarioParts = {}) =>
  scenario({
    duration: 300,
    functions: [lambda({ init: [io(seconds(0.5))], handler: [io(seconds(0.1))], aliases: { live } })],
    triggers: [trigger('sdk', {}, { qualifier: 'live' })],
    traffic: [traffic({ pattern: 'constant', rate: 20 })],
    ...parts,
  });

/** Invocations and cold starts by version. */
function byVersion(trace: Trace): Record<string, { invocations: number; cold: number }> {
  const sums: Record<string, { invocations: number; cold: number }> = {};
  for (let row = 0; row < trace.invocations.length; row++) {
    const environment = trace.invocations.environment[row] as number;
    const name = trace.versions[trace.environments.version[environment] as number]?.name as string;
    const sum = sums[name] ?? { invocations: 0, cold: 0 };
    sums[name] = sum;
    sum.invocations++;
    if (trace.environments.invocation[environment] === row) sum.cold++;
  }
  return sums;
}

describe('an alias with weights', () => {
  it('Q47: sends its share to the new version, whose environments are its own and cold at first', () => {
    const sums = byVersion(simulate(canary(alias({ weights: { 2: 0.1 } }))));
    const total = 6000;
    expect(Object.keys(sums).sort()).toEqual(['1', '2']);
    expect((sums[1]?.invocations ?? 0) + (sums[2]?.invocations ?? 0)).toBe(total);
    expect(Math.abs((sums[2]?.invocations ?? 0) / total - 0.1)).toBeLessThan(0.015);
    const share = (name: string) => (sums[name]?.cold ?? 0) / (sums[name]?.invocations ?? 1);
    expect(sums[2]?.cold).toBeGreaterThan(0);
    expect(share('2')).toBeGreaterThan(share('1'));
  });

  it('Q47: has the provisioned concurrency on its own version: the canary starts cold beside it', () => {
    const sums = byVersion(simulate(canary(alias({ weights: { 2: 0.1 }, provisionedConcurrentExecutions: 10 }))));
    expect(sums[1]?.cold).toBe(0);
    expect(sums[2]?.cold).toBeGreaterThan(0);
  });

  it('a request that is tried again may meet the other version: each attempt has luck of its own, the same in every run', () => {
    const input = canary(alias({ weights: { 2: 0.5 } }));
    expect(byVersion(simulate(input))).toEqual(byVersion(simulate(input)));
  });
});

describe('an alias that moves to a new version', () => {
  const moved = canary(alias({ version: '2' }), { duration: 100, platform: { idleLifetime: constant(seconds(20)) } });
  const timeline: TimelineEntry[] = [{ kind: 'set', at: seconds(50), index: 0, changes: {}, scenario: moved }];
  const trace = simulate({ ...canary(alias(), { duration: 100, platform: { idleLifetime: constant(seconds(20)) } }), timeline });

  it('sends all requests from then on to that one', () => {
    for (let row = 0; row < trace.invocations.length; row++) {
      const version = trace.environments.version[trace.invocations.environment[row] as number] as number;
      expect(trace.versions[version]?.name).toBe((trace.invocations.time[row] as number) < seconds(50) ? '1' : '2');
    }
  });

  it('leaves the environments of the old one to be reclaimed', () => {
    const old = Array.from(trace.environments.ended).filter(
      (_, e) => trace.versions[trace.environments.version[e] as number]?.name === '1',
    );
    for (const ended of old) expect(ended).toBeLessThanOrEqual(seconds(71));
  });
});
