/** What becomes of a batch that failed: it is split, tried again from its checkpoint, or given up; records that are too old leave it. */
import { formBatch } from '../batches.ts';
import { armTimer } from '../slotTimer.ts';
import { giveUp } from './streamEndings.ts';
import { batchEvent, closeBatch, inStream, recordEvent } from './streamEvents.ts';
import { giveTurn } from './streamPollers.ts';
import { invokeBatch, laneFree, serveOthers, tryBatch } from './streamServe.ts';
import { retryWait } from './streamSettings.ts';
import type { Lane, Streams } from './streamShards.ts';

/** The function failed with the batch in `slot`, or reported that all records before item `checkpoint` succeeded and that one did not. */
export function batchFailed(streams: Streams, lane: Lane, slot: number, checkpoint: number): void {
  const { world } = streams;
  const { slots } = world;
  const { trigger, settings } = lane.shard.stream;
  const count = slots.items[slot]?.length ?? 0;
  // streams.bisect-keeps-retries, streams.partial-response-splits, streams.checkpoint-at-first
  const bisects = settings.bisects && (checkpoint > 0 || count > 1);
  // streams.partial-response-counts
  const failures = (slots.failures[slot] as number) + (bisects ? 0 : 1);
  slots.failures[slot] = failures;
  const isLast = !bisects && failures > settings.maximumRetries;
  lane.retryAt = (world.clock[0] as number) + (bisects ? 0 : retryWait(settings, failures));
  if (checkpoint > 0 || isLast || hasOld(streams, lane, slot)) {
    shorten(streams, lane, slot, checkpoint, isLast, 'HELD_RETRY');
    return;
  }
  if (bisects) {
    split(streams, lane, slot);
    return;
  }
  batchEvent(world, trigger, slot, trigger.column.FAILED_RETRIES as number);
  armWait(streams, lane, slot);
}

/** An attempt was refused before the function ran: streams.throttles-not-counted. */
export function batchRefused(streams: Streams, lane: Lane, slot: number): void {
  const { slots, clock } = streams.world;
  const { trigger, settings } = lane.shard.stream;
  const throttles = (slots.throttles[slot] as number) + 1;
  slots.throttles[slot] = throttles;
  const { pollers } = lane.shard.stream;
  if (pollers !== null) pollers.throttled = true;
  lane.retryAt = (clock[0] as number) + retryWait(settings, throttles);
  batchEvent(streams.world, trigger, slot, trigger.column.THROTTLED as number);
  armWait(streams, lane, slot);
}

/** The timer of a waiting batch is due: its next attempt, or some of its records have got too old. */
export function batchDue(streams: Streams, lane: Lane, slot: number, column: number): void {
  const { trigger } = lane.shard.stream;
  if (column !== trigger.column.SHORTENED) {
    tryBatch(streams, lane, column);
    if (lane.held >= 0) watchAge(streams, lane, slot);
  } else shorten(streams, lane, slot, 0, false, isThrottled(streams, lane, slot) ? 'HELD_THROTTLED' : 'HELD_RETRY');
}

const isThrottled = ({ world }: Streams, lane: Lane, slot: number): boolean =>
  ((lane.shard.stream.trigger.table.live[world.slots.state[slot] as number] as number) &
    (1 << lane.shard.stream.trigger.table.delays.indexOf('throttleBackoff'))) !==
  0;

/** streams.bisect: in two halves, the first of which is tried at once (streams.halves-at-once). */
function split(streams: Streams, lane: Lane, slot: number): void {
  const { slots } = streams.world;
  const parent = slots.batch[slot] as number;
  const failures = slots.failures[slot] as number;
  const items = closeBatch(streams.world, lane.shard.stream.trigger, slot, 'FAILED_BISECTS');
  const middle = items.length >> 1;
  const first = goOn(streams, lane, items.slice(0, middle), parent, failures);
  lane.halves.push(goOn(streams, lane, items.slice(middle), parent, failures));
  invokeBatch(streams, lane, first);
}

/** A batch of records that were in batch `parent`. */
function goOn({ world }: Streams, lane: Lane, items: readonly number[], parent: number, failures: number): number {
  const { trigger } = lane.shard.stream;
  const { slots, recorder } = world;
  const state = inStream(trigger);
  const slot = formBatch(world, trigger, lane.code, items, state, parent);
  slots.failures[slot] = failures;
  for (const item of items) {
    slots.state[item] = state;
    recorder.requestState(slots.row[item] as number, state);
  }
  return slot;
}

