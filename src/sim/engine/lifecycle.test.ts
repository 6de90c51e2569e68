/** The life of environments: phases, limits, failures, reuse, and that the machine really drives the run. */

import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { receiptOf } from '../billing/receiptOf.ts';
import { compileLifecycles } from '../lifecycles/compileAll.ts';
import { environmentMachine } from '../lifecycles/environment.machine.ts';
import { cites } from '../rules/testing.ts';
import { creationCauses, endCauses } from '../trace/causes.ts';
import type { Trace } from '../trace/tables.ts';
import { createWorld } from './createWorld.ts';
import { durations, endingCounts, environmentsOf, outcomeCounts, startTimes } from './reading.ts';
import { simulate } from './simulate.ts';
import {
  arrivals,
  burst,
  call,
  constant,
  cpu,
  io,
  type lambda,
  resource,
  type ScenarioParts,
  scenario,
  seconds,
  traffic,
} from './testing.ts';

/** Spans as `state from–to`, s. */
const spansOf = (trace: Trace): string[] =>
  Array.from(
    trace.spans.state,
    (state, i) =>
      `${trace.machines.environment[state]?.name} ${(trace.spans.start[i] as number) / 1e6}–${(trace.spans.end[i] as number) / 1e6}`,
  );

const run = (parts: ScenarioParts) => simulate(scenario(parts));
const ms = (x: number) => Math.round(x * 1000);

describe('a cold start (lifecycle.phases, lifecycle.first-use)', () => {
  const cold = run({
    duration: 10,
    platform: { provisioning: constant(ms(50)), initDuration: constant(ms(100)) },
    fn: { init: [io(ms(200))], extensions: [{ name: 'x', type: 'external', init: constant(ms(30)) }], handler: [io(ms(40))] },
    traffic: [arrivals(1, 5)],
  });

  it('goes through provisioning, extensions, runtime and function init before the handler (lifecycle.provisioning)', () => {
    expect(spansOf(cold)).toEqual([
      'coldStart.provisioning 1–1.05',
      'coldStart.init.extension 1.05–1.08',
      'coldStart.init.runtime 1.08–1.18',
      'coldStart.init.function 1.18–1.38',
    ]);
    expect(startTimes(cold)).toEqual([1.38, 5]);
    expect(durations(cold)).toEqual([0.04, 0.04]);
  });

  it('is paid once: the next request finds the environment frozen and warm (lifecycle.freeze)', () => {
    expect(environmentsOf(cold)).toEqual([0, 0]);
  });

  it('gives init two vCPUs at every memory size, and the handler its share (cpu.single-thread)', () => {
    cites('cpu.init-vcpus', 'cpu.mb-per-vcpu', 'cpu.maximum-vcpus');
    const at = (memorySize: number, threads = 1) => {
      const trace = run({ fn: { memorySize, init: [cpu(ms(100), threads)], handler: [cpu(ms(100), threads)] }, traffic: [burst(1)] });
      return [startTimes(trace)[0], durations(trace)[0]];
    };
    expect(at(1769)).toEqual([0.1, 0.1]);
    expect(at(884.5)).toEqual([0.1, 0.2]);
    expect(at(128)).toEqual([0.1, 1.382031]);
    expect(at(3538)).toEqual([0.1, 0.1]);
    expect(at(3538, 2)).toEqual([0.05, 0.05]);
    expect(at(10_240, 8)).toEqual([0.05, 0.017275]);
  });
});

