/** The state of a simulation: plain data that the other files of this folder read and change. */
import type { EventHeap } from '../../base/heap.ts';
import type { ItemHeap } from '../../base/itemHeap.ts';
import type { Lifecycles, LifecycleTable } from '../lifecycles/lifecycleTable.ts';
import type { Scenario } from '../scenario/model.ts';
import type { MachineName, MarkName, OriginKind } from '../trace/tables.ts';
import type { CallEffect } from './callEffect.ts';
import type { Sampler } from './draw.ts';
import type { Edge } from './edge.ts';
import type { EnvironmentStore } from './environmentStore.ts';
import type { EnvironmentTable } from './environmentTable.ts';
import type { Expiry } from './expiry.ts';
import type { FunctionModel } from './functionModel.ts';
import type { ImplicitTrigger } from './implicitTriggers.ts';
import type { Limiter } from './limiter.ts';
import type { Lineage } from './lineage.ts';
import type { IdlePool } from './placement.ts';
import type { Recorder } from './recorder.ts';
import type { ResourceModel } from './resources.ts';
import type { Slots } from './slots.ts';
import type { StepModel } from './stepModel.ts';
import type { Waits } from './waits.ts';
import type { WarmStates } from './warmStates.ts';
import type { Work, WorkContext } from './work.ts';

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

