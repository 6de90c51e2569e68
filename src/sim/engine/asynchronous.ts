/** Drives events that Lambda queues and retries itself: delivery, attempts, retries, age, and endings (rules `async.*`). */
import { uniform } from '../../base/random.ts';
import { ENDING } from '../trace/endings.ts';
import { createFailureTargets } from './failureTargets.ts';
import type { Follower, Following } from './follow.ts';
import type { Condition } from './lambdaRecord.ts';
import { createPipelineJobs, type JobEvent, type JobHistory } from './pipelineJobs.ts';
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
  /** Of the job that the event which arrives now goes on with, or null. */
  let history: JobHistory | null = null;
  const jobs = createPipelineJobs(world, (trigger, slot) => {
    // While Lambda is at work on the event it goes on with it; only those that wait for the pipeline end here.
    const name = trigger.table.states[slots.state[slot] as number]?.name;
    if (name !== 'awaitingStatus' && name !== 'continuing') return;
    const row = slots.row[slot] as number;
    requestEvent(world, trigger, slot, trigger.column.JOB_OVER as number, delayEnd);
    jobs.end(row);
  });

  const deliveryOf = (trigger: TriggerState): SourceDelivery => deliveries[trigger.index] as SourceDelivery;

  /** Sends an event to the machine and carries out what belongs to giving up; `condition` says why, `denied` that nobody would have taken it. */
  function happen(trigger: TriggerState, slot: number, column: number, condition: Condition = 'RetriesExhausted', denied = false): void {
    const done = requestEvent(world, trigger, slot, column, delayEnd);
    if (done & handOver) {
      const taker = targets.giveUp(trigger, slot, condition);
      if (trigger.isPipeline) {
        recorder.mark(
          taker === null ? 'dropped' : taker === 'destination' ? 'sentToDestination' : 'deadLettered',
          slots.row[slot] as number,
        );
        tell(trigger, slot, jobs.unreported(slot));
        return;
      }
      const then = taker === 'destination' ? 'TAKEN_BY_DESTINATION' : taker === 'deadLetterQueue' ? 'TAKEN_BY_QUEUE' : 'LOST';
      requestEvent(world, trigger, slot, trigger.column[then] as number, delayEnd);
    } else if (done & giveBack) {
      if (trigger.isPipeline) {
        tell(trigger, slot, 'JOB_FAILED');
        return;
      }
      const { deadLetterQueue } = deliveryOf(trigger);
      const isTaken = deadLetterQueue !== null && targets.giveBack(slot, deadLetterQueue);
      const then = isTaken ? 'TAKEN_BY_QUEUE' : denied && deadLetterQueue === null ? 'LOST_DENIED' : 'LOST';
      requestEvent(world, trigger, slot, trigger.column[then] as number, delayEnd);
    }
  }

  /** What the pipeline hears of a job; one that ends here is forgotten. */
  function tell(trigger: TriggerState, slot: number, event: JobEvent): void {
    const row = slots.row[slot] as number;
    if (event === 'JOB_CONTINUES') recorder.mark('jobContinues', row);
    requestEvent(world, trigger, slot, trigger.column[event] as number, delayEnd);
    if (event !== 'JOB_CONTINUES' && event !== 'JOB_SILENT') jobs.end(row);
  }

  /** codepipeline.continuation: the job of the event in `slot` goes on with the next one. */
  function goOn(trigger: TriggerState, slot: number, column: number): void {
    const row = slots.row[slot] as number;
    const follower = followerOf('continuation', slot);
    history = jobs.historyOf(slot);
    jobs.end(row);
    requestEvent(world, trigger, slot, column, delayEnd);
    following.sendFollower(trigger.index, follower);
  }

  function arrived(_world: World, trigger: TriggerState, slot: number): void {
    slots.copy[slot] = isCopy ? 1 : 0;
    isCopy = false;
    slots.offers[slot] = 0;
    slots.runs[slot] = 0;
    if (trigger.isPipeline) jobs.begin(trigger, slot, history);
    history = null;
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
    following.sendFollower(trigger.index, followerOf('duplicate', slot));
  }

  /** An event with the same content as the one in `slot`, that follows from it. */
  function followerOf(kind: 'duplicate' | 'continuation', slot: number): Follower {
    return {
      kind,
      parent: slots.row[slot] as number,
      high: slots.keyHigh[slot] as number,
      low: slots.keyLow[slot] as number,
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
    };
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
      if (trigger.isPipeline) tell(trigger, slot, jobs.reported(trigger, slot));
      else happen(trigger, slot, column.SUCCEEDED as number);
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
    else if (column === columns['after.continuation']) goOn(trigger, slot, column);
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
      case 'continuation':
        return t + (trigger.settings.continuationWait as number);
      case 'eventAge':
        return (slots.since[slot] as number) + trigger.maximumEventAge;
      default:
        throw new Error(`${trigger.table.id}: no duration for the delay ${name}`);
    }
  }

  return { arrived, refused, ended, due };
}