describe('an init that fails or takes too long', () => {
  it('D6: is given up after 10 s, runs again inside the invocation, and shows as Duration (lifecycle.init-limit, lifecycle.suppressed-init)', () => {
    const trace = run({ duration: 60, fn: { init: [io(seconds(12))], handler: [io(ms(79.53))] }, traffic: [burst(1)] });
    expect(spansOf(trace)).toEqual(['coldStart.abandoned 0–10', 'invocation.suppressedInit 10–22']);
    expect(startTimes(trace)).toEqual([10]);
    expect(durations(trace)).toEqual([12.07953]);
    expect(receiptOf(trace, 0)?.billedMs).toBe(12_080);
  });

  it('T25: after a crash is inside the Duration of the next invocation: 3,022.91 ms for a handler of 2.5 s (lifecycle.suppressed-init)', () => {
    const trace = run({
      duration: 60,
      fn: { memorySize: 512, init: [io(ms(522.91))], handler: [io(ms(2500))], crashRate: 1 },
      traffic: [arrivals(0, 30)],
    });
    expect(durations(trace)).toEqual([2.5, 3.02291]);
    expect(trace.environments.length).toBe(1);
  });

  it('of 12 s under a timeout of 3 s never succeeds (lifecycle.invoke-limit)', () => {
    const trace = run({
      duration: 100,
      fn: { timeout: seconds(3), init: [io(seconds(12))], handler: [io(ms(10))] },
      traffic: [arrivals(0, 20, 40)],
    });
    expect(endingCounts(trace)).toEqual({ timedOut: 3 });
    expect(durations(trace)).toEqual([3, 3, 3]);
  });

  it('because a call fails is tried again in the invocation, and ends it when it fails again (lifecycle.failed-init-retried)', () => {
    const broken = run({
      resources: [resource('secret', ms(100), 1)],
      fn: { init: [call('secretsmanager:GetSecretValue', 'secret')] },
      traffic: [burst(1)],
    });
    expect(endingCounts(broken)).toEqual({ initFailed: 1 });
    expect(spansOf(broken)).toEqual(['coldStart.abandoned 0–0.1', 'invocation.suppressedInit 0.1–0.2', 'idle.uninitialised 0.2–60']);
  });

  it('gives its CPU work the handler share when it is suppressed (lifecycle.suppressed-init-capped-cpu)', () => {
    const trace = run({
      fn: { memorySize: 884.5, timeout: seconds(5), init: [cpu(ms(100))], handler: [cpu(ms(10))], crashRate: 1 },
      traffic: [arrivals(0, 10)],
    });
    expect(durations(trace)).toEqual([0.02, 0.22]);
  });
});

describe('a failing handler', () => {
  it('that throws leaves its environment warm (lifecycle.handler-error-keeps-warm)', () => {
    const trace = run({ fn: { errorRate: 1, init: [io(ms(100))], handler: [io(ms(10))] }, traffic: [arrivals(0, 1)] });
    expect(endingCounts(trace)).toEqual({ handlerError: 2 });
    expect(durations(trace)).toEqual([0.01, 0.01]);
  });

  it.each([
    ['crashes', { crashRate: 1 }, 'crashed', 0.01],
    ['runs out of memory', { memoryUsed: constant(4000) }, 'outOfMemory', 0.01],
    ['times out', { timeout: seconds(1), handler: [io(seconds(2))] }, 'timedOut', 1],
  ])(
    'that %s resets its environment, so that the next invocation runs init again (lifecycle.reset-after-failure)',
    (_what, fn, ending, first) => {
      cites('lifecycle.out-of-memory-at-end', 'lifecycle.reset-after-failure');
      const trace = run({ fn: { init: [io(ms(100))], handler: [io(ms(10))], ...fn }, traffic: [arrivals(0, 10)] });
      expect(endingCounts(trace)).toEqual({ [ending]: 2 });
      expect(durations(trace)[0]).toBe(first);
      expect(durations(trace)[1]).toBe(ending === 'timedOut' ? 1 : first + 0.1);
      expect(trace.environments.length).toBe(1);
    },
  );

  it.each([
    ['lifecycle.shutdown-limit-none', [], 0],
    ['lifecycle.shutdown-limit-internal', [{ name: 'x', type: 'internal' as const, init: constant(0) }], 0.5],
    ['lifecycle.shutdown-limit-external', [{ name: 'x', type: 'external' as const, init: constant(0) }], 2],
  ])('takes as long to reset and to shut down as %s grants its extensions (lifecycle.shutdown-uses-limit)', (rule, extensions, limit) => {
    cites(
      rule,
      'lifecycle.shutdown-limit-none',
      'lifecycle.shutdown-limit-internal',
      'lifecycle.shutdown-limit-external',
      'lifecycle.shutdown-uses-limit',
    );
    const trace = run({
      platform: { idleLifetime: constant(seconds(20)) },
      fn: { crashRate: 1, extensions, handler: [io(seconds(1))] },
      traffic: [burst(1)],
    });
    expect(spansOf(trace).filter((s) => s.startsWith('resetting'))).toEqual(limit > 0 ? [`resetting 1–${1 + limit}`] : []);
    expect(trace.environments.ended[0]).toBe(seconds(1 + limit + 20 + limit));
  });
});

