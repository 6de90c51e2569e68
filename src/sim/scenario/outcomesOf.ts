/** The terminal outcomes that events of a trigger can reach in a scenario, all changes of its timeline included. */
import { ruleValue } from '../rules/index.ts';
import {
  callerOutcomes,
  largestRequest,
  type Outcome,
  queueOutcomes,
  recursionOutcomes,
  type Surroundings,
  triggerByType,
  unite,
} from '../triggers/index.ts';
import { loopThrough } from './follows.ts';
import type { LambdaFunction, Scenario, Trigger } from './model.ts';

/** Reachable ones, each once; none for a trigger of an unknown type. */
export function outcomesOf(scenario: Scenario, trigger: Pick<Trigger, 'id' | 'type'>): readonly Outcome[] {
  const definition = triggerByType(trigger.type);
  if (definition === null) return [];
  return unite(
    ...momentsOf(scenario).map((state) => {
      const now = state.triggers.find(({ id }) => id === trigger.id);
      const fn = state.functions.find(({ name }) => name === now?.function);
      if (now === undefined || fn === undefined) return [];
      const source = state.resources.find(({ name }) => name === now.source);
      const queued = definition.way === 'asynchronous' || definition.way === 'schedule';
      return definition.outcomes(now.settings, fn, source?.settings, surroundingsOf(state, scenario, now, fn, queued));
    }),
  );
}

/** Those of calls of function `name`, which `through` an API or function URL, with an answer that is waited for or without. */
export function outcomesOfCall(scenario: Scenario, name: string, through: string | null, asynchronous: boolean): readonly Outcome[] {
  return unite(
    ...momentsOf(scenario).map((state) => {
      const fn = state.functions.find((each) => each.name === name);
      if (fn === undefined) return [];
      const surroundings = surroundingsOf(state, scenario, { id: through ?? '', type: 'sdk', settings: {} }, fn, asynchronous);
      if (asynchronous)
        return unite(queueOutcomes(fn, surroundings), surroundings.tooLarge ? ['denied'] : [], recursionOutcomes(fn, surroundings));
      const stops = through === null && surroundings.loops && fn.recursiveLoop === 'Terminate';
      return unite(callerOutcomes(fn, surroundings), stops ? ['recursionStopped'] : []);
    }),
  );
}

/** The scenario, and what each `set` of its timeline makes of it. */
const momentsOf = (scenario: Scenario): readonly Scenario[] => [
  scenario,
  ...scenario.timeline.flatMap((entry) => (entry.kind === 'set' ? [entry.scenario] : [])),
];

/** `whole`: the scenario with the timeline, of which `state` is one moment; `queued`: the trigger's events go through Lambda's queue. */
function surroundingsOf(
  state: Scenario,
  whole: Scenario,
  trigger: Pick<Trigger, 'id' | 'type' | 'settings'>,
  fn: LambdaFunction,
  queued: boolean,
): Surroundings {
  const targets = [fn.asyncConfig.onFailure, fn.deadLetterQueue, trigger.settings.onFailure, trigger.settings.deadLetterQueue];
  const named = targets.filter((target) => typeof target === 'string');
  const taken = ruleValue(queued ? 'limits.async-payload' : 'limits.sync-payload') * 1024;
  const largest = Math.min(taken, largestRequest(trigger.type));
  return {
    serviceFails: hasFault(whole, trigger.id) || keyFails(state, whole, fn),
    loops: loopThrough(fn.name, state).watched,
    targetFails: named.some((target) => mayRefuse(state, whole, target, fn)),
    tooLarge: state.traffic.some(({ payloadSize }) => payloadSize > largest),
  };
}

function hasFault(whole: Scenario, name: string): boolean {
  return whole.timeline.some(
    (entry) => entry.kind === 'fault' && entry.on === name && ((entry.errorRate ?? 0) > 0 || (entry.throttle ?? 0) > 0),
  );
}

/** The key of the function's environment variables cannot be used, or not always. */
function keyFails(state: Scenario, whole: Scenario, fn: LambdaFunction): boolean {
  if (fn.kmsKey === null) return false;
  const key = state.resources.find(({ name }) => name === fn.kmsKey);
  return key === undefined || key.settings.state !== 'Enabled' || mayRefuse(state, whole, fn.kmsKey, fn);
}

/** Whether something sent to a resource may fail: by its own error rate or limit, by a fault, or for lack of permission. */
function mayRefuse(state: Scenario, whole: Scenario, name: string, fn: LambdaFunction): boolean {
  if (fn.role !== null || hasFault(whole, name)) return true;
  const resource = state.resources.find((each) => each.name === name);
  return resource !== undefined && (resource.errorRate > 0 || resource.maxConcurrency !== null);
}
