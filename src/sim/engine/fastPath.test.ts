import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LifecycleTable } from '../lifecycles/lifecycleTable.ts';
import { lifecycleTables } from '../lifecycles/tables.generated.ts';
import type { Distribution, Platform, Scenario, TimelineEntry } from '../scenario/model.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { scenarioArbitrary } from '../scenario/testing.ts';
import { diffTraces } from '../trace/diffTraces.ts';
import { encodeTrace } from '../trace/encodeTrace.ts';
import { createWorld } from './createWorld.ts';
import { createFastPath } from './fastPath.ts';
import type { StopLimits } from './loop.ts';
import { routeTriggers } from './routes.ts';
import { simulate } from './simulate.ts';
import {
  burst,
  constant,
  cpu,
  exponential,
  io,
  lambda,
  resource,
  type ScenarioParts,
  scenario,
  seconds,
  traffic,
  trigger,
} from './testing.ts';
import { createTraffic } from './traffic.ts';

const poisson = (rate: number, to = 't', id = `${to} ${rate}`) => traffic({ pattern: 'poisson', rate }, { to, id });
const uniform = (min: number, max: number): Distribution => ({ kind: 'uniform', min: seconds(min), max: seconds(max) });

/** A function whose work varies, and environments that come and go. */
const lively = (parts: ScenarioParts = {}): Scenario =>
  scenario({
    duration: 60,
    traffic: [poisson(40)],
    ...parts,
    platform: { idleLifetime: constant(seconds(6)), provisioning: constant(50_000), initDuration: constant(120_000), ...parts.platform },
    fn: { handler: [io(exponential(seconds(0.2)))], init: [cpu(150_000)], ...parts.fn },
  });

const kill = (at: number, count: number, index: number): TimelineEntry => ({ at: seconds(at), index, kind: 'kill', function: 'f', count });

const cases: Readonly<Record<string, Scenario>> = {
  'plain traffic': lively(),
  'placement newest': lively({ platform: { placement: 'newest' } }),
  'placement oldest': lively({ platform: { placement: 'oldest' } }),
  'placement random, lifetimes drawn': lively({ platform: { placement: 'random', idleLifetime: uniform(1, 9) } }),
  'lifetimes drawn': lively({ platform: { idleLifetime: exponential(seconds(2)) } }),
  'environments that age': lively({ platform: { maximumAge: uniform(3, 30) } }),
  'reserved concurrency': lively({ fn: { reservedConcurrentExecutions: 5 }, traffic: [poisson(60)] }),
  'callers that retry': lively({ fn: { reservedConcurrentExecutions: 5 }, triggers: [trigger('sdk', { maximumAttempts: 3 })] }),
  'callers that give up': lively({ triggers: [trigger('sdk', { callerTimeout: 300_000 })] }),
  'callers whose tokens run out and come back': lively({
    fn: { reservedConcurrentExecutions: 8 },
    triggers: [trigger('sdk', { maximumAttempts: 3, retryQuota: 30 })],
    timeline: [kill(20, 8, 0)],
  }),
  'the bucket of an API and clients that retry': lively({
    fn: { errorRate: 0.02 },
    triggers: [trigger('api-gateway', { apiType: 'REST', maximumAttempts: 2, throttle: { rate: 38, burst: 4 } })],
  }),
  'an outage of Lambda': lively({
    triggers: [trigger('sdk', { maximumAttempts: 3 })],
    timeline: [{ at: seconds(20), index: 0, kind: 'fault', on: 't', errorRate: 0.5, latency: null, throttle: null, for: seconds(5) }],
  }),
  'requests that are too large': lively({ traffic: [poisson(20), { ...poisson(20, 't', 'large'), payloadSize: 7000 }] }),
  timeouts: lively({ fn: { timeout: 600_000 } }),
  'errors and crashes': lively({ fn: { errorRate: 0.1, crashRate: 0.02 } }),
  'no concurrency at all': lively({ fn: { reservedConcurrentExecutions: 0 } }),
  'the request rate': lively({ account: 10, fn: { handler: [io(exponential(50_000))] }, traffic: [poisson(130)] }),
  'recorded work': lively({
    fn: { handler: [io({ kind: 'replay', values: Array.from({ length: 4500 }, (_, i) => 100_000 + ((i * 7919) % 300_000)) })] },
  }),
  'two functions, three triggers, several sources': lively({
    functions: [
      lambda({ handler: [io(exponential(seconds(0.2)))] }),
      lambda({
        name: 'g',
        reservedConcurrentExecutions: 4,
        handler: [cpu(90_000), io(exponential(50_000)), io(constant(20_000), 'later')],
      }),
    ],
    triggers: [trigger('sdk'), trigger('sdk', {}, { id: 'u', function: 'g' }), trigger('api-gateway', {}, { id: 'w', function: 'g' })],
    traffic: [poisson(40), poisson(10, 'u'), poisson(7, 'w'), poisson(3)],
  }),
  'all patterns at one trigger': lively({
    traffic: [
      poisson(20),
      traffic({ pattern: 'constant', rate: 33 }, { id: 'constant' }),
      traffic({ pattern: 'burst', at: seconds(30), count: 300, over: seconds(1) }, { id: 'burst' }),
      traffic({ pattern: 'closed', users: 5, thinkTime: exponential(seconds(1)) }, { id: 'closed' }),
    ],
  }),
  'asynchronous events beside synchronous requests': lively({
    fn: { reservedConcurrentExecutions: 8, errorRate: 0.05 },
    resources: [resource('bucket', 0, 0, 's3')],
    triggers: [trigger('sdk'), trigger('s3', {}, { id: 's' })],
    traffic: [poisson(30), poisson(10, 'bucket')],
  }),
  'kills, a deployment and extra requests': lively({
    triggers: [trigger('sdk', { maximumAttempts: 3, callerTimeout: seconds(5) })],
    timeline: [
      kill(20, 7, 0),
      { at: seconds(21), index: 1, kind: 'deploy', function: 'f', count: 1 },
      { at: seconds(40), index: 2, kind: 'invoke', trigger: 't', count: 50 },
      kill(50, 20, 3),
    ],
  }),
  'everything at the same instants': scenario({
    duration: 60,
    platform: { idleLifetime: constant(seconds(1)) },
    fn: { handler: [io(constant(seconds(1)))] },
    traffic: [
      traffic({ pattern: 'constant', rate: 3 }, { id: 'c' }),
      traffic({ pattern: 'constant', rate: 1 }, { id: 'd' }),
      { ...burst(30, 40), id: 'b' },
    ],
  }),
};

