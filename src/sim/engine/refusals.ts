/** Why Lambda does not run the function although no limit is reached: found for each trigger, and asked before every attempt. */

import { childWord, uniform } from '../../base/random.ts';
import { decideCall, decideTrigger, triggerPermission } from '../iam/index.ts';
import { ruleValue } from '../rules/index.ts';
import type { LambdaFunction, TimelineEntry } from '../scenario/model.ts';
import { ENDING } from '../trace/endings.ts';
import { versionFor } from './attempts.ts';
import { ATTEMPT_DRAW } from './purposes.ts';
import { neverRefuses } from './triggerState.ts';
import type { Refusal, TriggerState, World } from './world.ts';

/** Sets the hooks of all triggers for the configuration now in force. */
export function connectRefusals(world: World): void {
  for (const trigger of world.triggers) {
    trigger.refusal = refusalOf(world, trigger);
    trigger.canPoll = mayPoll(world, trigger);
  }
}

/** iam.mapping-uses-role: whether the execution role lets an event source mapping read its source. */
function mayPoll(world: World, trigger: TriggerState): boolean {
  const own = world.current.triggers.find(({ id }) => id === trigger.id);
  const { name, role, resourcePolicy } = configurationOf(world, trigger);
  if (own === undefined || role === null || triggerPermission(own.type)?.kind !== 'mapping') return true;
  return decideTrigger({ functionName: name, trigger: own, resourcePolicy, role }).missing === null;
}

/** The first of a trigger's reasons decides. */
function refusalOf(world: World, trigger: TriggerState): Refusal {
  const fn = configurationOf(world, trigger);
  const checks = [
    faultCheck(world, trigger),
    permissionCheck(world, trigger, fn),
    sizeCheck(world, trigger),
    loopCheck(world, trigger, fn),
  ];
  const found = [...checks, keyCheck(world, fn)].filter((check) => check !== null);
  if (found.length === 0) return neverRefuses;
  return (w, t, slot) => {
    for (const check of found) {
      const ending = check(w, t, slot);
      if (ending !== ENDING.running) return ending;
    }
    return ENDING.running;
  };
}

const configurationOf = (world: World, trigger: TriggerState): LambdaFunction =>
  world.current.functions[trigger.function] as LambdaFunction;

type Fault = Extract<TimelineEntry, { kind: 'fault' }>;

/**
 * How often Lambda's Invoke API fails at `t` for a source: the faults that the timeline has for its trigger. Whoever takes an event over before
 * Lambda's own queue does asks this when it delivers; for callers and pollers the hook of the trigger asks it.
 */
export function invokeApiErrorRate(faults: readonly Fault[], t: number): number {
  let rate = 0;
  for (const { at, for: length, errorRate } of faults) if (t >= at && t < at + length) rate = errorRate ?? rate;
  return rate;
}

/** The faults of a trigger's Invoke API: its own, or of the API that a call goes through. */
export function faultsOf(world: World, trigger: TriggerState): readonly Fault[] {
  const name = trigger.implicit === null ? trigger.id : trigger.implicit.call.through;
  return world.scenario.timeline.filter((entry) => entry.kind === 'fault' && entry.on === name) as Fault[];
}

/** invoke.service-error-500. An event in Lambda's own queue has been taken over before. */
function faultCheck(world: World, trigger: TriggerState): Refusal | null {
  const faults = faultsOf(world, trigger);
  if (faults.length === 0 || trigger.machine === 'asynchronous') return null;
  return ({ clock, slots }, _, slot) => {
    const rate = invokeApiErrorRate(faults, clock[0] as number);
    if (rate === 0) return ENDING.running;
    const high = childWord(slots.keyHigh[slot] as number, slots.attempt[slot] as number);
    return uniform(high, slots.keyLow[slot] as number, ATTEMPT_DRAW.invokeApi) <= rate ? ENDING.serviceFailed : ENDING.running;
  };
}

/** Whether the function's policy keeps the trigger out. A call in a function's code is decided by its role before it is sent. */
export function isDenied(world: World, trigger: TriggerState): boolean {
  const { call } = trigger.implicit ?? { call: null };
  if (call !== null && call.through === null) return false;
  const fn = configurationOf(world, trigger);
  const own = world.current.triggers.find(({ id }) => id === (call === null ? trigger.id : call.through));
  // iam.mapping-uses-role: a mapping that may not read its source gets nothing to invoke the function with.
  if (own === undefined || triggerPermission(own.type)?.kind === 'mapping') return false;
  return decideTrigger({ functionName: fn.name, trigger: own, resourcePolicy: fn.resourcePolicy, role: fn.role }).missing !== null;
}

/** invoke.denied-403. An event in Lambda's own queue has been let in before. */
function permissionCheck(world: World, trigger: TriggerState, fn: LambdaFunction): Refusal | null {
  if (trigger.machine === 'asynchronous') return null;
  return fn.resourcePolicy !== null && isDenied(world, trigger) ? () => ENDING.accessDenied : null;
}

/** invoke.too-large-413 at limits.sync-payload. What a mapping or Lambda's queue hands over has been measured before. */
function sizeCheck(world: World, trigger: TriggerState): Refusal | null {
  const most = ruleValue('limits.sync-payload') * 1024;
  const exceeds = world.current.traffic.some(({ payloadSize }) => payloadSize > most);
  // cloudfront.viewer-body: at the edge what is too large is cut off.
  if (!exceeds || trigger.machine !== 'synchronous' || trigger.edge !== null) return null;
  return ({ slots }, _, slot) => ((slots.size[slot] as number) > most ? ENDING.requestTooLarge : ENDING.running);
}

/** invoke.recursion-400 at recursion.hops, unless the function allows loops. Requests from outside begin a chain. */
function loopCheck(world: World, trigger: TriggerState, fn: LambdaFunction): Refusal | null {
  const begins = trigger.machine === 'synchronous' && trigger.implicit === null;
  if (begins || fn.recursiveLoop === 'Allow') return null;
  const hops = ruleValue('recursion.hops', world.current.platform.rules);
  return ({ slots }, _, slot) => ((slots.hops[slot] as number) >= hops ? ENDING.recursionStopped : ENDING.running);
}

/** invoke.key-at-creation: with a key that cannot be used no new environment comes into being; those that are there go on. */
function keyCheck(world: World, fn: LambdaFunction): Refusal | null {
  const ending = keyEnding(world, fn);
  if (ending === ENDING.running) return null;
  return (w, trigger, slot) => {
    const { idle, provisioned } = versionFor(trigger, w, slot);
    return idle.size === 0 && (provisioned === null || provisioned.idle.size === 0) ? ending : ENDING.running;
  };
}

/** invoke.key-unusable-502: which exception the function's key causes, or ENDING.running. */
function keyEnding(world: World, fn: LambdaFunction): number {
  const { kmsKey, role } = fn;
  if (kmsKey === null) return ENDING.running;
  const key = world.resources.get(kmsKey);
  if (key === undefined) return ENDING.kmsNotFound;
  if (key.settings.state === 'Disabled') return ENDING.kmsDisabled;
  if (key.settings.state === 'PendingDeletion') return ENDING.kmsInvalidState;
  const call = { functionName: fn.name, action: 'kms:Decrypt', resource: { name: kmsKey, type: 'kms' }, role };
  return role !== null && decideCall(call).missing !== null ? ENDING.kmsAccessDenied : ENDING.running;
}
