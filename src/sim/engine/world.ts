/** The state of a simulation: plain data that the other files of this folder read and change. */
import { EventHeap } from '../../base/heap.ts';
import { ItemHeap } from '../../base/itemHeap.ts';
import { ILLEGAL, type Lifecycles, type LifecycleTable } from '../lifecycles/lifecycleTable.ts';
import { lifecycleTables } from '../lifecycles/tables.generated.ts';
import { ruleValue } from '../rules/index.ts';
import type { Scenario } from '../scenario/model.ts';
import { ENDING } from '../trace/endings.ts';
import type { OriginKind } from '../trace/tables.ts';
import type { TimerListener } from './agenda.ts';
import { createApiRate } from './apiBuckets.ts';
import type { CallEffect } from './callEffect.ts';
import { refreshClaims } from './concurrency/claims.ts';
import type { ProvisionedState } from './concurrency/provisionedState.ts';
import { bodiesOf } from './content.ts';
import { compileSampler, type Sampler } from './draw.ts';
import type { EnvironmentMemory } from './environmentMemory.ts';
import { createEnvironmentStore, type EnvironmentStore } from './environmentStore.ts';
import { ConstantExpiry, drawnExpiry, type Expiry } from './expiry.ts';
import type { FunctionModel } from './functionModel.ts';
import { createFunctions } from './functions.ts';
import type { InteractiveWork } from './interactiveWork.ts';
import type { Limiter } from './limiter.ts';
import type { Lineage } from './lineage.ts';
import type { IdlePool } from './placement.ts';
import { createRateLimiter } from './rates.ts';
import { Recorder } from './recorder.ts';
import { createResources, type ResourceModel } from './resources.ts';
import type { EventContent } from './send.ts';
import { createSlots, type Slots } from './slots.ts';
import type { StepModel } from './stepModel.ts';
import { createTriggers, type TriggerState } from './triggerState.ts';
import { createWaits, type Waits } from './waits.ts';
import { callBackoff, createWork, type Work, type WorkContext } from './work.ts';

/** One version of a function (or `$LATEST`): its configuration now, and its environments. */
export interface VersionState {
  /** Index into the trace's versions. */
  readonly index: number;
  readonly function: FunctionState;
  readonly name: string;
  readonly keyHigh: number;
  readonly keyLow: number;
  model: FunctionModel;
  /** Models by epoch: an environment keeps running the configuration it was created with. */
  readonly models: FunctionModel[];
  /** Index into the trace's epochs. */
  epoch: number;
  readonly idle: IdlePool;
  /** Null until provisioned concurrency is asked for. */
  provisioned: ProvisionedState | null;
  created: number;
  alive: number;
  /** Why the last environment ended: index into endCauses. */
  lastEnd: number;
}

/** One function: its share of the limits, and its versions. */
export interface FunctionState {
  readonly index: number;
  readonly name: string;
  readonly latest: VersionState;
  /** All of them, `$LATEST` first. */
  readonly versions: readonly VersionState[];
  /** Null: it shares the unreserved pool. */
  reserved: number | null;
  /** What is not provisioned of its reservation; Infinity without one. */
  onDemandLimit: number;
  /** 10 × reserved requests a second; null: the account's limiter applies. */
  rate: Limiter | null;
  readonly scaling: Limiter;
  /** Environments serving a request on demand: all but provisioned ones. */
  inFlight: number;
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
  /** State → 1 when the process is stopped in it: memory and connections are gone. */
  readonly resets: Uint8Array;
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
  readonly environments: EnvironmentStore;
  readonly slots: Slots;
  /** Ends of the work of environments. */
  readonly busy: ItemHeap;
  readonly timers: EventHeap;
  readonly expiry: Expiry;
  sequence: number;
  events: number;
  stopped: string | null;
  readonly functions: readonly FunctionState[];
  /** All versions of all functions; the first ones are their `$LATEST`. */
  readonly versions: readonly VersionState[];
  resources: ReadonlyMap<string, ResourceModel>;
  accountRate: Limiter;
  /** Of all APIs of the account. */
  readonly apiRate: Limiter;
  /** How many triggers have clients that have spent tokens on retries: while there are any, every answer counts. */
  indebted: number;
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
  /** Where the attempt that was admitted last finds a free environment; null: it needs a new one. */
  servedFrom: IdlePool | null;
  /** Listeners of timers that belong to neither request nor environment. */
  readonly agenda: TimerListener[];
  readonly hooks: Hooks;
  /** Told when the timeline has put another configuration in force. */
  readonly reconfigured: (() => void)[];
  /** Work that is measured when it begins. */
  readonly scratch: Work;
  /** Work that runs step by step, by environment. */
  readonly works: (InteractiveWork | undefined)[];
  /** What the event carries that an environment handles, if its function passes it on. */
  readonly carried: (Carried | undefined)[];
  readonly memories: Map<number, EnvironmentMemory>;
  /** Open connections and calls under way, by resource. */
  readonly connections: Map<string, number>;
  readonly inUse: Map<string, number>;
  /** What events carry: see EventContent. */
  readonly bodies: unknown[];
}