export interface World {
  readonly scenario: Scenario;
  /** The configuration in force now. */
  current: Scenario;
  readonly lifecycles: Lifecycles;
  readonly environmentTable: EnvironmentTable;
  /** Null when there are no short ways through the environment's machine: see warmStates.ts. */
  readonly warm: WarmStates | null;
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
  /** The chains of one invocation, by function. */
  readonly firstLineages: readonly Lineage[];
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

/** A version that a trigger invokes, up to a share of luck. */
export interface Route {
  readonly version: VersionState;
  readonly upTo: number;
}

/** A delay of a request's machine: its end is event `column`. `isAge`: it ends the event's life, whatever else it waits for. */
export interface Wait {
  readonly name: string;
  readonly column: number;
  readonly isAge: boolean;
}

/** Says why an attempt is refused before Lambda's limits are looked at, as an index into endings; 0: it is not. */
export type Refusal = (world: World, trigger: TriggerState, slot: number) => number;

export interface TriggerState {
  readonly index: number;
  readonly id: string;
  readonly type: string;
  /** Name of the resource whose events it takes, or null. */
  readonly source: string | null;
  readonly machine: MachineName;
  readonly table: LifecycleTable;
  /** Columns of the table by name. */
  readonly column: Readonly<Record<string, number>>;
  /** State → the delays that run in it. */
  readonly waits: readonly (readonly Wait[])[];
  readonly attemptBit: number;
  readonly settleBit: number;
  /** State → mark to record on entering it, or null. */
  readonly stateMark: readonly (MarkName | null)[];
  /** State → the outcome it stands for, or null. */
  readonly outcome: readonly (string | null)[];
  /** Index of its function. */
  readonly function: number;
  readonly outcomes: readonly string[];
  /** Whether it stands for calls of a function and is not in the scenario. */
  readonly implicit: ImplicitTrigger | null;
  /** Owner of its requests; set when the world is complete. */
  driver: Driver;
  refusal: Refusal;
  /** Versions that it invokes. */
  routes: readonly Route[];
  /** Whether order counts: a FIFO queue or a stream. */
  ordered: boolean;
  /** Whether its mapping may read its source: without permission nothing is polled. */
  canPoll: boolean;
  /** billing.async-first-chunk: KB up to which an event is billed as one request; Infinity for other ways of being invoked. */
  readonly singleRequestSize: number;
  /** Events to come that are poison. */
  poison: number;
  /** Its own settings now, as parsed. */
  settings: Readonly<Record<string, unknown>>;
  /** The state its next request begins in. */
  initial: number;
  maximumAttempts: number;
  /** µs the caller waits, Infinity for none. */
  callerTimeout: number;
  /** Tokens for retries, Infinity where nobody counts, and how many of them are spent. */
  retryQuota: number;
  retriesSpent: number;
  /** The trigger whose API its requests pass first (itself, or the one that a call goes through), or null. */
  front: TriggerState | null;
  /** KB; what the service in front of Lambda takes at most. */
  readonly largestRequest: number;
  /** Whether its events are jobs of CodePipeline. */
  readonly isPipeline: boolean;
  /** CloudFront in front of a function at the edge, or null. */
  edge: Edge | null;
  /** The token bucket of its API's stage, or null. */
  stage: Limiter | null;
  /** Time from the source to Lambda's queue. */
  delivery: Sampler;
  /** Async retries after a function error, and how long an event may wait, µs. */
  maximumRetryAttempts: number;
  maximumEventAge: number;
  reservedZero: boolean;
}

/** One for each machine that requests go through. `slot` is a request's, or a batch's. */
export interface Driver {
  /** An event for `trigger` came into being: its slot is filled and its row written, in the machine's initial state. */
  readonly arrived: (world: World, trigger: TriggerState, slot: number) => void;
  /** An attempt was refused before it began: `ending` is an index into endings. */
  readonly refused: (world: World, trigger: TriggerState, slot: number, ending: number) => void;
  /** An attempt ended. `world.work.failedRecords` names the items that a batch's handler reported as failed. */
  readonly ended: (world: World, trigger: TriggerState, slot: number, ending: number) => void;
  /** The timer of the slot is due (see `armTimer`): `column` is the event of its machine. */
  readonly due: (world: World, trigger: TriggerState, slot: number, column: number) => void;
}

/** Called when a timer is due; `payload` is the integer it was set with. A timer cannot be cancelled: the listener checks that it still matters. */
export type TimerListener = (payload: number) => void;

/** What an event carries, beside its key words. */
export interface EventContent {
  /** Partition key or message group, as a number; -1 when it has none. */
  readonly key: number;
  /** Index into `world.bodies`; 0 is an event without a body. */
  readonly body: number;
  /** KB. */
  readonly size: number;
  /** Whether handling it always fails. */
  readonly poison: boolean;
}

export interface EnvironmentMemory {
  /** Resources to which a connection is open. */
  readonly connections: Set<string>;
  /** Secret → when it was read last, µs: the value that the code works with. */
  readonly secrets: Map<string, number>;
  /** Resource → when its cached value was read, µs. */
  readonly cached: Map<string, number>;
  /** Tokens that its client of Lambda has spent on retries and not got back (sdk.retry-quota). */
  retriesSpent: number;
}

/** The work of one environment. */
export interface InteractiveWork {
  readonly work: Work;
  /** What it is doing at its cursor. */
  stage: 'steps' | 'calling' | 'answered' | 'waiting';
  /** Whether the work is over after the delay that was returned last; `world.work.result.end` said how. */
  over: boolean;
  /** Row of the call under way, and how it will have ended when its latency is over: an index into callOutcomes. */
  call: number;
  outcome: number;
  /** Resource of which it holds a share of the concurrency, or null. */
  held: string | null;
}

export interface ProvisionedState {
  requested: number;
  allocated: number;
  /** Environments that may be used, free, busy or being initialised again: as many as are allocated, except while one is replaced. */
  members: number;
  /** Environments of the allocation under way, and those of them that are ready. */
  readonly joining: Set<number>;
  readonly waiting: Set<number>;
  /** Members that are free. */
  readonly idle: IdlePool;
  /** Members that serve a request. */
  inFlight: number;
  /** provisioned.request-rate */
  rate: Limiter;
  /** When the next environment of the allocation under way is made, µs; Infinity when none is. */
  nextStep: number;
  /** What target tracking looks at: time in use and time allocated since `since`, µs × environments. */
  readonly use: { since: number; busy: number; allocated: number };
}
