/** A trigger as the engine runs it: who waits, who retries, and the table of its requests' machine. */
import type { Lifecycles, LifecycleTable } from '../lifecycles/lifecycleTable.ts';
import { ruleValue } from '../rules/index.ts';
import type { LambdaFunction, Scenario, Trigger } from '../scenario/model.ts';
import { outcomesOf } from '../scenario/outcomesOf.ts';
import { callSettings } from '../trace/callSettings.ts';
import type { MachineName, MarkName } from '../trace/tables.ts';
import { triggerByType } from '../triggers/index.ts';
import { stageLimiter } from './apiBuckets.ts';
import { compileSampler, type Sampler } from './draw.ts';
import type { Driver } from './driver.ts';
import { type ImplicitTrigger, implicitTriggers } from './implicitTriggers.ts';
import { carriedOver, type Limiter } from './limiter.ts';
import { retryQuotaOf } from './retryQuotaOf.ts';
import type { VersionState, World } from './world.ts';

/** A version that a trigger invokes, up to a share of luck. */
export interface Route {
  readonly version: VersionState;
  readonly upTo: number;
}

/** The hook of a trigger that is never refused, except by a limit. */
export const neverRefuses: Refusal = () => 0;

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
  /** Delay of the table → column of its end. */
  readonly afterColumn: readonly number[];
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
  /** The token bucket of its API's stage, or null. */
  stage: Limiter | null;
  /** Time from the source to Lambda's queue. */
  delivery: Sampler;
  /** Async retries after a function error, and how long an event may wait, µs. */
  maximumRetryAttempts: number;
  maximumEventAge: number;
  reservedZero: boolean;
}

const zero: Sampler = () => 0;

const number = (settings: Readonly<Record<string, unknown>>, name: string, otherwise: number): number => {
  const value = settings[name];
  return typeof value === 'number' ? value : otherwise;
};

/** The context class of a new request of the trigger's machine. */
function initialClass(machine: MachineName, settings: Readonly<Record<string, unknown>>): string {
  if (machine === 'streamBatch') return typeof settings.onFailure === 'string' ? 'destination' : 'nowhere';
  return 'plain';
}

/** Settings that a timeline `set` may change. */
function adjustable(trigger: Trigger, fn: LambdaFunction, table: LifecycleTable, machine: MachineName) {
  const { settings } = trigger;
  const latency = settings.deliveryLatency;
  return {
    settings,
    initial: table.initial[initialClass(machine, settings)] as number,
    maximumAttempts: number(settings, 'maximumAttempts', 1),
    callerTimeout: Math.min(
      number(settings, 'callerTimeout', Number.POSITIVE_INFINITY),
      number(settings, 'timeout', Number.POSITIVE_INFINITY),
    ),
    retryQuota: retryQuotaOf(trigger.type, settings),
    delivery: latency !== undefined && latency !== null ? compileSampler(latency as Parameters<typeof compileSampler>[0]) : zero,
    maximumRetryAttempts: fn.asyncConfig.maximumRetryAttempts,
    maximumEventAge: fn.asyncConfig.maximumEventAge,
    reservedZero: fn.reservedConcurrentExecutions === 0,
  };
}

/** The scenario's triggers whose source is simulated, in its order, then those for functions that call functions. */
export const simulatedTriggers = (scenario: Scenario): readonly (Trigger | ImplicitTrigger)[] => [
  ...scenario.triggers.filter((trigger) => triggerByType(trigger.type)?.simulated === true),
  ...implicitTriggers(scenario),
];

/** Which machine the events of a trigger go through. */
export function machineOf(type: string): MachineName {
  const way = triggerByType(type)?.way;
  if (way === 'polling') return type === 'sqs' ? 'queueMessage' : 'streamBatch';
  return way === 'synchronous' || type === 'invoke' ? 'synchronous' : 'asynchronous';
}

const marks: readonly MarkName[] = ['sentToDestination', 'deadLettered', 'dropped', 'denied', 'recursionStopped', 'expired'];

/** What is set once the world is complete. */
const unconnected: Driver = { arrived: absent, refused: absent, ended: absent, due: absent };

function absent(): never {
  throw new Error('the drivers of this world are not connected yet');
}

export function createTriggers(scenario: Scenario, lifecycles: Lifecycles): TriggerState[] {
  const states = simulatedTriggers(scenario).map((trigger, place): TriggerState => {
    const implicit = 'implicit' in trigger ? trigger : null;
    const machine = implicit?.machine ?? machineOf(trigger.type);
    const table = lifecycles[machine];
    const index = scenario.functions.findIndex((fn) => fn.name === trigger.function);
    const fn = scenario.functions[index] as LambdaFunction;
    const source = scenario.resources.find(({ name }) => name === trigger.source);
    const outcome = table.states.map((state) => state.outcome);
    return {
      index: place,
      id: trigger.id,
      type: trigger.type,
      source: trigger.source,
      machine,
      table,
      column: Object.fromEntries(table.events.map((name, i) => [name, i])),
      afterColumn: table.delays.map((name) => table.events.indexOf(`after.${name}`)),
      attemptBit: table.actions.includes('attempt') ? 1 << table.actions.indexOf('attempt') : 0,
      settleBit: 1 << table.actions.indexOf('settle'),
      stateMark: outcome.map((name) => marks.find((mark) => mark === name) ?? null),
      outcome,
      function: index,
      outcomes: implicit?.outcomes ?? outcomesOf(scenario, trigger),
      implicit,
      driver: unconnected,
      refusal: neverRefuses,
      routes: [],
      ordered: machine === 'streamBatch' || source?.settings.fifo === true,
      canPoll: true,
      // What S3 sends is a small announcement, whatever the size of the object (billing.announcements-are-small).
      singleRequestSize:
        machine === 'asynchronous' && trigger.type !== 's3' ? ruleValue('billing.async-first-chunk') : Number.POSITIVE_INFINITY,
      poison: 0,
      retriesSpent: 0,
      front: null,
      stage: stageLimiter(trigger.settings),
      ...adjustable(trigger, fn, table, machine),
    };
  });
  for (const state of states) {
    if (state.type === 'api-gateway') state.front = states.find(({ id }) => id === state.implicit?.call.through) ?? state;
  }
  return states;
}

/** Applies a scenario that has changed at `t`, µs, to the triggers that exist. */
export function adjustTriggers(states: readonly TriggerState[], scenario: Scenario, t: number): void {
  for (const state of states) {
    const { implicit } = state;
    const trigger =
      implicit === null
        ? scenario.triggers.find(({ id }) => id === state.id)
        : { ...implicit, settings: callSettings(implicit.call, scenario.triggers) };
    const fn = scenario.functions.find(({ name }) => name === trigger?.function);
    if (!trigger || !fn) continue;
    Object.assign(state, adjustable(trigger, fn, state.table, state.machine));
    const stage = stageLimiter(trigger.settings);
    state.stage = stage === null ? null : carriedOver(state.stage, stage, t);
  }
}