/** Settings in force from 20 s on, and again from 40 s. */
function withSets(base: Scenario): Scenario {
  const more = lively({ fn: { reservedConcurrentExecutions: 12 }, traffic: [{ ...poisson(60), rate: 90 } as never] });
  const slower = { ...more, functions: [lambda({ ...more.functions[0], timeout: 500_000 })] };
  return {
    ...base,
    timeline: [
      { at: seconds(20), index: 0, kind: 'set', changes: {}, scenario: more },
      { at: seconds(40) + 1, index: 1, kind: 'set', changes: {}, scenario: slower },
    ],
  };
}

/** Where the two paths first differ, told in words; empty when their traces are the same bytes. */
function differences(input: Scenario, limits: StopLimits = { events: 1e9, bytes: 1e9 }): unknown {
  const fast = simulate(input, { limits });
  const general = simulate(input, { limits, fastPath: false });
  const bytes = encodeTrace(general);
  const same = encodeTrace(fast).every((byte, i) => byte === bytes[i]);
  return same && fast.events === general.events ? [] : [...diffTraces(fast, general), `${fast.events} and ${general.events} events`];
}

describe('the fast path and the general path give the same bytes', () => {
  const all = { ...cases, 'changed settings': withSets(cases['reserved concurrency'] as Scenario) };
  it.each(Object.entries(all))('for %s', (_, input) => {
    for (const seed of [1, 2]) {
      expect(differences({ ...input, seed })).toEqual([]);
    }
  });

  it('when a run is stopped at a number of events or bytes', () => {
    for (const limits of [
      { events: 4096, bytes: 1e9 },
      { events: 5001, bytes: 1e9 },
      { events: 1e9, bytes: 200_000 },
    ]) {
      expect(differences(lively(), limits)).toEqual([]);
    }
  });

  it('for dense traffic of any kind', () => {
    const platform = fc.record({
      placement: fc.constantFrom<Platform['placement']>('most-recently-used', 'newest', 'oldest', 'random'),
      idleLifetime: fc.oneof(fc.integer({ min: 0, max: 3_000_000 }).map(constant), fc.integer({ min: 1, max: 3_000_000 }).map(exponential)),
      maximumAge: fc.constantFrom(constant(seconds(1e6)), uniform(0.5, 5)),
    });
    const fn = fc.record({
      handler: fc.constantFrom([io(exponential(60_000))], [io(constant(50_000))], [cpu(20_000), io(exponential(40_000), 'later')], []),
      reservedConcurrentExecutions: fc.constantFrom(null, 1, 7, 20),
      timeout: fc.constantFrom(seconds(900), 150_000),
    });
    const callers = fc.record({
      maximumAttempts: fc.constantFrom(1, 2),
      callerTimeout: fc.constantFrom(Number.POSITIVE_INFINITY, 100_000),
      retryQuota: fc.constantFrom(0, 20, 500),
      throttle: fc.constantFrom(null, { rate: 90, burst: 3 }),
    });
    const fronts = fc.constantFrom('sdk' as const, 'api-gateway' as const);
    const rates = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(platform, fn, callers, fronts, rates, fc.nat(), (surroundings, code, settings, front, entries, seed) => {
        const input = lively({
          seed,
          duration: 10,
          platform: surroundings,
          fn: code,
          triggers: [trigger(front, settings)],
          traffic: entries.map((rate, i) => poisson(rate, 't', `entry ${i}`)),
          timeline: [kill(5, 3, 0)],
        });
        expect(differences(input)).toEqual([]);
      }),
      { numRuns: 60, seed: 20261123 },
    );
  });

  it('for random scenarios', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (input) => {
        const parsed = parseScenario(input);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
        expect(differences(parsed.scenario)).toEqual([]);
      }),
      { numRuns: 60, seed: 20261123 },
    );
  });
});

describe('the fast path', () => {
  const handledBy = (input: Scenario, environment?: LifecycleTable): number => {
    const world = createWorld(input, environment ? { ...lifecycleTables, environment } : lifecycleTables);
    routeTriggers(world);
    const fast = createFastPath(world, createTraffic(input, world.triggers));
    fast?.(1_000_000, Float64Array.of(Number.POSITIVE_INFINITY));
    return fast === null ? -1 : world.events;
  };
  const refused = scenario({ account: 0, traffic: [poisson(10)] });

  it('handles plain events itself', () => {
    expect(handledBy(refused)).toBeGreaterThan(400);
    expect(handledBy(lively({ fn: { reservedConcurrentExecutions: 0 } }))).toBe(0);
  });

  it('stands aside when a transition it takes for granted was changed', () => {
    const { environment } = lifecycleTables;
    const response = (environment.handlerState << environment.columnBits) | (environment.workDone[environment.handlerState] as number);
    const cells = environment.cells.slice();
    cells[response] = ((cells[response] as number) & ~0xff) | environment.handlerState;
    expect(handledBy(refused, { ...environment, cells })).toBe(-1);
  });
});
