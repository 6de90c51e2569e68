/** Owns the messages of queues that event source mappings poll: standard and FIFO queues of Amazon SQS (rules `sqs.*`). */
import { uniform } from '../../../base/random.ts';
import { ENDING } from '../../trace/endings.ts';
import { originKinds } from '../../trace/tables.ts';
import { listen, wake } from '../agenda.ts';
import { attempt } from '../attempts.ts';
import type { Following } from '../follow.ts';
import { ATTEMPT_DRAW } from '../purposes.ts';
import { armTimer } from '../slotTimer.ts';
import type { Driver, TriggerState, World } from '../world.ts';
import { messageEvent } from './queueMessages.ts';
import { batchEnded, rowOf, visibilityOver } from './queueReceipts.ts';
import { serve, watchVisibility } from './queueServe.ts';
import { createQueues, type Mapping, type Queue, type Queues, type Receipt, readSettings } from './queueState.ts';

const DEAD_LETTER = originKinds.findIndex(({ name }) => name === 'deadLetter');

/** The driver of a world's queues. `following` sends what follows from messages: duplicates. */
export function createQueueDriver(world: World, following: Following): Driver {
  const queues = createQueues(world);
  const { slots, clock } = world;
  let isCopy = false;

  queues.timers.look = listen(world, (number) => {
    const mapping = queues.mappings[number] as Mapping;
    if (mapping.wakeAt > (clock[0] as number)) return;
    mapping.wakeAt = Number.POSITIVE_INFINITY;
    serve(queues, mapping.queue);
  });
  queues.timers.visible = listen(world, (number) => {
    const { hiding } = queues.list[number] as Queue;
    const receipt = hiding.take(clock[0] as number);
    if (receipt === null) return;
    if (hiding.armed !== null) watchVisibility(queues, number, hiding.armed);
    if (!receipt.isDone) visibilityOver(queues, receipt);
  });
  queues.timers.expiry = listen(world, (row) => expire(queues, row));
  world.reconfigured.push(() => {
    readSettings(queues);
    for (const queue of queues.byName.values()) serve(queues, queue);
  });

  function arrived(_world: World, trigger: TriggerState, slot: number): void {
    const { queue } = queues.mappings[trigger.index] as Mapping;
    slots.copy[slot] = isCopy ? 1 : 0;
    isCopy = false;
    slots.receipt[slot] = -1;
    slots.since[slot] = sentAt(world, queue, slots.row[slot] as number);
    watchExpiry(queues, queue, slot);
    if (queue.settings.delay > 0) {
      messageEvent(world, slot, trigger.column.SEND_DELAYED as number);
      armTimer(world, slot, (clock[0] as number) + queue.settings.delay, trigger.column['after.delay'] as number);
    } else becomeVisible(queue, slot, trigger.column.SEND as number);
    const { duplicateRate } = world.current.platform;
    if (duplicateRate > 0 && !queue.settings.fifo && queue.settings.broker === null && slots.copy[slot] === 0)
      repeat(trigger, slot, duplicateRate);
  }

  function becomeVisible(queue: Queue, slot: number, column: number): void {
    messageEvent(world, slot, column);
    queue.messages.add(slot, slots.key[slot] as number, false);
    queue.visibleSize += slots.size[slot] as number;
    serve(queues, queue);
  }

  /** sqs.at-least-once: with some luck the message is delivered a second time, on its own way. */
  function repeat(trigger: TriggerState, slot: number, rate: number): void {
    const [high, low] = [slots.keyHigh[slot] as number, slots.keyLow[slot] as number];
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

  /** sqs.throttle-keeps-batch; a stopped loop is no use trying again before the messages come back (sqs.recursion). */
  function refused(_world: World, trigger: TriggerState, slot: number, ending: number): void {
    const receipt = queues.bySlot[slot] as Receipt;
    if (ending === ENDING.recursionStopped) {
      for (let i = 0; i < receipt.items.length; i++) world.recorder.mark('recursionStopped', rowOf(world, receipt, i));
      batchEnded(queues, receipt, false, []);
      return;
    }
    const tries = (slots.throttles[slot] as number) + 1;
    slots.throttles[slot] = tries;
    const wait = receipt.mapping.settings.throttleWait(tries);
    armTimer(world, slot, (clock[0] as number) + wait, trigger.column.RECEIVED as number);
  }

  function ended(_world: World, _trigger: TriggerState, slot: number, ending: number): void {
    batchEnded(queues, queues.bySlot[slot] as Receipt, ending === ENDING.succeeded, world.work.failedRecords);
  }

  /** A delay is over, or a throttled batch is tried again. */
  function due(_world: World, trigger: TriggerState, slot: number, column: number): void {
    if ((slots.batch[slot] as number) >= 0) attempt(world, trigger, slot);
    else {
      const row = slots.row[slot] as number;
      becomeVisible((queues.mappings[trigger.index] as Mapping).queue, slot, column);
      expire(queues, row);
    }
  }

  return { arrived, refused, ended, due };
}

/** When the message in row `row` was sent first: sqs.dead-letter-retention. */
function sentAt({ recorder, clock }: World, queue: Queue, row: number): number {
  const { request, kind, parent } = recorder.origins.columns;
  const last = recorder.origins.length - 1;
  if (last < 0 || request[last] !== row || kind[last] !== DEAD_LETTER || queue.settings.fifo) return clock[0] as number;
  return recorder.requests.columns.sent[parent[last] as number] as number;
}

/** Lets the message expire at the end of its retention, if that is within the run. */
function watchExpiry({ world, expiring, timers }: Queues, queue: Queue, slot: number): void {
  const at = (world.slots.since[slot] as number) + queue.settings.retention;
  if (!(at < world.horizon)) return;
  const row = world.slots.row[slot] as number;
  expiring.set(row, slot);
  wake(world, timers.expiry, Math.max(at, world.clock[0] as number), row);
}

/** sqs.retention: a visible message is lost now, a hidden one when it would be visible again. */
function expire(queues: Queues, row: number): void {
  const { world, expiring } = queues;
  const slot = expiring.get(row);
  if (slot === undefined) return;
  const isSettled = !Number.isNaN(world.recorder.requests.columns.settled[row] as number);
  // Hidden, or delayed: looked at again when it is visible.
  const isDelayed = !isSettled && world.slots.state[slot] === queues.mappings[world.slots.trigger[slot] as number]?.delayedState;
  if (!isSettled && ((world.slots.receipt[slot] as number) >= 0 || isDelayed)) return;
  expiring.delete(row);
  if (isSettled) return;
  const { slots } = world;
  const mapping = queues.mappings[slots.trigger[slot] as number] as Mapping;
  const { queue, trigger } = mapping;
  const t = world.clock[0] as number;
  const at = (slots.since[slot] as number) + queue.settings.retention;
  if (at > t) {
    watchExpiry(queues, queue, slot);
    return;
  }
  queue.messages.remove(slot, slots.key[slot] as number);
  queue.visibleSize -= slots.size[slot] as number;
  messageEvent(world, slot, trigger.column.EXPIRED as number);
}
