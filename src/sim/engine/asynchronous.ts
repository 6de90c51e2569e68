/** Drives events that Lambda queues and retries itself: delivery, attempts, retries, age, and endings (rules `async.*`). */
import { uniform } from '../../base/random.ts';
import { ENDING } from '../trace/endings.ts';
import { createFailureTargets } from './failureTargets.ts';
import type { Following } from './follow.ts';
import type { Condition } from './lambdaRecord.ts';
import { ATTEMPT_DRAW } from './purposes.ts';
import { attemptDraw, requestEvent } from './requestEvents.ts';
import { type SourceDelivery, sourceDelivery } from './sourceDelivery.ts';
import { throttleBackoff } from './waits.ts';
import type { Driver, TriggerState, World } from './world.ts';

/** The driver of asynchronous events. `following` sends what follows from them: duplicates, records, dead letters. */
export function createAsynchronousDriver(world: World, following: Following): Driver {
  const { slots, clock, recorder } = world;
  const targets = createFailureTargets(world, following);
  const actions = world.lifecycles.asynchronous.actions;
  const bitOf = (name: string): number => (actions.includes(name) ? 1 << actions.indexOf(name) : 0);
  const handOver = bitOf('handOver');
  const giveBack = bitOf('giveBack');
  let deliveries: readonly (SourceDelivery | null)[] = [];
  const connect = (): void => {
    deliveries = world.triggers.map((trigger) => (trigger.machine === 'asynchronous' ? sourceDelivery(world, trigger) : null));
  };
  connect();
  world.reconfigured.push(connect);
  /** Whether the event that arrives now is a second delivery of another. */
  let isCopy = false;

  const deliveryOf = (trigger: TriggerState): SourceDelivery => deliveries[trigger.index] as SourceDelivery;

  /** Sends an event to the machine and carries out what belongs to giving up; `condition` says why, `denied` that nobody would have taken it. */
  function happen(trigger: TriggerState, slot: number, column: number, condition: Condition = 'RetriesExhausted', denied = false): void {
    const done = requestEvent(world, trigger, slot, column, delayEnd);
    if (done & handOver) {
      const taker = targets.giveUp(trigger, slot, condition);
      const then = taker === 'destination' ? 'TAKEN_BY_DESTINATION' : taker === 'deadLetterQueue' ? 'TAKEN_BY_QUEUE' : 'LOST';
      requestEvent(world, trigger, slot, trigger.column[then] as number, delayEnd);
    } else if (done & giveBack) {
      const { deadLetterQueue } = deliveryOf(trigger);
      const isTaken = deadLetterQueue !== null && targets.giveBack(slot, deadLetterQueue);
      const then = isTaken ? 'TAKEN_BY_QUEUE' : denied && deadLetterQueue === null ? 'LOST_DENIED' : 'LOST';
      requestEvent(world, trigger, slot, trigger.column[then] as number, delayEnd);
    }
  }

  function arrived(_world: World, trigger: TriggerState, slot: number): void {
    slots.copy[slot] = isCopy ? 1 : 0;
    isCopy = false;
    slots.offers[slot] = 0;
    slots.runs[slot] = 0;
    const wanted = deliveryOf(trigger).wants(slots.body[slot] as number);
    happen(trigger, slot, (wanted ? trigger.column.SEND : trigger.column.FILTERED) as number);
  }

  /** The service in front calls Lambda's Invoke API with the event; `column` takes the event into Lambda's queue. */
  function offer(trigger: TriggerState, slot: number, column: number): void {
    const delivery = deliveryOf(trigger);
    const answer = delivery.offer(slot);
    if (answer === 'accepted') {
      accept(trigger, slot, column);
      return;
    }
    recorder.mark('deliveryRefused', slots.row[slot] as number);
    const retries = answer === 'failed' && delivery.triesAgain(slot);
    const refusal = retries ? trigger.column.REFUSED_RETRIES : trigger.column.REFUSED_LAST;
    happen(trigger, slot, refusal as number, 'RetriesExhausted', answer === 'refused');
  }

  function accept(trigger: TriggerState, slot: number, column: number): void {
    slots.since[slot] = clock[0] as number;
    happen(trigger, slot, column);
    const { duplicateRate } = world.current.platform;
    if (duplicateRate > 0 && slots.copy[slot] === 0) repeat(trigger, slot, duplicateRate);
  }

  /** async.at-least-once: with some luck the event comes a second time, on its own way. */
  function repeat(trigger: TriggerState, slot: number, rate: number): void {
    const high = slots.keyHigh[slot] as number;
    const low = slots.keyLow[slot] as number;
    if (uniform(high, low, ATTEMPT_DRAW.duplicate) > rate) return;
    isCopy = true;
    following.sendFollower(trigger.index, {
      kind: 'duplicate',
      parent: slots.row[slot] as number,
      high,
      low,
      step: 0,
      occurrence: 0,
      content: {
        key: slots.key[slot] as number,
        body: slots.body[slot] as number,
        size: slots.size[slot] as number,
        poison: slots.poison[slot] === 1,
      },
      waiting: { closed: -1, caller: -1, depth: slots.depth[slot] as number },
      lineage: slots.lineage[slot],
    });
  }

  function refused(_world: World, trigger: TriggerState, slot: number, ending: number): void {
    if (ending === ENDING.recursionStopped) {
      // async.recursion-stop: Lambda gives it up, and its record goes where failures go.
      const taker = targets.giveUp(trigger, slot, 'RecursiveInvocation');
      if (taker !== null) recorder.mark(taker === 'destination' ? 'sentToDestination' : 'deadLettered', slots.row[slot] as number);
      happen(trigger, slot, trigger.column.RECURSION_STOPPED as number);
      return;
    }
    // async.throttle-keeps-attempts, async.system-errors-wait
    slots.throttles[slot] = (slots.throttles[slot] as number) + 1;
    happen(trigger, slot, trigger.column.THROTTLED as number);
  }

  function ended(_world: World, trigger: TriggerState, slot: number, ending: number): void {
    const { column } = trigger;
    slots.runs[slot] = 1;
    if (ending === ENDING.succeeded) {
      targets.tellSuccess(trigger, slot);
      happen(trigger, slot, column.SUCCEEDED as number);
      return;
    }
    const failures = (slots.failures[slot] as number) + 1;
    slots.failures[slot] = failures;
    slots.throttles[slot] = 0;
    happen(trigger, slot, (failures <= trigger.maximumRetryAttempts ? column.FAILED_RETRIES : column.FAILED_LAST) as number);
  }

  /** A wait is over. */
  function due(_world: World, trigger: TriggerState, slot: number, column: number): void {
    const { column: columns } = trigger;
    if (column === columns['after.delivery'] || column === columns['after.deliveryRetry']) offer(trigger, slot, column);
    // async.reserved-zero-drops
    else if (column === columns['after.queueLatency'] && trigger.reservedZero)
      happen(trigger, slot, columns.NO_CONCURRENCY as number, 'ZeroReservedConcurrency');
    else happen(trigger, slot, column, 'EventAgeExceeded');
  }

  /** When a delay that begins now ends, µs. */
  function delayEnd(_world: World, trigger: TriggerState, slot: number, name: string): number {
    const t = clock[0] as number;
    const { waits } = world;
    switch (name) {
      case 'delivery':
        return t + trigger.delivery(attemptDraw(world, slot, ATTEMPT_DRAW.delivery), 0);
      case 'deliveryRetry':
        return t + deliveryOf(trigger).wait(slot);
      case 'deliveryAge':
        return (slots.since[slot] as number) + deliveryOf(trigger).maximumAge;
      case 'queueLatency':
        return t + waits.queueLatency;
      case 'retryWait':
        return t + (waits.retries[Math.min(slots.failures[slot] as number, waits.retries.length) - 1] as number);
      case 'throttleBackoff':
        return t + throttleBackoff(waits, slots.throttles[slot] as number);
      case 'eventAge':
        return (slots.since[slot] as number) + trigger.maximumEventAge;
      default:
        throw new Error(`${trigger.table.id}: no duration for the delay ${name}`);
    }
  }

  return { arrived, refused, ended, due };
}
