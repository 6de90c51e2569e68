/** What the parts of a shard do next: the other half of a split batch, a batch of what was read, or wait for its window. */
import { NO_ROW } from '../../../base/table.ts';
import { wake } from '../agenda.ts';
import { formBatch, formEmptyBatch } from '../batches.ts';
import { disarmTimer } from '../slotTimer.ts';
import type { Pollers } from './pollerState.ts';
import { giveUp } from './streamEndings.ts';
import { batchEvent, inStream } from './streamEvents.ts';
import { giveTurn, hasRoom, pollerOf, takeTurn } from './streamPollers.ts';
import { planPoll, queueRecord, readOn } from './streamReads.ts';
import { createLanes, isBusy, type Lane, laneOf, type Shard, type Stream, type Streams } from './streamShards.ts';

/** Lets every part of the shard that is free go on, and plans the next poll. */
export function serveShard(streams: Streams, shard: Shard): void {
  if (shard.serving) {
    shard.again = true;
    return;
  }
  shard.serving = true;
  do {
    shard.again = false;
    const changed = shard.lanes.length !== shard.stream.settings.factor;
    if (changed && !shard.lanes.some(isBusy)) replaceLanes(streams, shard);
    for (const lane of shard.lanes) serveLane(streams, lane);
  } while (shard.again);
  shard.serving = false;
  planPoll(streams, shard);
}

/** streams.factor-changes-when-quiet: the records of the old parts go to the new ones, in order. */
function replaceLanes(streams: Streams, shard: Shard): void {
  const { row } = streams.world.slots;
  const waiting = shard.lanes.flatMap(({ queue }) => Array.from({ length: queue.length }, () => queue.shift(0)));
  waiting.sort((a, b) => (row[a] as number) - (row[b] as number));
  shard.lanes = createLanes(streams, shard);
  for (const slot of waiting) queueRecord(streams, laneOf(streams.world, shard, slot), slot);
}

/** The batch of a part is over: its next batching window begins, and reading goes on. */
export function laneFree(streams: Streams, lane: Lane): void {
  lane.batch = -1;
  lane.held = -1;
  giveTurn(lane, streams.world.clock[0] as number);
  // streams.window-restarts
  lane.windowStart = streams.world.clock[0] as number;
  if (lane.halves.length === 0) readOn(streams, lane.shard);
  serveOthers(streams, lane);
}

/** An invocation of the lane's poller is free, for this lane or another; without pollers only the lane itself can go on. */
export function serveOthers(streams: Streams, { shard }: Lane): void {
  const { pollers } = shard.stream;
  if (pollers === null) serveShard(streams, shard);
  else servePoller(streams, shard.stream, pollers, pollerOf(pollers, shard));
}

/** Lets all parts of all shards go on. */
export function serveStream(streams: Streams, stream: Stream): void {
  const { pollers } = stream;
  if (pollers === null) for (const shard of stream.shards) serveShard(streams, shard);
  else for (let poller = 0; poller < pollers.count; poller++) servePoller(streams, stream, pollers, poller);
}

/** Lets the partitions of a poller go on, in turn. */
function servePoller(streams: Streams, { shards }: Stream, pollers: Pollers, poller: number): void {
  if (pollers.serving[poller] === true) {
    pollers.again[poller] = true;
    return;
  }
  pollers.serving[poller] = true;
  const own = Math.ceil((shards.length - poller) / pollers.count);
  do {
    pollers.again[poller] = false;
    const first = Math.floor((pollers.first[poller] as number) / pollers.count) % own;
    for (let i = 0; i < own; i++) serveShard(streams, shards[poller + ((first + i) % own) * pollers.count] as Shard);
  } while (pollers.again[poller]);
  pollers.serving[poller] = false;
}

/** The end of a window that a part waits for has come. */
export function windowOver(streams: Streams, lane: Lane): void {
  if (lane.wakeAt !== streams.world.clock[0]) return;
  lane.wakeAt = Number.POSITIVE_INFINITY;
  readOn(streams, lane.shard);
  serveShard(streams, lane.shard);
}

/** Invokes the function with the batch in `slot`, which is the part's own from now on. */
export function invokeBatch(streams: Streams, lane: Lane, slot: number): void {
  lane.batch = slot;
  tryBatch(streams, lane, lane.shard.stream.trigger.column.INVOKE as number);
}

/** An attempt with the part's batch, to which `column` leads, as soon as its poller has room for it. */
export function tryBatch({ world }: Streams, lane: Lane, column: number): void {
  lane.held = -1;
  if (takeTurn(lane, world.clock[0] as number)) batchEvent(world, lane.shard.stream.trigger, lane.batch, column);
  else lane.held = column;
}

