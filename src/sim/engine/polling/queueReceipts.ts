/** What becomes of batches that were received: deleted, back in the queue, or moved to the dead-letter queue. */
import { freeSlot } from '../slots.ts';
import { messageEvent } from './queueMessages.ts';
import { backOff, updateLevel } from './queueScaling.ts';
import { serve, watchVisibility } from './queueServe.ts';
import type { Queue, Queues, Receipt } from './queueState.ts';

/** The invocation of a batch has ended: with success all but the `failed` items are deleted. */
export function batchEnded(queues: Queues, receipt: Receipt, succeeded: boolean, failed: readonly number[]): void {
  const { world } = queues;
  const { mapping } = receipt;
  const { broker } = mapping.queue.settings;
  if (broker !== null) {
    brokerBatchEnded(queues, receipt, succeeded, broker.redeliveryDelay);
    return;
  }
  closeBatch(queues, receipt);
  updateLevel(queues, mapping);
  // sqs.whole-batch-returns, sqs.partial-batch-response, sqs.malformed-response
  const isMalformed = failed.length > 0 && mapping.settings.misreports;
  if (!succeeded) backOff(mapping);
  else if (!isMalformed) deleteItems(queues, receipt, failed);
  if (!receipt.isHidden || isAllSettled(world, receipt)) receipt.isDone = true;
  serve(queues, mapping.queue);
}

/** mq.acknowledge, mq.whole-batch-again: what failed is delivered again after `delay` (µs), and until then its place stays taken. */
function brokerBatchEnded(queues: Queues, receipt: Receipt, succeeded: boolean, delay: number): void {
  const { world } = queues;
  const { mapping } = receipt;
  const row = world.slots.batch[receipt.slot] as number;
  closeBatch(queues, receipt);
  if (succeeded) deleteItems(queues, receipt, []);
  else giveUpExhausted(queues, receipt);
  world.recorder.batchHidden(row, (world.clock[0] as number) + (succeeded ? 0 : delay));
  if (isAllSettled(world, receipt)) receipt.isDone = true;
  else {
    mapping.inFlight++;
    receipt.visibleAt = (world.clock[0] as number) + delay;
    receipt.sequence = world.sequence++;
    if (receipt.visibleAt < world.horizon && mapping.queue.hiding.add(receipt)) watchVisibility(queues, mapping.queue.number, receipt);
  }
  serve(queues, mapping.queue);
}

/** mq.maximum-redeliveries: the broker moves such messages to its own dead-letter queue. */
function giveUpExhausted({ world }: Queues, receipt: Receipt): void {
  const { slots } = world;
  const { queue, trigger } = receipt.mapping;
  receipt.items.forEach((slot, i) => {
    if (!isOurs(world, receipt, i) || (slots.attempt[slot] as number) < queue.settings.maxReceiveCount) return;
    slots.receipt[slot] = -1;
    queue.hidden--;
    messageEvent(world, slot, trigger.column.EXHAUSTED as number);
  });
}

/** sqs.throttle-keeps-batch, at its end: the visibility timeout is over, so what was not deleted is there again. */
export function visibilityOver(queues: Queues, receipt: Receipt): void {
  const { world } = queues;
  const { queue } = receipt.mapping;
  receipt.isHidden = false;
  // An invocation that runs goes on; a batch that only waits to be tried again is given up.
  if (queue.settings.broker !== null) receipt.mapping.inFlight--;
  const waits = receipt.slot >= 0 && world.slots.environment[receipt.slot] === -1;
  if (waits) closeBatch(queues, receipt);
  // In a FIFO queue and a broker the last goes back first, so that the first is the next of its group.
  const places = receipt.items.map((_, i) => i);
  const keepsOrder = queue.settings.fifo || queue.settings.broker !== null;
  for (const i of keepsOrder ? places.reverse() : places) {
    if (isReceived(queues, receipt, i)) comeBack(queues, queue, receipt.items[i] as number);
  }
  serve(queues, queue);
}

/** The batch is at work no longer. */
function closeBatch(queues: Queues, receipt: Receipt): void {
  const { world } = queues;
  world.recorder.batchSettled(world.slots.batch[receipt.slot] as number, 1);
  queues.bySlot[receipt.slot] = undefined;
  freeSlot(world.slots, receipt.slot);
  receipt.slot = -1;
  receipt.mapping.inFlight--;
}