describe('an idle environment', () => {
  it('is reclaimed after its lifetime, and its successor says so (lifecycle.idle-lifetime)', () => {
    const trace = run({
      duration: 1000,
      platform: { idleLifetime: constant(seconds(300)) },
      fn: { handler: [io(seconds(1))] },
      traffic: [arrivals(0, 301, 700)],
    });
    // At 301 s the lifetime ends: expiry comes before arrivals.
    expect(Array.from(trace.environments.ended, (t) => t / 1e6)).toEqual([301, 602, Number.POSITIVE_INFINITY]);
    expect(Array.from(trace.environments.cause, (c) => creationCauses[c]?.name)).toEqual(['first', 'reclaimed', 'reclaimed']);
    expect(Array.from(trace.environments.endCause, (c) => endCauses[c]?.name)).toEqual(['idle', 'idle', 'alive']);
  });

  it('lives for a time of its own when lifetimes vary (lifecycle.idle-lifetime-minimum, lifecycle.idle-lifetime-maximum)', () => {
    const trace = run({
      duration: 1000,
      platform: { idleLifetime: { kind: 'uniform', min: seconds(300), max: seconds(420) } },
      fn: { handler: [io(seconds(1))] },
      traffic: [burst(50)],
    });
    const lives = Array.from(trace.environments.ended, (t) => t / 1e6 - 1);
    expect(Math.min(...lives)).toBeGreaterThanOrEqual(300);
    expect(Math.max(...lives)).toBeLessThanOrEqual(420);
    expect(new Set(lives).size).toBe(50);
  });

  it('that grew too old is retired at its next freeze (lifecycle.maximum-age, lifecycle.maximum-age-minimum, lifecycle.maximum-age-maximum)', () => {
    const trace = run({
      duration: 100,
      platform: { maximumAge: constant(seconds(10)) },
      fn: { handler: [io(seconds(2))] },
      traffic: [arrivals(0, 5, 9, 20)],
    });
    expect(environmentsOf(trace)).toEqual([0, 0, 0, 1]);
    expect(trace.environments.ended[0]).toBe(seconds(11));
    expect(endCauses[trace.environments.endCause[0] as number]?.name).toBe('aged');
    expect(creationCauses[trace.environments.cause[1] as number]?.name).toBe('aged');
  });

  it.each([
    ['most-recently-used', [0, 1, 2, 0]],
    ['newest', [0, 1, 2, 2]],
    ['oldest', [0, 1, 2, 0]],
  ] as const)('is chosen by the placement %s (lifecycle.placement)', (placement, expected) => {
    cites('lifecycle.placement');
    // Ends at 9, 4 and 3 s: the first environment is the last to become idle.
    const trace = run({
      platform: { placement },
      fn: { handler: [io({ kind: 'replay', values: [9, 3, 1, 1].map(seconds) })] },
      traffic: [arrivals(0, 1, 2, 10)],
    });
    expect(environmentsOf(trace)).toEqual(expected);
  });
});

describe('an environment prepared ahead of a request', () => {
  it('has 130 s for its init, and 10 s for a restore, where a cold start has 10 s (lifecycle.init-limit-prepared, lifecycle.restore-limit)', () => {
    const { limits, environmentTable } = createWorld(scenario());
    expect(limits).toEqual({ initLimit: seconds(10), initLimitPrepared: seconds(130), restoreLimit: seconds(10) });
    const delayIn = (name: string) => environmentTable.delayName[environmentTable.table.states.findIndex((state) => state.name === name)];
    expect(['prepared.init.function', 'coldStart.init.function', 'coldStart.restoring', 'prepared.restoring'].map(delayIn)).toEqual([
      'initLimitPrepared',
      'initLimit',
      'restoreLimit',
      'restoreLimit',
    ]);
  });
});

