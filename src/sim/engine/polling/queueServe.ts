/** Lets the mappings of a queue receive what they have room for. */
import { NO_ROW } from '../../../base/table.ts';
import { wake, wakeInPlace } from '../agenda.ts';
import { attempt } from '../attempts.ts';
import { formBatch } from '../batches.ts';
import { messageEvent } from './queueMessages.ts';
import { allowed, notePressure, untilRoom, updateLevel } from './queueScaling.ts';
import type { Mapping, Queue, Queues, Receipt } from './queueState.ts';

/** Receives from `queue` until no mapping has room or no message is left, in turn (sqs.competing-mappings). */
export function serve(queues: Queues, queue: Queue): void {
  if (queue.isServing) return;
  queue.isServing = true;
  for (const mapping of queue.mappings) updateLevel(queues, mapping);
  for (let received = true; received; ) {
    received = false;
    for (const mapping of queue.mappings) received = receive(queues, mapping) || received;
  }
  for (const mapping of queue.mappings) {
    notePressure(mapping);
    lookAgain(queues, mapping);
  }
  queue.isServing = false;
}

/** One batch for `mapping`, if it has room and enough is there. */
function receive(queues: Queues, mapping: Mapping): boolean {
  const { queue, trigger, settings } = mapping;
  const { messages } = queue;
  if (!trigger.canPoll || mapping.inFlight >= allowed(mapping) || queue.hidden >= queue.settings.quota) return false;
  if (messages.available() === 0 || !isPolled(queues, mapping) || !isWindowOver(queues, mapping)) return false;
  const items = gather(queues, mapping);
  mapping.windowEnd = Number.POSITIVE_INFINITY;
  if (messages.available() === 0) mapping.pollAt = Number.POSITIVE_INFINITY;
  if (items.length === 0) return messages.available() > 0;
  invoke(queues, mapping, items, settings.visibility);
  return true;
}

/** Whether a poll finds what is there by now: sqs.poll-latency, and sqs.poller-bandwidth of provisioned pollers. */
function isPolled({ world }: Queues, mapping: Mapping): boolean {
  const t = world.clock[0] as number;
  if (mapping.pollAt === Number.POSITIVE_INFINITY) mapping.pollAt = t + mapping.settings.pollLatency;
  return t >= mapping.pollAt && t >= mapping.fetchedAt;
}

/** sqs.poller-bandwidth: the pollers that are up fetch together, one batch after the other. */
function noteFetch({ world }: Queues, mapping: Mapping, items: readonly number[]): void {
  const { isProvisioned, fetchRate } = mapping.settings;
  if (!isProvisioned) return;
  const t = world.clock[0] as number;
  const size = items.reduce((sum, item) => sum + (world.slots.size[item] as number), 0);
  mapping.fetchedAt = Math.max(t, mapping.fetchedAt) + Math.round(size / (fetchRate * Math.max(1, mapping.pollers)));
}

/** sqs.window: a batch that is full neither by number nor by size waits for the window's end. */
function isWindowOver({ world }: Queues, mapping: Mapping): boolean {
  const { window, batchSize, batchPayload } = mapping.settings;
  const { messages, visibleSize } = mapping.queue;
  const t = world.clock[0] as number;
  if (window === 0 || messages.available() >= batchSize || visibleSize >= batchPayload) return true;
  if (mapping.windowEnd === Number.POSITIVE_INFINITY) mapping.windowEnd = t + window;
  return t >= mapping.windowEnd;
}