/** What an environment's handler passes on with its writes and calls. */
export interface Carried extends EventContent {
  readonly depth: number;
  readonly lineage: Lineage;
}

/** What lower parts of the engine tell higher ones, which are connected when the world is complete. */
export interface Hooks {
  /** A closed-loop user's request has reached its end. */
  userReturns: (source: number) => void;
  /** A request is about to be settled in a terminal state of its trigger's machine. */
  settled: (trigger: TriggerState, slot: number, state: number) => void;
  /** A function that environment `caller` waits for has answered. */
  calleeSettled: (caller: number, trigger: TriggerState, state: number) => void;
  /** The handler that waited for the request in row `request` no longer does. */
  callerGone: (environment: number, request: number) => void;
  /** A handler calls a function: sends the request and says whether the handler waits for it. `call` is a row of calls. */
  call: (environment: number, call: number, step: StepModel, effect: CallEffect) => boolean;
  /** Something is sent to `resource` because of request `parent`, whose key words are given; it is the `occurrence`-th of its kind. */
  follows: (
    resource: string,
    kind: OriginKind,
    parent: number,
    high: number,
    low: number,
    occurrence: number,
    content: EventContent,
    depth: number,
  ) => void;
  /** A provisioned environment is gone for good. */
  provisionedGone: (version: VersionState, environment: number) => void;
  /** Another environment is gone; `cause` is an index into endCauses. */
  onDemandGone: (version: VersionState, environment: number, cause: number) => void;
  /** All environments of a function are about to be replaced. */
  replaced: (fn: FunctionState) => void;
  /** A handler's call has changed a resource, which announces it. */
  announce: (environment: number, call: number, step: StepModel, resource: ResourceModel) => void;
}

const unheard: Hooks = {
  userReturns: () => {},
  settled: () => {},
  calleeSettled: () => {},
  callerGone: () => {},
  call: () => false,
  follows: () => {},
  announce: () => {},
  provisionedGone: () => {},
  onDemandGone: () => {},
  replaced: () => {},
};

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
    resets: Uint8Array.from(table.states, ({ phase }) => (phase === 'reset' ? 1 : 0)),
    terminated: Uint8Array.from(table.states, (_, state) => (isTerminated(state) ? 1 : 0)),
  };
}

/** A world at time 0. */
export function createWorld(scenario: Scenario, lifecycles: Lifecycles = lifecycleTables): World {
  const rule = (id: string): number => ruleValue(id, scenario.platform.rules);
  const resources = createResources(scenario, scenario.timeline);
  const { functions, versions } = createFunctions(scenario, resources, rule);
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
    versions,
    resources,
    accountRate: createRateLimiter(scenario, scenario.account.concurrentExecutions),
    apiRate: createApiRate(),
    indebted: 0,
    unreservedInFlight: 0,
    unreservedLimit: 0,
    epoch: 0,
    work: { clock, after: 0, backoff: callBackoff(rule), result: { end: 0, elapsed: new Float64Array(1) }, failedRecords: [] },
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
    servedFrom: null,
    agenda: [],
    hooks: { ...unheard },
    reconfigured: [],
    scratch: createWork(),
    works: [],
    carried: [],
    memories: new Map(),
    connections: new Map(),
    inUse: new Map(),
    bodies: bodiesOf(scenario.traffic),
  };
  refreshClaims(world);
  return world;
}