describe('a timeline entry', () => {
  const f = { init: [io(ms(100))], handler: [io(seconds(3))] };

  it('kills the oldest environments, and what they were doing (lifecycle.killed)', () => {
    const trace = run({
      fn: f,
      traffic: [arrivals(0, 1)],
      timeline: [{ at: seconds(2), index: 0, kind: 'kill', function: 'f', count: 1 }],
    });
    expect(endingCounts(trace)).toEqual({ killed: 1, succeeded: 1 });
    expect(outcomeCounts(trace)).toEqual({ functionError: 1, succeeded: 1 });
    expect(trace.environments.ended[0]).toBe(seconds(2));
  });

  it('deploys: idle environments end at once, busy ones at their next freeze (lifecycle.deploy-replaces)', () => {
    const trace = run({
      fn: f,
      traffic: [arrivals(0, 1, 8)],
      timeline: [{ at: seconds(3.5), index: 0, kind: 'deploy', function: 'f', count: 1 }],
    });
    expect(Array.from(trace.environments.ended)).toEqual([seconds(3.5), seconds(4.1), Number.POSITIVE_INFINITY]);
    expect(creationCauses[trace.environments.cause[2] as number]?.name).toBe('deployed');
  });

  it('breaks a resource for a while, and only then', () => {
    const trace = run({
      resources: [resource('table', ms(5))],
      fn: { handler: [call('dynamodb:UpdateItem', 'table')] },
      traffic: [arrivals(9, 10, 14, 15)],
      timeline: [{ at: seconds(10), index: 0, kind: 'fault', on: 'table', errorRate: 1, latency: null, throttle: null, for: seconds(5) }],
    });
    expect(Array.from(trace.invocations.ending)).toEqual([1, 2, 2, 1]);
  });

  it('sets concurrency without touching environments, and memory by replacing them', () => {
    const changedTo = (fn: Parameters<typeof lambda>[0]) =>
      run({
        fn: { handler: [io(seconds(1))] },
        traffic: [arrivals(0, 10, 10)],
        timeline: [
          {
            at: seconds(5),
            index: 0,
            kind: 'set',
            changes: {},
            scenario: scenario({ fn: { handler: [io(seconds(1))], ...fn }, traffic: [arrivals(0, 10, 10)] }),
          },
        ],
      });
    const capped = changedTo({ reservedConcurrentExecutions: 1 });
    expect(environmentsOf(capped)).toEqual([0, 0, 0xffffffff]);
    expect(environmentsOf(changedTo({ memorySize: 3000 }))).toEqual([0, 1, 2]);
  });

  it('sends extra requests without changing the luck of the others', () => {
    const parts: ScenarioParts = {
      fn: { handler: [io({ kind: 'exponential', mean: ms(200) })] },
      traffic: [traffic({ pattern: 'poisson', rate: 5 })],
    };
    const before = run(parts);
    const after = run({ ...parts, timeline: [{ at: seconds(30), index: 0, kind: 'invoke', trigger: 't', count: 3 }] });
    expect(after.requests.length).toBe(before.requests.length + 3);
    const own = Array.from(after.invocations.duration).filter(
      (_, row) => after.requestSources[after.invocations.request[row] as number] === 0,
    );
    expect(own).toEqual(Array.from(before.invocations.duration));
  });
});

describe('the machine drives the run', () => {
  /** The environment machine with a changed copy of its configuration; actions and guards as they were. */
  const variant = (change: (text: string) => string) => {
    const { context, ...config } = environmentMachine.config;
    const changed = { ...JSON.parse(change(JSON.stringify(config))), context };
    return compileLifecycles({ environment: createMachine(changed, environmentMachine.implementations as never) });
  };
  const slow = scenario({ fn: { timeout: seconds(1), init: [io(ms(100))], handler: [io(seconds(2))] }, traffic: [arrivals(0, 10)] });

  it('keeps the environment warm after a timeout, when the machine says so, with no edit to the engine', () => {
    const lifecycles = variant((text) =>
      text.replace('{"target":"resetting","actions":"endTimedOut"}', '{"target":"idle.warm","actions":"endTimedOut"}'),
    );
    const before = simulate(slow);
    const after = simulate(slow, { lifecycles });
    expect(spansOf(before).some((span) => span.startsWith('invocation.suppressedInit'))).toBe(true);
    expect(spansOf(after).some((span) => span.startsWith('invocation.suppressedInit'))).toBe(false);
    expect(endingCounts(after)).toEqual({ timedOut: 2 });
  });

  it('makes init free, when the machine’s init loses its tag `billed`', () => {
    const lifecycles = variant((text) => text.replaceAll('["busy","billed"]', '["busy"]'));
    const before = simulate(slow);
    const after = simulate(slow, { lifecycles });
    expect(receiptOf(before, 0)?.billedMs).toBe(1100);
    expect(receiptOf(after, 0)?.billedMs).toBe(1000);
    expect(durations(after)).toEqual(durations(before));
  });
});
