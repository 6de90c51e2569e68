/** When a shard is polled, and what a read brings: records go to the parts of the shard, or are passed over by the filter. */
import { wake } from '../agenda.ts';
import { recordEvent } from './streamEvents.ts';
import { watchExpiry } from './streamExpiry.ts';
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
  const { interval } = shard.stream.settings;
  // streams.poll-phase
  const phase = (shard.index / shard.stream.shards.length) * interval;
  const t = streams.world.clock[0] as number;
  let at = Math.round(phase + (Math.floor((t - phase) / interval) + 1) * interval);
  while (at <= t || at < shard.allowedAt) at += interval;
  planRead(streams, shard, Math.round(at));
}

function planRead({ world, timers }: Streams, shard: Shard, at: number): void {
  shard.readAt = at;
  wake(world, timers.read, at, shard.number);
}

/** Reads the shard now, or as soon as it may be read: streams.read-until-caught-up. */
export function readOn(streams: Streams, shard: Shard): void {
  if (!wantsRecords(shard)) return;
  if (shard.allowedAt <= (streams.world.clock[0] as number)) readShard(streams, shard);
  else if (shard.allowedAt < shard.readAt) planRead(streams, shard, shard.allowedAt);
}

/** Reads what has arrived: at most kinesis.records-per-read and kinesis.read-size. */
export function readShard(streams: Streams, shard: Shard): void {
  const { world } = streams;
  const { slots } = world;
  const { stream, unread } = shard;
  const { filter, readRecords, readSize, spacing, bandwidth } = stream.settings;
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
    else queueRecord(streams, laneOf(world, shard, slot), slot);
  }
  shard.allowedAt = Math.ceil((world.clock[0] as number) + Math.max(spacing, size / bandwidth));
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
