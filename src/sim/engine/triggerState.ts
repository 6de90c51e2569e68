/** A trigger as the engine runs it: who waits, who retries, and the table of its requests' machine. */
import type { Lifecycles, LifecycleTable } from '../lifecycles/lifecycleTable.ts';
import type { LambdaFunction, Scenario, Trigger } from '../scenario/model.ts';
import { triggerByType } from '../triggers/index.ts';
import { compileSampler, type Sampler } from './draw.ts';

export interface TriggerState {
  readonly id: string;
  readonly type: string;
  readonly machine: 'synchronous' | 'asynchronous';
  readonly table: LifecycleTable;
  /** Columns of the table by name. */
  readonly column: Readonly<Record<string, number>>;
  readonly attemptBit: number;
  readonly settleBit: number;
  /** State → mark to record on entering it, or null. */
  readonly stateMark: readonly ('sentToDestination' | 'deadLettered' | 'dropped' | null)[];
  /** Index of its function. */
  readonly function: number;
  readonly outcomes: readonly string[];
  /** The state its next request begins in. */
  initial: number;
  maximumAttempts: number;
  /** µs the caller waits, Infinity for none. */
  callerTimeout: number;
  /** Time from the source to Lambda's queue. */
  delivery: Sampler;
  /** Async retries after a function error, and how long an event may wait, µs. */
  maximumRetryAttempts: number;
  maximumEventAge: number;
  reservedZero: boolean;
  bothTargets: boolean;
  onSuccess: boolean;
}

const zero: Sampler = () => 0;

/** The failure target of an asynchronous event: the context class of its machine. */
const failureTarget = (fn: LambdaFunction): string =>
  fn.asyncConfig.onFailure !== null ? 'destination' : fn.deadLetterQueue !== null ? 'deadLetterQueue' : 'nowhere';

const number = (settings: Readonly<Record<string, unknown>>, name: string, otherwise: number): number => {
  const value = settings[name];
  return typeof value === 'number' ? value : otherwise;
};

/** Settings that a timeline `set` may change. */
function adjustable(trigger: Trigger, fn: LambdaFunction, table: LifecycleTable, synchronous: boolean) {
  const { settings } = trigger;
  const latency = settings.deliveryLatency;
  return {
    initial: table.initial[synchronous ? 'plain' : failureTarget(fn)] as number,
    maximumAttempts: number(settings, 'maximumAttempts', 1),
    callerTimeout: number(settings, 'callerTimeout', number(settings, 'timeout', Number.POSITIVE_INFINITY)),
    delivery: latency !== undefined && latency !== null ? compileSampler(latency as Parameters<typeof compileSampler>[0]) : zero,
    maximumRetryAttempts: fn.asyncConfig.maximumRetryAttempts,
    maximumEventAge: fn.asyncConfig.maximumEventAge,
    reservedZero: fn.reservedConcurrentExecutions === 0,
    bothTargets: fn.asyncConfig.onFailure !== null && fn.deadLetterQueue !== null,
    onSuccess: fn.asyncConfig.onSuccess !== null,
  };
}

/** Triggers whose source is simulated, in the scenario's order. */
export const simulatedTriggers = (scenario: Scenario): readonly Trigger[] =>
  scenario.triggers.filter((trigger) => triggerByType(trigger.type)?.simulated === true);

const marks = ['sentToDestination', 'deadLettered', 'dropped'] as const;

export function createTriggers(scenario: Scenario, lifecycles: Lifecycles): TriggerState[] {
  return simulatedTriggers(scenario).map((trigger): TriggerState => {
    const definition = triggerByType(trigger.type);
    const synchronous = definition?.way === 'synchronous';
    const table = synchronous ? lifecycles.synchronous : lifecycles.asynchronous;
    const index = scenario.functions.findIndex((fn) => fn.name === trigger.function);
    const fn = scenario.functions[index] as LambdaFunction;
    return {
      id: trigger.id,
      type: trigger.type,
      machine: synchronous ? 'synchronous' : 'asynchronous',
      table,
      column: Object.fromEntries(table.events.map((name, i) => [name, i])),
      attemptBit: 1 << table.actions.indexOf('attempt'),
      settleBit: 1 << table.actions.indexOf('settle'),
      stateMark: table.states.map(({ outcome }) => marks.find((mark) => mark === outcome) ?? null),
      function: index,
      outcomes: definition?.outcomes(trigger.settings, fn) ?? [],
      ...adjustable(trigger, fn, table, synchronous),
    };
  });
}

/** Applies a changed scenario to the triggers that exist. */
export function adjustTriggers(states: readonly TriggerState[], scenario: Scenario): void {
  for (const state of states) {
    const trigger = scenario.triggers.find(({ id }) => id === state.id);
    const fn = scenario.functions.find(({ name }) => name === trigger?.function);
    if (trigger && fn) Object.assign(state, adjustable(trigger, fn, state.table, state.machine === 'synchronous'));
  }
}
