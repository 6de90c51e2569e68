/** The state of a simulation: plain data that the other files of this folder read and change. */
import { EventHeap } from '../../base/heap.ts';
import { ItemHeap } from '../../base/itemHeap.ts';
import { childWord, mix32, textWord } from '../../base/random.ts';
import { ILLEGAL, type Lifecycles, type LifecycleTable } from '../lifecycles/lifecycleTable.ts';
import { lifecycleTables } from '../lifecycles/tables.generated.ts';
import { ruleValue } from '../rules/index.ts';
import type { Scenario } from '../scenario/model.ts';
import { ENDING } from '../trace/endings.ts';
import { compileSampler, type Sampler } from './draw.ts';
import { createEnvironmentStore, type EnvironmentStore } from './environmentStore.ts';
import { ConstantExpiry, drawnExpiry, type Expiry } from './expiry.ts';
import { createFunctionModel, type FunctionModel } from './functionModel.ts';
import { createLimiter, type Limiter } from './limiter.ts';
import { createIdlePool, type IdlePool } from './placement.ts';
import { ENTITY } from './purposes.ts';
import { Recorder } from './recorder.ts';
import { createResources, type ResourceModel } from './resources.ts';
import { createSlots, type Slots } from './slots.ts';
import { createTriggers, type TriggerState } from './triggerState.ts';
import { createWaits, type Waits } from './waits.ts';
import { callBackoff, type WorkContext } from './work.ts';

/** One function: its configuration now, and its share of the limits. */
export interface FunctionState {
  readonly index: number;
  readonly name: string;
  readonly keyHigh: number;
  readonly keyLow: number;
  model: FunctionModel;
  /** Models by epoch: an environment keeps running the configuration it was created with. */
  readonly models: FunctionModel[];
  /** Index into the trace's epochs. */
  epoch: number;
  /** Null: it shares the unreserved pool. */
  reserved: number | null;
  /** 10 × reserved requests a second; null: the account's limiter applies. */
  rate: Limiter | null;
  readonly scaling: Limiter;
  readonly idle: IdlePool;
  /** Environments serving a request. */
  inFlight: number;
  created: number;
  alive: number;
  /** Why the last environment ended: index into endCauses. */
  lastEnd: number;
}

/** The environment table with what the hot loop asks of it looked up once. */
export interface EnvironmentTable {
  readonly table: LifecycleTable;
  readonly column: Readonly<Record<string, number>>;
  /** Program → ending of the attempt, or -1. */
  readonly programEnding: Int8Array;
  readonly bits: {
    readonly leaveIdle: number;
    readonly markReady: number;
    readonly abandonInit: number;
    readonly becomeIdle: number;
    readonly terminate: number;
  };
  readonly serving: number;
  /** State → 1 when its time is recorded as a span. */
  readonly spanned: Uint8Array;
  /** State → 1 when it waits for nothing but the idle lifetime. */
  readonly idleOnly: Uint8Array;
  /** State → column of the end of its live delay, or -1, and the delay's name. */
  readonly afterColumn: Int16Array;
  readonly delayName: readonly (string | null)[];
  /** State → 1 when nothing can happen any more. */
  readonly terminated: Uint8Array;
}

export interface World {
  readonly scenario: Scenario;
  /** The configuration in force now. */
  current: Scenario;
  readonly lifecycles: Lifecycles;
  readonly environmentTable: EnvironmentTable;
  /** The simulation's clock, µs: one element, so that time passes between functions without being boxed. */
  readonly clock: Float64Array;
  readonly recorder: Recorder;
  readonly horizon: number;
  environments: EnvironmentStore;
  readonly slots: Slots;
  /** Ends of the work of environments. */
  readonly busy: ItemHeap;
  readonly timers: EventHeap;
  readonly expiry: Expiry;
  sequence: number;
  events: number;
  stopped: string | null;
  readonly functions: FunctionState[];
  resources: ReadonlyMap<string, ResourceModel>;
  accountRate: Limiter;
  unreservedInFlight: number;
  unreservedLimit: number;
  epoch: number;
  readonly work: WorkContext;
  /** Limits of the lifecycle by the delay's name, µs. */
  readonly limits: Readonly<Record<string, number>>;
  /** Waits of asynchronous retries and SDK back-off. */
  readonly waits: Waits;
  readonly triggers: TriggerState[];
  provisioning: Sampler;
  idleLifetime: Sampler;
  maximumAge: Sampler;
  readonly sampledLifetime: boolean;
  /** The attempt that the last dispatch ended: its slot, or -1, and the ending. */
  endedSlot: number;
  endedEnding: number;
}

const endActions: Readonly<Record<string, number>> = {
  endSucceeded: ENDING.succeeded,
  endHandlerError: ENDING.handlerError,
  endCrashed: ENDING.crashed,
  endOutOfMemory: ENDING.outOfMemory,
  endTimedOut: ENDING.timedOut,
  endInitFailed: ENDING.initFailed,
  endKilled: ENDING.killed,
  endRestoreFailed: ENDING.restoreFailed,
};

