/** When a shard is polled, and what a read brings: records go to the parts of the shard, or are passed over by the filter. */

import { NO_ROW } from '../../../base/table.ts';
import { wake } from '../agenda.ts';
import { formBatch } from '../batches.ts';
import { giveUp } from './streamEndings.ts';
import { inStream, recordEvent } from './streamEvents.ts';
import { watchExpiry } from './streamExpiry.ts';
import { pollerOf } from './streamPollers.ts';
import { isBusy, type Lane, laneOf, type Shard, type Streams } from './streamShards.ts';

/** Whether a read would be of use: some part is free and could take more. */
export function wantsRecords({ stream, lanes, unread }: Shard): boolean {
  if (unread.length === 0 || !stream.trigger.canPoll || lanes.length !== stream.settings.factor) return false;
  const { batchSize } = stream.settings;
  for (let i = 0; i < lanes.length; i++) {
    const lane = lanes[i] as Lane;
    if (!isBusy(lane) && lane.queue.length < batchSize) return true;
  }
  return false;
}

/** Plans the next poll of a shard that has waited for records, unless one is planned: kinesis.poll-rate, dynamodb-streams.poll-rate. */
export function planPoll(streams: Streams, shard: Shard): void {
  if (shard.readAt !== Number.POSITIVE_INFINITY || !wantsRecords(shard)) return;
  const { interval, latency } = shard.stream.settings;
  if (interval === 0) {
    planRead(streams, shard, Math.max((streams.world.clock[0] as number) + latency, readableAt(shard)));
    return;
  }
  // streams.poll-phase
  const phase = (shard.index / shard.stream.shards.length) * interval;
  const t = streams.world.clock[0] as number;
  let at = Math.round(phase + (Math.floor((t - phase) / interval) + 1) * interval);
  while (at <= t || at < shard.allowedAt) at += interval;
  planRead(streams, shard, Math.round(at));
}

/** When the shard may be read next, µs: of a topic of Kafka when its poller has fetched what it read last (kafka.poller-bandwidth). */
export function readableAt(shard: Shard): number {
  const { pollers } = shard.stream;
  return pollers === null ? shard.allowedAt : (pollers.fetchedAt[pollerOf(pollers, shard)] as number);
}

function planRead({ world, timers }: Streams, shard: Shard, at: number): void {
  shard.readAt = at;
  wake(world, timers.read, at, shard.number);
}

/** Reads the shard now, or as soon as it may be read: streams.read-until-caught-up. */
export function readOn(streams: Streams, shard: Shard): void {
  if (!wantsRecords(shard)) return;
  const at = readableAt(shard);
  if (at <= (streams.world.clock[0] as number)) readShard(streams, shard);
  else if (at < shard.readAt) planRead(streams, shard, at);
}

/** Reads what has arrived: at most kinesis.records-per-read and kinesis.read-size. */
export function readShard(streams: Streams, shard: Shard): void {
  const { world } = streams;
  const { slots } = world;
  const { stream, unread } = shard;
  const { filter, readRecords, readSize, spacing, bandwidth, batchPayload } = stream.settings;
  shard.readAt = Number.POSITIVE_INFINITY;
  let size = 0;
  for (let count = 0; count < readRecords && unread.length > 0; count++) {
    const slot = unread.at(0);
    const own = slots.size[slot] as number;
    if (count > 0 && size + own > readSize) break;
    size += own;
    unread.shift(own);
    // streams.filter-advances
    if (filter !== null && !filter(slots.body[slot] as number))
      recordEvent(world, stream.trigger, slot, stream.trigger.column.FILTERED as number);
    else if (stream.pollers !== null && own > batchPayload) giveUpLarge(streams, laneOf(world, shard, slot), slot);
    else queueRecord(streams, laneOf(world, shard, slot), slot);
  }
  if (stream.pollers !== null) noteFetch(streams, shard, size);
  shard.allowedAt = Math.ceil((world.clock[0] as number) + Math.max(spacing, size / bandwidth));
}

/** kafka.poller-bandwidth: the poller fetches from all its partitions, one after the other. */
function noteFetch({ world }: Streams, shard: Shard, size: number): void {
  const { pollers } = shard.stream;
  if (pollers === null) return;
  pollers.fetchedAt[pollerOf(pollers, shard)] = Math.ceil((world.clock[0] as number) + size / pollers.settings.bandwidth);
}

/** kafka.batch-payload: a record that no batch can hold is given up unread, in a batch of its own. */
function giveUpLarge(streams: Streams, lane: Lane, slot: number): void {
  const { world } = streams;
  const { trigger } = lane.shard.stream;
  world.slots.attempt[slot] = 1;
  giveUp(streams, lane, formBatch(world, trigger, lane.code, [slot], inStream(trigger), NO_ROW), 'size');
}

/** Puts a record that was read behind the others of its part. */
export function queueRecord(streams: Streams, lane: Lane, slot: number): void {
  const { stream } = lane.shard;
  const { window } = stream.settings;
  const t = streams.world.clock[0] as number;
  // streams.empty-window
  if (lane.queue.length === 0 && window > 0 && t >= lane.windowStart + window)
    lane.windowStart += Math.floor((t - lane.windowStart) / window) * window;
  lane.queue.push(slot, streams.world.slots.size[slot] as number);
  watchExpiry(streams, stream, lane.queue);
}
