/** Restores from snapshots: facts/core.md sections 1 and 2c, interview question 44. */
import { describe, expect, it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import type { LambdaFunction, Resource } from '../../scenario/model.ts';
import { endCauses } from '../../trace/causes.ts';
import { INITIALIZATION } from '../../trace/initialization.ts';
import type { Trace } from '../../trace/tables.ts';
import { endingCounts } from '../reading.ts';
import { simulate } from '../simulate.ts';
import { arrivals, burst, call, constant, io, type ScenarioParts, scenario, seconds, trigger } from '../testing.ts';

const slow: Partial<LambdaFunction> = { runtime: 'java21', memorySize: 1024, init: [io(seconds(4))], handler: [io(seconds(1))] };

const snapped = (parts: ScenarioParts = {}, more: Partial<LambdaFunction> = {}) =>
  scenario({ fn: { ...slow, snapStart: true, ...more }, ...parts });

/** Time in a phase of each environment, s. */
const timesIn = (trace: Trace, phase: string): number[] => {
  const times = Array.from(trace.environments.created, () => 0);
  for (let span = 0; span < trace.spans.length; span++) {
    const environment = trace.spans.environment[span] as number;
    if (trace.machines.environment[trace.spans.state[span] as number]?.phase !== phase) continue;
    times[environment] = (times[environment] as number) + ((trace.spans.end[span] as number) - (trace.spans.start[span] as number)) / 1e6;
  }
  return times;
};

describe('a function with SnapStart', () => {
  it('Q44: restores instead of running init: 0.68 s in the middle where init takes 4 s, and none of it with provisioned concurrency', () => {
    cites('snapstart.published-versions');
    const trace = simulate(snapped({ traffic: [burst(1000, 1)] }));
    const restores = timesIn(trace, 'restore').sort((a, b) => a - b);
    expect(restores.length).toBe(1000);
    expect(Math.abs((restores[500] as number) - 0.678)).toBeLessThan(0.02);
    expect(Math.abs((restores[990] as number) - 0.957)).toBeLessThan(0.05);
    expect(timesIn(trace, 'init').every((time) => time === 0)).toBe(true);
    expect(trace.environments.initialization.every((kind) => kind === INITIALIZATION.snapStart)).toBe(true);
    const plain = simulate(scenario({ fn: slow, traffic: [burst(10, 1)] }));
    expect(timesIn(plain, 'init').every((time) => time === 4)).toBe(true);
    const provisioned = simulate(scenario({ fn: { ...slow, provisionedConcurrentExecutions: 10 }, traffic: [burst(10, 1)] }));
    expect([...timesIn(provisioned, 'init'), ...timesIn(provisioned, 'restore')].every((time) => time === 0)).toBe(true);
    expect(provisioned.invocations.duration.every((duration) => duration === seconds(1))).toBe(true);
  });

  it('has no snapshot of $LATEST', () => {
    const aliases = { now: { version: '$LATEST', weights: {}, provisionedConcurrentExecutions: 0, autoScaling: null } };
    const trace = simulate(snapped({ triggers: [trigger('sdk', {}, { qualifier: 'now' })], traffic: [burst(2, 1)] }, { aliases }));
    expect(timesIn(trace, 'init')).toEqual([4, 4]);
    expect(timesIn(trace, 'restore')).toEqual([0, 0]);
    expect([...trace.environments.initialization]).toEqual([INITIALIZATION.onDemand, INITIALIZATION.onDemand]);
  });

  it('gives a restore up after ten seconds, and the environment with it (lifecycle.restore-limit)', () => {
    const trace = simulate(snapped({ platform: { rules: { 'snapstart.restore-scale': 30 } }, traffic: [arrivals(1, 20)] }));
    expect(endingCounts(trace)).toEqual({ restoreFailed: 2 });
    expect(timesIn(trace, 'restore')).toEqual([10, 10]);
    expect(Array.from(trace.environments.endCause, (cause) => endCauses[cause]?.name)).toEqual(['restoreFailed', 'restoreFailed']);
  });

  it('works with the secret that its init read when the version was published (snapstart.remembers-init)', () => {
    const resources: Resource[] = [
      { name: 'secret', type: 'secret', latency: constant(1000), errorRate: 0, maxConcurrency: null, settings: { rotation: seconds(30) } },
      {
        name: 'db',
        type: 'database',
        latency: constant(1000),
        errorRate: 0,
        maxConcurrency: null,
        settings: { maxConnections: 10, credentials: 'secret' },
      },
    ];
    const reads = { init: [call('secretsmanager:GetSecretValue', 'secret')], handler: [call('database:Query', 'db')] };
    const run = (snapStart: boolean) =>
      endingCounts(simulate(scenario({ fn: { ...reads, runtime: 'java21', snapStart }, resources, traffic: [arrivals(40)] })));
    expect(run(false)).toEqual({ succeeded: 1 });
    expect(run(true)).toEqual({ handlerError: 1 });
  });
});