/** Looks up in the compiled machine what the engine needs: columns and actions by name, states by tag. */
export function createEnvironmentTable(table: LifecycleTable): EnvironmentTable {
  const bit = (action: string): number => (table.actions.includes(action) ? 1 << table.actions.indexOf(action) : 0);
  const ending = (mask: number): number =>
    table.actions.reduce((found, action, i) => (mask & (1 << i) ? (endActions[action] ?? found) : found), -1);
  const idleBit = 1 << table.delays.indexOf('idleLifetime');
  const tag = (name: string): number => 1 << table.tagNames.indexOf(name);
  const recorded = (state: number): boolean =>
    state !== table.handlerState && state !== table.frozenState && ((table.work[state] as number) >= 0 || table.live[state] !== 0);
  const delayName = (mask: number): string | null => table.delays.find((_, i) => mask & ~idleBit & (1 << i)) ?? null;
  const isTerminated = (state: number): boolean =>
    table.cells.subarray(state << table.columnBits, (state + 1) << table.columnBits).every((cell) => cell === ILLEGAL);
  return {
    table,
    column: Object.fromEntries(table.events.map((name, index) => [name, index])),
    programEnding: Int8Array.from(table.programActions, ending),
    bits: {
      leaveIdle: bit('leaveIdle'),
      markReady: bit('markReady'),
      abandonInit: bit('abandonInit'),
      becomeIdle: bit('becomeIdle'),
      terminate: bit('terminate'),
    },
    serving: tag('serving'),
    spanned: Uint8Array.from(table.states, (_, state) => (recorded(state) ? 1 : 0)),
    idleOnly: Uint8Array.from(table.live, (mask) => (mask === idleBit ? 1 : 0)),
    afterColumn: Int16Array.from(table.live, (mask) => table.events.indexOf(`after.${delayName(mask)}`)),
    delayName: Array.from(table.live, delayName),
    terminated: Uint8Array.from(table.states, (_, state) => (isTerminated(state) ? 1 : 0)),
  };
}

/** The two key words of an entity that a text names. */
export function textKey(seed: number, entity: number, text: string): readonly [number, number] {
  const word = childWord(mix32(seed), entity);
  return [childWord(word ^ textWord(text), 0), childWord(textWord(text) ^ mix32(word), 1)];
}

/** 10 × concurrency requests a second, in a bucket of concurrency.request-rate-window: rules concurrency.requests-per-unit and beside. */
export function createRateLimiter(scenario: Scenario, concurrency: number): Limiter {
  const perSecond = concurrency * ruleValue('concurrency.requests-per-unit', scenario.platform.rules);
  return createLimiter(perSecond, Math.max(1, perSecond * ruleValue('concurrency.request-rate-window', scenario.platform.rules)));
}

/** What reserved concurrency leaves to the others: rule concurrency.unreserved-pool. */
export function unreservedLimitOf(scenario: Scenario): number {
  return scenario.functions.reduce((rest, fn) => rest - (fn.reservedConcurrentExecutions ?? 0), scenario.account.concurrentExecutions);
}

/** A world at time 0. */
export function createWorld(scenario: Scenario, lifecycles: Lifecycles = lifecycleTables): World {
  const rule = (id: string): number => ruleValue(id, scenario.platform.rules);
  const resources = createResources(scenario, scenario.timeline);
  const functions = scenario.functions.map((fn, index): FunctionState => {
    const [keyHigh, keyLow] = textKey(scenario.seed, ENTITY.environment, fn.name);
    const model = createFunctionModel(fn, scenario, resources);
    const reserved = fn.reservedConcurrentExecutions;
    return {
      index,
      name: fn.name,
      keyHigh,
      keyLow,
      model,
      models: [model],
      epoch: 0,
      reserved,
      rate: reserved === null || reserved === 0 ? null : createRateLimiter(scenario, reserved),
      scaling: createLimiter(rule('concurrency.scaling-refill'), rule('concurrency.scaling-burst')),
      idle: createIdlePool(scenario.platform.placement),
      inFlight: 0,
      created: 0,
      alive: 0,
      lastEnd: 0,
    };
  });
  const lifetime = scenario.platform.idleLifetime;
  const clock = new Float64Array(1);
  const world: World = {
    scenario,
    current: scenario,
    lifecycles,
    environmentTable: createEnvironmentTable(lifecycles.environment),
    clock,
    recorder: new Recorder(clock),
    horizon: scenario.duration,
    environments: createEnvironmentStore(64),
    slots: createSlots(64),
    busy: new ItemHeap(),
    timers: new EventHeap(),
    expiry:
      lifetime.kind === 'constant'
        ? new ConstantExpiry(clock, lifetime.value)
        : drawnExpiry(clock, (e) => world.environments.idleLifetime[e] as number),
    sequence: 0,
    events: 0,
    stopped: null,
    functions,
    resources,
    accountRate: createRateLimiter(scenario, scenario.account.concurrentExecutions),
    unreservedInFlight: 0,
    unreservedLimit: unreservedLimitOf(scenario),
    epoch: 0,
    work: { clock, backoff: callBackoff(rule), result: { end: 0, elapsed: new Float64Array(1) } },
    limits: {
      initLimit: rule('lifecycle.init-limit') * 1e6,
      initLimitPrepared: rule('lifecycle.init-limit-prepared') * 1e6,
      restoreLimit: rule('lifecycle.restore-limit') * 1e6,
    },
    waits: createWaits(rule),
    triggers: createTriggers(scenario, lifecycles),
    provisioning: compileSampler(scenario.platform.provisioning),
    idleLifetime: compileSampler(lifetime),
    maximumAge: compileSampler(scenario.platform.maximumAge),
    sampledLifetime: lifetime.kind !== 'constant',
    endedSlot: -1,
    endedEnding: 0,
  };
  return world;
}
