/** Where events go that are given up or processed: Lambda's destinations and dead-letter queues, and the dead-letter queues of sources. */
import { childWord, uniform } from '../../base/random.ts';
import type { LambdaFunction } from '../scenario/model.ts';
import type { OriginKind } from '../trace/tables.ts';
import { type FailedWrite, noteFailedWrite } from './failedWrite.ts';
import type { Following } from './follow.ts';
import { destinationKey } from './implicitTriggers.ts';
import { type Condition, lambdaRecord } from './lambdaRecord.ts';
import { extendedLineage, type Lineage } from './lineage.ts';
import { ATTEMPT_DRAW } from './purposes.ts';
import { behaviourAt } from './resources.ts';
import type { EventContent, TriggerState, World } from './world.ts';
import { mayWriteTo, typeOfTarget } from './writePermission.ts';

export interface FailureTargets {
  /** Lambda gives up the event in `slot`: who has taken it, the destination before the dead-letter queue, or null. */
  readonly giveUp: (trigger: TriggerState, slot: number, condition: Condition) => 'destination' | 'deadLetterQueue' | null;
  /** Lambda has processed the event in `slot`. */
  readonly tellSuccess: (trigger: TriggerState, slot: number) => void;
  /** The service in front gives up the event in `slot`, and puts it into its own dead-letter queue: whether that has taken it. */
  readonly giveBack: (slot: number, queue: string) => boolean;
}

/** What is written where, and for which event. */
interface Delivery {
  readonly slot: number;
  readonly to: string;
  readonly kind: OriginKind;
  readonly content: EventContent;
}

export function createFailureTargets(world: World, following: Following): FailureTargets {
  const records = new Map<string, number>();

  const giveUp: FailureTargets['giveUp'] = (trigger, slot, condition) => {
    const fn = world.current.functions[trigger.function] as LambdaFunction;
    const { onFailure } = fn.asyncConfig;
    const { deadLetterQueue } = fn;
    const row = world.slots.row[slot] as number;
    // async.both-delivered: neither keeps the other from getting its own.
    const toDestination = onFailure !== null && deliverRecord(trigger, slot, fn, onFailure, 'onFailure', condition);
    // async.dead-letter-queue: the event as it was.
    const toQueue =
      deadLetterQueue !== null &&
      writeAs(fn, { slot, to: deadLetterQueue, kind: 'deadLetter', content: contentOf(slot) }, trigger, 'deadLetterError');
    if (toDestination && toQueue) world.recorder.mark('deadLettered', row);
    return toDestination ? 'destination' : toQueue ? 'deadLetterQueue' : null;
  };

  const tellSuccess: FailureTargets['tellSuccess'] = (trigger, slot) => {
    const fn = world.current.functions[trigger.function] as LambdaFunction;
    const { onSuccess } = fn.asyncConfig;
    if (onSuccess !== null) deliverRecord(trigger, slot, fn, onSuccess, 'onSuccess', 'Success');
  };

  /** async.on-failure-destination, async.on-success-destination */
  function deliverRecord(
    trigger: TriggerState,
    slot: number,
    fn: LambdaFunction,
    to: string,
    kind: OriginKind,
    condition: Condition,
  ): boolean {
    const body = recordIndex(slot, fn, to, condition);
    const content: EventContent = { key: -1, body, size: world.slots.size[slot] as number, poison: false };
    return writeAs(fn, { slot, to, kind, content }, trigger, 'destinationDeliveryFailed');
  }

  /** Writes with the function's role. What could not be written is marked (async.dead-letter-errors, async.destination-delivery-failures). */
  function writeAs(fn: LambdaFunction, delivery: Delivery, trigger: TriggerState, failure: FailedWrite): boolean {
    const allowed = mayWriteTo(world, fn, delivery.to);
    const taken = allowed && write(delivery, trigger);
    if (!taken) noteFailedWrite(world, delivery.slot, failure, allowed);
    return taken;
  }

  /** Whether the resource takes it; who listens to it then gets it. `trigger`: that of the function in whose chain of events it is, if it is in one. */
  function write({ slot, to, kind, content }: Delivery, trigger: TriggerState | null): boolean {
    const { slots } = world;
    const resource = world.resources.get(to);
    const high = slots.keyHigh[slot] as number;
    const low = slots.keyLow[slot] as number;
    if (resource !== undefined) {
      const { errorRate, throttle } = behaviourAt(resource, world.clock[0] as number);
      const luck = uniform(childWord(high, slots.attempt[slot] as number), low, drawFor[kind] as number);
      // async.standard-targets
      if (luck <= Math.max(errorRate, throttle) || resource.settings.fifo === true) return false;
    }
    const follower = {
      kind,
      parent: slots.row[slot] as number,
      high,
      low,
      step: 0,
      occurrence: 0,
      content,
      waiting: { closed: -1, caller: -1, depth: (slots.depth[slot] as number) + 1 },
      lineage: trigger === null ? slots.lineage[slot] : lineageAfter(trigger, slot),
    };
    if (resource !== undefined) {
      following.announce(to, follower);
      return true;
    }
    const key = trigger === null ? null : destinationKey(world.functions[trigger.function]?.name ?? '', to);
    const index = world.triggers.findIndex(({ implicit }) => implicit !== null && implicit.key === key);
    if (index >= 0) following.sendFollower(index, follower);
    return index >= 0;
  }

  /** async.records-stay-in-chain: what a function's events lead to is in the chain of its invocations. */
  function lineageAfter(trigger: TriggerState, slot: number): Lineage | undefined {
    const before = world.slots.lineage[slot];
    return hasRun(slot) ? extendedLineage(before, trigger.function, world.firstLineages) : before;
  }

  const hasRun = (slot: number): boolean => (world.slots.attempt[slot] as number) > 0 && (world.slots.runs[slot] as number) > 0;

  const contentOf = (slot: number): EventContent => {
    const { key, body, size, poison } = world.slots;
    return { key: key[slot] as number, body: body[slot] as number, size: size[slot] as number, poison: poison[slot] === 1 };
  };

  /** Index of the record among the world's bodies: one for all events that it is the same for. */
  function recordIndex(slot: number, fn: LambdaFunction, to: string, condition: Condition): number {
    const { attempt, body } = world.slots;
    const tries = attempt[slot] as number;
    const payload = body[slot] as number;
    const id = JSON.stringify([fn.name, typeOfTarget(world, to), condition, tries, payload, hasRun(slot)]);
    const known = records.get(id);
    if (known !== undefined) return known;
    const of = { function: fn.name, condition, tries, payload: world.bodies[payload], hasRun: hasRun(slot) };
    const index = world.bodies.push(lambdaRecord(of, typeOfTarget(world, to))) - 1;
    records.set(id, index);
    return index;
  }

  return { giveUp, tellSuccess, giveBack: (slot, queue) => write({ slot, to: queue, kind: 'deadLetter', content: contentOf(slot) }, null) };
}

/** The draw that decides whether a write succeeds. */
const drawFor: Partial<Record<OriginKind, number>> = {
  onFailure: ATTEMPT_DRAW.destination,
  onSuccess: ATTEMPT_DRAW.destination,
  deadLetter: ATTEMPT_DRAW.deadLetter,
};
