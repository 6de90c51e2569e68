/** A trigger as the engine runs it: who waits, who retries, and the table of its requests' machine. */
import type { Lifecycles, LifecycleTable } from '../lifecycles/lifecycleTable.ts';
import { ruleValue } from '../rules/index.ts';
import type { LambdaFunction, Scenario, Trigger } from '../scenario/model.ts';
import { outcomesOf } from '../scenario/outcomesOf.ts';
import { callSettings } from '../trace/callSettings.ts';
import type { MachineName, MarkName } from '../trace/tables.ts';
import { largestRequest, triggerByType } from '../triggers/index.ts';
import { ANNOUNCES } from './announces.ts';
import { stageLimiter } from './apiBuckets.ts';
import { compileSampler, type Sampler } from './draw.ts';
import { edgeOf } from './edge.ts';
import { type ImplicitTrigger, implicitTriggers } from './implicitTriggers.ts';
import { carriedOver } from './limiter.ts';
import { retryQuotaOf } from './retryQuotaOf.ts';
import type { Driver, Refusal, TriggerState, Wait } from './world.ts';

/** The hook of a trigger that is never refused, except by a limit. */
export const neverRefuses: Refusal = () => 0;

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
    edge: edgeOf(trigger.type, settings),
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
  if (way === 'polling') return type === 'sqs' || type === 'mq' ? 'queueMessage' : 'streamBatch';
  return way === 'synchronous' || type === 'invoke' ? 'synchronous' : 'asynchronous';
}

const marks: readonly MarkName[] = [
  'sentToDestination',
  'deadLettered',
  'dropped',
  'denied',
  'recursionStopped',
  'expired',
  'invalidResponse',
  'jobFailed',
];

/** What is set once the world is complete. */
const unconnected: Driver = { arrived: absent, refused: absent, ended: absent, due: absent };

function absent(): never {
  throw new Error('the drivers of this world are not connected yet');
}

/** The delays that a mask of the table names. */
const waitsOf = ({ delays, events }: LifecycleTable, mask: number): readonly Wait[] =>
  delays.flatMap((name, i) => (mask & (1 << i) ? [{ name, column: events.indexOf(`after.${name}`), isAge: name.endsWith('Age') }] : []));

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
      waits: Array.from(table.live, (mask) => waitsOf(table, mask)),
      attemptBit: table.actions.includes('attempt') ? 1 << table.actions.indexOf('attempt') : 0,
      settleBit: 1 << table.actions.indexOf('settle'),
      stateMark: outcome.map((name) => marks.find((mark) => mark === name) ?? null),
      outcome,
      function: index,
      outcomes: implicit?.outcomes ?? outcomesOf(scenario, trigger),
      implicit,
      isPipeline: trigger.type === 'codepipeline',
      driver: unconnected,
      refusal: neverRefuses,
      routes: [],
      ordered: machine === 'streamBatch' || source?.settings.fifo === true,
      canPoll: true,
      // What S3 and CodePipeline send is small, whatever the size of the object or artifact (billing.announcements-are-small).
      singleRequestSize:
        machine === 'asynchronous' && !ANNOUNCES.has(trigger.type) ? ruleValue('billing.async-first-chunk') : Number.POSITIVE_INFINITY,
      poison: 0,
      retriesSpent: 0,
      front: null,
      largestRequest: largestRequest(trigger.type),
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