/** Takes messages for one batch: as many as it holds, up to its payload. Those that no filter wants are deleted on the way. */
function gather({ world }: Queues, mapping: Mapping): number[] {
  const { queue, trigger, settings } = mapping;
  const { slots } = world;
  const items: number[] = [];
  let size = 0;
  while (items.length < settings.batchSize) {
    const slot = queue.messages.take();
    if (slot < 0) break;
    const key = slots.key[slot] as number;
    queue.visibleSize -= slots.size[slot] as number;
    if (settings.filter !== null && !settings.filter(slots.body[slot] as number)) {
      owned(world, mapping, slot);
      messageEvent(world, slot, trigger.column.FILTERED as number);
      queue.messages.release(key);
      continue;
    }
    if (queue.settings.broker !== null && (slots.size[slot] as number) > settings.batchPayload) {
      // mq.batch-payload
      owned(world, mapping, slot);
      messageEvent(world, slot, trigger.column.DROPPED as number);
      continue;
    }
    size += slots.size[slot] as number;
    if (size > settings.batchPayload && items.length > 0) {
      queue.messages.putBack(slot, key);
      queue.visibleSize += slots.size[slot] as number;
      break;
    }
    items.push(slot);
  }
  queue.messages.closeBatch();
  return items;
}

/** The message counts for the mapping that receives it. */
function owned({ slots, recorder }: Queues['world'], { trigger }: Mapping, slot: number): void {
  if (slots.trigger[slot] === trigger.index) return;
  slots.trigger[slot] = trigger.index;
  recorder.requests.columns.trigger[slots.row[slot] as number] = trigger.index;
}

/** Hides the messages and invokes the function with them. */
function invoke(queues: Queues, mapping: Mapping, items: readonly number[], visibility: number): void {
  const { world } = queues;
  const { slots } = world;
  const { trigger, queue } = mapping;
  for (const slot of items) {
    owned(world, mapping, slot);
    slots.attempt[slot] = (slots.attempt[slot] as number) + 1;
    messageEvent(world, slot, trigger.column.RECEIVED as number);
  }
  queue.hidden += items.length;
  mapping.inFlight++;
  noteFetch(queues, mapping, items);
  const first = world.recorder.batchItems.length;
  const slot = formBatch(world, trigger, 0, items, 0, NO_ROW);
  const visibleAt = (world.clock[0] as number) + visibility;
  const receipt: Receipt = {
    number: queues.nextReceipt++,
    mapping,
    slot,
    items,
    first,
    visibleAt,
    sequence: visibleAt < world.horizon ? world.sequence++ : -1,
    isHidden: true,
    isDone: false,
  };
  world.recorder.batchHidden(world.slots.batch[slot] as number, receipt.visibleAt);
  for (const item of items) slots.receipt[item] = receipt.number;
  queues.bySlot[slot] = receipt;
  if (visibleAt < world.horizon && queue.hiding.add(receipt)) watchVisibility(queues, queue.number, receipt);
  attempt(world, trigger, slot);
}

/** The timer of a queue stands at the end of `receipt`, the first that matters. */
export function watchVisibility({ world, timers }: Queues, queue: number, receipt: Receipt): void {
  wakeInPlace(world, timers.visible, receipt.visibleAt, receipt.sequence, queue);
}

/** Sets the timer for the end of the window, or for when there is room by growing. */
function lookAgain(queues: Queues, mapping: Mapping): void {
  const { world } = queues;
  const t = world.clock[0] as number;
  const isEmpty = mapping.queue.messages.available() === 0;
  // Its messages have expired, or another mapping has received them: the next window begins with the next message.
  if (isEmpty && mapping.windowEnd <= t) mapping.windowEnd = Number.POSITIVE_INFINITY;
  let at = t + untilRoom(mapping);
  // A time that has passed is no reason: there is no room, and the end of a batch looks again.
  if (mapping.windowEnd > t && mapping.windowEnd < at) at = mapping.windowEnd;
  const poll = isEmpty ? t : Math.max(mapping.pollAt, mapping.fetchedAt);
  if (poll > t && poll < at) at = poll;
  if (!(at < mapping.wakeAt) || at >= world.horizon) return;
  mapping.wakeAt = at;
  wake(world, queues.timers.look, at, mapping.number);
}
