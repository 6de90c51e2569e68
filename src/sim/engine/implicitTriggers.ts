/** Calls from function to function, and records from one to another: each kind of call gets a trigger of its own, so that what becomes of it is counted like any other event. */
import type { CallStep, LambdaFunction, Scenario, Trigger } from '../scenario/model.ts';
import { outcomesOfCall } from '../scenario/outcomesOf.ts';
import { type CallOfFunction, callSettings } from '../trace/callSettings.ts';
import type { MachineName } from '../trace/tables.ts';

/** A trigger that stands for calls in the code of `caller`. */
export interface ImplicitTrigger extends Trigger {
  readonly implicit: true;
  /** What its calls agree in: see {@link callKey}. */
  readonly key: string;
  readonly caller: string;
  readonly machine: MachineName;
  readonly outcomes: readonly string[];
  /** The call's own settings, and the API or function URL that it goes through. */
  readonly call: CallOfFunction;
}

/** The call's action, target and settings, as one text: calls that agree in it share a trigger. */
export const callKey = (caller: string, step: CallStep): string =>
  JSON.stringify([caller, step.on, step.invocationType, step.maximumAttempts, step.timeout]);

/** The key of the trigger that stands for the records that Lambda sends to a function as a destination of another. */
export const destinationKey = (from: string, to: string): string => JSON.stringify([from, 'destination', to]);

/** Whether a call goes to a function, directly or through an API or function URL. */
export const isInvocation = (step: CallStep, { functions, triggers }: Scenario): boolean =>
  (step.action === 'lambda:InvokeFunction' && functions.some(({ name }) => name === step.on)) || triggers.some(({ id }) => id === step.on);

/** Every trigger that the functions' calls need, in the order of the scenario and then of the `set`s of its timeline, with its key. */
export function implicitTriggersByKey(scenario: Scenario): ReadonlyMap<string, ImplicitTrigger> {
  const found = new Map<string, ImplicitTrigger>();
  const taken = new Set(scenario.triggers.map(({ id }) => id));
  const scenarios = [scenario, ...scenario.timeline.flatMap((entry) => (entry.kind === 'set' ? [entry.scenario] : []))];
  for (const state of scenarios) {
    for (const fn of state.functions) {
      for (const step of callsOf(fn)) {
        const key = callKey(fn.name, step);
        const trigger = found.has(key) ? null : implicitTrigger(fn.name, step, scenario, state, taken);
        if (trigger === null) continue;
        taken.add(trigger.id);
        found.set(key, trigger);
      }
      for (const to of [fn.asyncConfig.onFailure, fn.asyncConfig.onSuccess]) {
        const key = destinationKey(fn.name, to ?? '');
        if (found.has(key) || !state.functions.some(({ name }) => name === to)) continue;
        const trigger = destinationTrigger(fn.name, to ?? '', scenario, taken);
        taken.add(trigger.id);
        found.set(key, trigger);
      }
    }
  }
  return found;
}

/** The triggers of {@link implicitTriggersByKey} in order. */
export const implicitTriggers = (scenario: Scenario): readonly ImplicitTrigger[] => [...implicitTriggersByKey(scenario).values()];

/** Calls of all versions of a function, in init and handler. */
function callsOf(fn: LambdaFunction): readonly CallStep[] {
  const lists = [fn, ...Object.values(fn.versions)].flatMap(({ init, handler }) => [...(init ?? []), ...(handler ?? [])]);
  return lists.filter((step) => step.kind === 'call');
}

function implicitTrigger(
  caller: string,
  step: CallStep,
  scenario: Scenario,
  { functions, triggers }: Scenario,
  taken: ReadonlySet<string>,
): ImplicitTrigger | null {
  const callee = step.action === 'lambda:InvokeFunction' ? functions.find(({ name }) => name === step.on) : undefined;
  const front = callee === undefined ? triggers.find(({ id }) => id === step.on) : undefined;
  const fn = callee ?? functions.find(({ name }) => name === front?.function);
  if (fn === undefined) return null;
  const asynchronous = callee !== undefined && step.invocationType === 'Event';
  const call: CallOfFunction = {
    settings: { maximumAttempts: step.maximumAttempts, callerTimeout: step.timeout },
    through: front?.id ?? null,
  };
  return {
    implicit: true,
    key: callKey(caller, step),
    id: freeId(`${caller}:${step.on}`, taken),
    type: asynchronous ? 'invoke-event' : (front?.type ?? 'sdk'),
    caller,
    source: null,
    function: fn.name,
    qualifier: front?.qualifier ?? null,
    settings: callSettings(call, triggers),
    machine: asynchronous ? 'asynchronous' : 'synchronous',
    outcomes: outcomesOfCall(scenario, fn.name, call.through, asynchronous),
    call,
  };
}

/** async.function-destination: Lambda invokes it asynchronously. */
function destinationTrigger(from: string, to: string, scenario: Scenario, taken: ReadonlySet<string>): ImplicitTrigger {
  const settings = { maximumAttempts: 1, callerTimeout: null };
  return {
    implicit: true,
    key: destinationKey(from, to),
    id: freeId(`${from}:${to}`, taken),
    type: 'invoke-event',
    caller: from,
    source: null,
    function: to,
    qualifier: null,
    settings,
    machine: 'asynchronous',
    outcomes: outcomesOfCall(scenario, to, null, true),
    call: { settings, through: null },
  };
}

function freeId(plain: string, taken: ReadonlySet<string>): string {
  let id = plain;
  for (let n = 2; taken.has(id); n++) id = `${plain}#${n}`;
  return id;
}