function serveLane(streams: Streams, lane: Lane): void {
  if (lane.batch >= 0) {
    if (lane.held >= 0 && hasRoom(lane)) goOnWith(streams, lane);
    return;
  }
  if (!hasRoom(lane)) return;
  const half = lane.halves.pop();
  if (half !== undefined) {
    invokeBatch(streams, lane, half);
    return;
  }
  const { shard, queue } = lane;
  const { settings } = shard.stream;
  if (shard.lanes.length !== settings.factor) return;
  dropOld(streams, lane);
  const within = settings.tumbling > 0 ? tumble(streams, lane) : queue.length;
  if (within === 0) return;
  const t = streams.world.clock[0] as number;
  const due = Math.min(lane.windowStart + settings.window, settings.tumbling > 0 ? lane.tumblingEnd : Number.POSITIVE_INFINITY);
  const isFull = within >= settings.batchSize || within < queue.length || queue.size >= settings.batchPayload;
  if (!isFull && t < due) waitUntil(streams, lane, due);
  else invokeBatch(streams, lane, takeBatch(streams, lane, within));
}

/** A batch that waited for its poller is tried. */
function goOnWith(streams: Streams, lane: Lane): void {
  // Its records might have got too old meanwhile.
  disarmTimer(streams.world, lane.batch);
  tryBatch(streams, lane, lane.held);
}

function waitUntil({ world, timers }: Streams, lane: Lane, at: number): void {
  if (lane.wakeAt === at) return;
  lane.wakeAt = at;
  wake(world, timers.window, at, lane.number);
}

/** Forms a batch of the oldest records, `most` at most, up to streams.batch-payload (a larger record goes alone). */
function takeBatch({ world }: Streams, lane: Lane, most: number): number {
  const { slots } = world;
  const { trigger, settings } = lane.shard.stream;
  const items: number[] = [];
  let size = 0;
  for (let slot = lane.queue.at(0); slot >= 0 && items.length < Math.min(most, settings.batchSize); slot = lane.queue.at(0)) {
    const own = slots.size[slot] as number;
    if (items.length > 0 && size + own > settings.batchPayload) break;
    size += own;
    items.push(lane.queue.shift(own));
    slots.attempt[slot] = 1;
  }
  const last = items[items.length - 1] as number;
  lane.last = { row: slots.row[last] as number, high: slots.keyHigh[last] as number, low: slots.keyLow[last] as number };
  return formBatch(world, trigger, lane.code, items, inStream(trigger), NO_ROW);
}

/** streams.maximum-age: records that got too old while they waited for their turn are given up unread. */
function dropOld(streams: Streams, lane: Lane): void {
  const { slots, clock } = streams.world;
  const { settings } = lane.shard.stream;
  if (settings.maximumAge === Number.POSITIVE_INFINITY) return;
  const isOld = (slot: number): boolean => slot >= 0 && (slots.since[slot] as number) + settings.maximumAge < (clock[0] as number);
  for (;;) {
    let count = 0;
    while (count < settings.batchSize && isOld(lane.queue.at(count))) count++;
    if (count === 0) return;
    giveUp(streams, lane, takeBatch(streams, lane, count), 'age');
  }
}

/**
 * streams.tumbling-window: how many of the records that were read belong to the window under way. At its end, when all of them are done, the
 * function is invoked once more.
 */
function tumble(streams: Streams, lane: Lane): number {
  const { slots, clock } = streams.world;
  const { queue, shard } = lane;
  const { tumbling, batchSize } = shard.stream.settings;
  const head = queue.at(0);
  if (lane.tumblingEnd === 0) {
    if (head < 0) return 0;
    lane.tumblingEnd = (Math.floor((slots.since[head] as number) / tumbling) + 1) * tumbling;
  }
  const end = lane.tumblingEnd;
  let within = 0;
  while (within < batchSize && queue.at(within) >= 0 && (slots.since[queue.at(within)] as number) < end) within++;
  if (within > 0) return within;
  if ((clock[0] as number) < end) waitUntil(streams, lane, end);
  else if (!hasUnread(streams, shard, end)) endWindow(streams, lane);
  return 0;
}

/** Whether records that arrived before `end` may still have to be read. */
function hasUnread({ world }: Streams, { unread, stream }: Shard, end: number): boolean {
  return unread.length > 0 && stream.trigger.canPoll && (world.slots.since[unread.at(0)] as number) < end;
}

/** The final invocation of a tumbling window: isFinalInvokeForWindow, without records. */
function endWindow(streams: Streams, lane: Lane): void {
  const { trigger } = lane.shard.stream;
  lane.tumblingEnd = 0;
  const { row, high, low } = lane.last;
  invokeBatch(streams, lane, formEmptyBatch(streams.world, trigger, lane.code, row, high, low, inStream(trigger)));
}