/** Whether the oldest record of the batch has expired, or is older than the mapping allows. */
function hasOld(streams: Streams, lane: Lane, slot: number): boolean {
  return oldestEnd(streams, lane, slot) <= (streams.world.clock[0] as number);
}

/** When the oldest record of the batch expires or gets too old, µs. A batch without records counts from when it was formed. */
function oldestEnd({ world }: Streams, lane: Lane, slot: number): number {
  const { retention, maximumAge } = lane.shard.stream.settings;
  const since = world.slots.since[world.slots.items[slot]?.[0] ?? slot] as number;
  return since + Math.min(retention, maximumAge);
}

/** How many of `items` from `from` on arrived `age` µs ago or earlier. They are in order of arrival. */
function olderThan({ world }: Streams, items: readonly number[], from: number, age: number): number {
  const { since } = world.slots;
  let end = from;
  while (end < items.length && (since[items[end] as number] as number) + age <= (world.clock[0] as number)) end++;
  return end;
}

/**
 * Ends a batch of which the first `done` records succeeded. Of the others those that expired or got too old end too, with `isLast` all of them;
 * what is left goes on in a batch of its own, at `lane.retryAt`, as event `held` says.
 */
function shorten(streams: Streams, lane: Lane, slot: number, done: number, isLast: boolean, held: 'HELD_RETRY' | 'HELD_THROTTLED'): void {
  const { world } = streams;
  const { slots } = world;
  const { trigger, settings } = lane.shard.stream;
  const items = slots.items[slot] ?? [];
  const expired = olderThan(streams, items, done, settings.retention);
  const old = isLast ? items.length : olderThan(streams, items, expired, settings.maximumAge);
  if (done === 0 && (expired === items.length || (expired === 0 && old === items.length))) {
    if (items.length > 0 && expired > 0) batchEvent(world, trigger, slot, trigger.column.EXPIRED as number);
    else giveUp(streams, lane, slot, isLast ? 'retries' : 'age');
    laneFree(streams, lane);
    return;
  }
  const parent = slots.batch[slot] as number;
  const failures = slots.failures[slot] as number;
  const throttles = slots.throttles[slot] as number;
  closeBatch(world, trigger, slot, 'SHORTENED');
  for (let i = 0; i < expired; i++)
    recordEvent(world, trigger, items[i] as number, (i < done ? trigger.column.SUCCEEDED : trigger.column.EXPIRED) as number);
  if (old > expired) giveUp(streams, lane, goOn(streams, lane, items.slice(expired, old), parent, failures), isLast ? 'retries' : 'age');
  if (old === items.length) {
    laneFree(streams, lane);
    return;
  }
  const rest = goOn(streams, lane, items.slice(old), parent, failures);
  slots.throttles[rest] = throttles;
  if (lane.retryAt <= (world.clock[0] as number)) {
    invokeBatch(streams, lane, rest);
    return;
  }
  lane.batch = rest;
  batchEvent(world, trigger, rest, trigger.column[held] as number);
  armWait(streams, lane, rest);
}

/** Arms the timer of a waiting batch: for its next attempt, or for the end of its oldest record if that comes first. */
function armWait(streams: Streams, lane: Lane, slot: number): void {
  const { world } = streams;
  const { column } = lane.shard.stream.trigger;
  const end = oldestEnd(streams, lane, slot);
  const next = isThrottled(streams, lane, slot) ? column['after.throttleBackoff'] : column['after.retryWait'];
  if (end < lane.retryAt) armTimer(world, slot, Math.max(end, world.clock[0] as number), column.SHORTENED as number);
  else armTimer(world, slot, lane.retryAt, next as number);
  if (!lane.hasTurn) return;
  giveTurn(lane, world.clock[0] as number);
  serveOthers(streams, lane);
}

/** Arms the timer of a batch that waits for room at its poller: its records may get too old. */
function watchAge(streams: Streams, lane: Lane, slot: number): void {
  const { world } = streams;
  const end = oldestEnd(streams, lane, slot);
  const { column } = lane.shard.stream.trigger;
  if (end < world.horizon) armTimer(world, slot, Math.max(end, world.clock[0] as number), column.SHORTENED as number);
}
