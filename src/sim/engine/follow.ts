/** What follows from an event: calls from function to function, events that a changed resource announces, records of failures. */
import { childWord } from '../../base/random.ts';
import { ruleValue } from '../rules/index.ts';
import { CALL } from '../trace/callCodes.ts';
import type { OriginKind } from '../trace/tables.ts';
import { attemptEnded } from './attempts.ts';
import type { CallEffect } from './callEffect.ts';
import { followKey } from './followKey.ts';
import type { Lineage } from './lineage.ts';
import { send, type Waiting } from './send.ts';
import type { StepModel } from './stepModel.ts';
import { subscribersOf, type TrafficState, takesEvents } from './traffic.ts';
import type { Carried, EventContent, TriggerState, World } from './world.ts';

/** An event and what it follows from. */
export interface Follower {
  readonly kind: OriginKind;
  /** Row of the invocation or request it follows from, as the kind says. */
  readonly parent: number;
  /** Key words of that. */
  readonly high: number;
  readonly low: number;
  readonly step: number;
  readonly occurrence: number;
  readonly content: EventContent;
  readonly waiting: Waiting;
  readonly lineage: Lineage | undefined;
}

/** Sends an event that follows from another to trigger `index`. */
export type SendFollower = (index: number, follower: Follower) => void;

/** Sends it to every trigger of a resource (and of queues subscribed to it). */
export type Announce = (resource: string, follower: Follower) => void;

/** Both ways to send what follows. */
export interface Following {
  readonly sendFollower: SendFollower;
  readonly announce: Announce;
}

/** Resource types through which Lambda recognises a chain of events (recursion.detected-services). */
const DETECTED = new Set(['sqs', 's3', 'sns']);

/** Connects the hooks of `world`. `answer` tells an environment how the function that it called has answered. */
export function createFollowing(
  world: World,
  traffic: TrafficState,
  answer: (world: World, environment: number, outcome: number) => void,
): Following {
  const guard = ruleValue('recursion.guard', world.scenario.platform.rules);
  const sendFollower: SendFollower = (index, follower) => {
    if (follower.waiting.depth > guard) {
      world.stopped ??= `events have caused each other ${guard} times in a row: a loop that nothing stops`;
      return;
    }
    if (traffic.manySources) world.recorder.requestSource(traffic.emittedSources[index] as number);
    const [high, low] = followKey(follower.high, follower.low, follower.kind, follower.step, follower.occurrence, index);
    world.recorder.origin(world.recorder.requests.length, follower.kind, follower.parent, follower.step, follower.occurrence);
    send(world, index, high, low, follower.content, follower.waiting, follower.lineage);
  };
  const announce: Announce = (resource, follower) => {
    const sources = [resource, ...subscribersOf(world.current, resource)];
    const type = world.resources.get(resource)?.type ?? '';
    const seen = DETECTED.has(type) ? follower : { ...follower, lineage: undefined };
    world.triggers.forEach((trigger, index) => {
      if (trigger.source !== null && sources.includes(trigger.source) && takesEvents(trigger, world.triggers)) sendFollower(index, seen);
    });
  };
  world.hooks.announce = (environment, call, step, resource) => announce(resource.name, followerOfCall(world, environment, call, step, -1));
  world.hooks.follows = (resource, kind, parent, high, low, occurrence, content, depth) =>
    announce(resource, {
      kind,
      parent,
      high,
      low,
      step: 0,
      occurrence,
      content,
      waiting: { closed: -1, caller: -1, depth: depth + 1 },
      lineage: undefined,
    });
  const callees = new Map(world.triggers.flatMap(({ implicit }, index) => (implicit === null ? [] : [[implicit.key, index]])));
  world.hooks.call = (environment, call, step, effect) => {
    const index = callees.get(effect.invokes as string) as number;
    return callFunction(world, sendFollower, index, environment, call, step);
  };
  world.hooks.calleeSettled = (caller, trigger, state) => {
    // It may have stopped waiting, and be at something else by now.
    if (world.environments.interactive[caller] === 1) {
      answer(world, caller, answerOf(trigger, state));
      if (world.endedSlot >= 0) attemptEnded(world);
    }
  };
  world.hooks.callerGone = (environment, request) => leaveCallee(world, environment, request);
  return { sendFollower, announce };
}

/** What an event carries that a handler's call causes. */
function followerOfCall(world: World, environment: number, call: number, step: StepModel, caller: number): Follower {
  const { environments, recorder } = world;
  const carried = world.carried[environment] as Carried;
  const body = (step.effect as CallEffect).body;
  const attempt = environments.attempt[environment] as number;
  const high = environments.requestHigh[environment] as number;
  return {
    kind: 'call',
    parent: recorder.calls.columns.invocation[call] as number,
    high: attempt > 1 ? childWord(high, attempt) : high,
    low: environments.requestLow[environment] as number,
    step: recorder.calls.columns.step[call] as number,
    occurrence: recorder.calls.columns.occurrence[call] as number,
    content: body === null ? carried : { ...carried, body: bodyIndex(world, body) },
    waiting: { closed: -1, caller, depth: carried.depth + 1 },
    lineage: carried.lineage,
  };
}

function bodyIndex(world: World, body: unknown): number {
  const known = world.bodies.indexOf(body);
  return known >= 0 ? known : world.bodies.push(body) - 1;
}

function callFunction(
  world: World,
  sendFollower: SendFollower,
  index: number,
  environment: number,
  call: number,
  step: StepModel,
): boolean {
  const { machine, implicit } = world.triggers[index] as TriggerState;
  const waits = machine === 'synchronous';
  world.recorder.calls.columns.child[call] = world.recorder.requests.length;
  const follower = followerOfCall(world, environment, call, step, waits ? environment : -1);
  // recursion.detected-services: an API or a function URL passes nothing on.
  const through = implicit?.call.through ?? null;
  sendFollower(index, through === null ? follower : { ...follower, lineage: undefined });
  return waits;
}

/** How the end of a called function's request looks to the handler that called it. */
function answerOf(trigger: TriggerState, state: number): number {
  switch (trigger.outcome[state]) {
    case 'succeeded':
      return CALL.succeeded;
    case 'throttled':
      return CALL.throttled;
    case 'callerGone':
      return CALL.timedOut;
    case 'denied':
      return CALL.accessDenied;
    case 'recursionStopped':
      return CALL.recursionStopped;
    case 'serviceError':
      return CALL.failed;
    // sdk.function-error-thrown: a caller that checks for FunctionError throws.
    default:
      return CALL.functionError;
  }
}

/** The handler that waits for a request has been ended: the request goes on with nobody waiting. */
function leaveCallee(world: World, environment: number, request: number): void {
  const { slots } = world;
  for (let slot = 0; slot < slots.capacity; slot++) {
    if (slots.caller[slot] !== environment || slots.row[slot] !== request) continue;
    slots.caller[slot] = -1;
    const trigger = world.triggers[slots.trigger[slot] as number] as TriggerState;
    const column = trigger.column.CALLER_TIMEOUT_LAST as number;
    trigger.driver.due(world, trigger, slot, column);
    return;
  }
}