/** Row of the `i`-th message that was received. */
export const rowOf = ({ recorder }: Queues['world'], { first }: Receipt, i: number): number =>
  recorder.batchItems.columns.request[first + i] as number;

/** Whether the message is still the one that was received, and not settled. */
const isOurs = (world: Queues['world'], receipt: Receipt, i: number): boolean =>
  Number.isNaN(world.recorder.requests.columns.settled[rowOf(world, receipt, i)] as number);

/** Whether nothing is left of what was received. */
function isAllSettled(world: Queues['world'], receipt: Receipt): boolean {
  for (let i = 0; i < receipt.items.length; i++) if (isOurs(world, receipt, i)) return false;
  return true;
}

/** Whether this batch is the one that hides the message. */
function isReceived({ world }: Queues, receipt: Receipt, i: number): boolean {
  return isOurs(world, receipt, i) && world.slots.receipt[receipt.items[i] as number] === receipt.number;
}

function deleteItems(queues: Queues, receipt: Receipt, failed: readonly number[]): void {
  const { world } = queues;
  const { slots } = world;
  const { queue, trigger } = receipt.mapping;
  for (let i = 0; i < receipt.items.length; i++) {
    if (failed.length > 0 && failed.includes(i)) continue;
    if (!isOurs(world, receipt, i)) {
      noteDeletedAgain(queues, receipt, i);
      continue;
    }
    const slot = receipt.items[i] as number;
    const key = slots.key[slot] as number;
    // sqs.late-delete: it may be visible again, or received by another batch.
    if ((slots.receipt[slot] as number) >= 0) {
      slots.receipt[slot] = -1;
      queue.hidden--;
      queue.messages.release(key);
    } else {
      queue.messages.remove(slot, key);
      queue.visibleSize -= slots.size[slot] as number;
    }
    messageEvent(world, slot, trigger.column.DELETED as number);
  }
}

/** sqs.deletions-counted: another invocation has deleted the message meanwhile. */
function noteDeletedAgain({ world }: Queues, receipt: Receipt, i: number): void {
  const { recorder } = world;
  const row = rowOf(world, receipt, i);
  const state = recorder.requests.columns.state[row] as number;
  if (receipt.mapping.trigger.outcome[state] === 'succeeded') recorder.mark('deletedAgain', row);
}

/** A message becomes visible again, or leaves the queue: sqs.redrive, sqs.retention. */
function comeBack(queues: Queues, queue: Queue, slot: number): void {
  const { world } = queues;
  const { slots } = world;
  const trigger = queue.mappings[0]?.trigger;
  if (trigger === undefined) return;
  const { maxReceiveCount, deadLetterQueue, retention } = queue.settings;
  const key = slots.key[slot] as number;
  slots.receipt[slot] = -1;
  queue.hidden--;
  const isExpired = (slots.since[slot] as number) + retention <= (world.clock[0] as number);
  const isExhausted = (slots.attempt[slot] as number) >= maxReceiveCount;
  if (!isExpired && !isExhausted) {
    messageEvent(world, slot, trigger.column.VISIBLE as number);
    queue.messages.add(slot, key, true);
    queue.visibleSize += slots.size[slot] as number;
    queue.messages.release(key);
    return;
  }
  if (!isExpired && deadLetterQueue !== null) moveAway(queues, slot, deadLetterQueue);
  messageEvent(world, slot, (isExpired ? trigger.column.EXPIRED : trigger.column.EXHAUSTED) as number);
  queue.messages.release(key);
}

/** The dead-letter queue gets the message as it was. */
function moveAway({ world }: Queues, slot: number, deadLetterQueue: string): void {
  const { slots } = world;
  const content = {
    key: slots.key[slot] as number,
    body: slots.body[slot] as number,
    size: slots.size[slot] as number,
    poison: slots.poison[slot] === 1,
  };
  const [high, low] = [slots.keyHigh[slot] as number, slots.keyLow[slot] as number];
  world.hooks.follows(deadLetterQueue, 'deadLetter', slots.row[slot] as number, high, low, 0, content, slots.depth[slot] as number);
}
