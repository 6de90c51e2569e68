/** Owns the records of streams that event source mappings read: Kinesis and DynamoDB (rules `streams.*`). */
import { ENDING } from '../../trace/endings.ts';
import { LANES_PER_SHARD } from '../../trace/shardTape.ts';
import { listen } from '../agenda.ts';
import type { Driver, TriggerState, World } from '../world.ts';
import { beginScaling, keepWithin, lookAtLag, scalingOver } from './pollerScaling.ts';
import { batchEvent, recordEvent } from './streamEvents.ts';
import { expireRing, watchExpiry } from './streamExpiry.ts';
import { batchDue, batchFailed, batchRefused } from './streamFailures.ts';
import { planPoll, readableAt, readShard, wantsRecords } from './streamReads.ts';
import type { StreamRing } from './streamRing.ts';
import { laneFree, serveShard, windowOver } from './streamServe.ts';
import { streamSettings } from './streamSettings.ts';
import { createStreams, type Lane, type Shard, type Stream, type Streams, shardOf } from './streamShards.ts';

/** The owner of all records of all streams of `world`. */
export function createStreamDriver(world: World): Driver {
  const streams = createStreams(world);
  streams.timers.read = listen(world, (number) => pollDue(streams, number));
  streams.timers.window = listen(world, (number) => windowOver(streams, streams.lanes[number] as Lane));
  streams.timers.expiry = listen(world, (number) => ringDue(streams, number));
  streams.timers.look = listen(world, (trigger) => lookAtLag(streams, streams.byTrigger[trigger] as Stream));
  streams.timers.scale = listen(world, (trigger) => scalingOver(streams, streams.byTrigger[trigger] as Stream));
  beginScaling(streams);
  world.reconfigured.push(() => reconfigured(streams));
  return {
    arrived: (_, trigger, slot) => arrived(streams, trigger, slot),
    refused: (_, trigger, slot) => batchRefused(streams, laneOfBatch(streams, trigger, slot), slot),
    ended: (_, trigger, slot, ending) => ended(streams, trigger, slot, ending),
    due: (_, trigger, slot, column) => batchDue(streams, laneOfBatch(streams, trigger, slot), slot, column),
  };
}

/** A record has arrived in the stream. */
function arrived(streams: Streams, trigger: TriggerState, slot: number): void {
  const { world } = streams;
  const shard = shardOf(world, streams.byTrigger[trigger.index] as Stream, slot);
  recordEvent(world, trigger, slot, trigger.column.SEND as number);
  if (shard.stream.pollers !== null) shard.stream.pollers.arrived++;
  shard.unread.push(slot, world.slots.size[slot] as number);
  watchExpiry(streams, shard.stream, shard.unread);
  planPoll(streams, shard);
}

/** The part of a shard that a batch is of, from what the trace calls it. */
function laneOfBatch({ world, byTrigger }: Streams, trigger: TriggerState, slot: number): Lane {
  const code = world.recorder.batches.columns.shard[world.slots.batch[slot] as number] as number;
  const shard = (byTrigger[trigger.index] as Stream).shards[Math.floor(code / LANES_PER_SHARD)] as Shard;
  return shard.lanes[code % LANES_PER_SHARD] as Lane;
}

function ended(streams: Streams, trigger: TriggerState, slot: number, ending: number): void {
  const { world } = streams;
  const lane = laneOfBatch(streams, trigger, slot);
  const count = world.slots.items[slot]?.length ?? 0;
  world.slots.throttles[slot] = 0;
  if (ending !== ENDING.succeeded) {
    batchFailed(streams, lane, slot, 0);
    return;
  }
  // streams.partial-batch-response
  const checkpoint = lane.shard.stream.settings.reports ? world.work.failedRecords.reduce((a, b) => Math.min(a, b), count) : count;
  if (checkpoint < count) {
    batchFailed(streams, lane, slot, checkpoint);
    return;
  }
  batchEvent(world, trigger, slot, trigger.column.SUCCEEDED as number);
  laneFree(streams, lane);
}

function pollDue(streams: Streams, number: number): void {
  const shard = streams.shards[number] as Shard;
  // A poll that was planned for another time since then is not this one.
  if (shard.readAt !== streams.world.clock[0]) return;
  shard.readAt = Number.POSITIVE_INFINITY;
  if (wantsRecords(shard) && readableAt(shard) <= (streams.world.clock[0] as number)) readShard(streams, shard);
  serveShard(streams, shard);
}

function ringDue(streams: Streams, number: number): void {
  const ring = streams.rings[number] as StreamRing;
  const { stream } = streams.shards[ring.shard] as Shard;
  if (ring.expiryAt === streams.world.clock[0]) expireRing(streams, stream, ring);
}

/** The timeline has changed the scenario: settings take effect now, windows that wait are looked at again. */
function reconfigured(streams: Streams): void {
  for (const stream of streams.byTrigger) {
    if (stream === undefined) continue;
    stream.settings = streamSettings(streams.world, stream.trigger);
    if (stream.pollers !== null && stream.settings.pollers !== null) stream.pollers.settings = stream.settings.pollers;
  }
  for (const ring of streams.rings) {
    ring.expiryAt = Number.POSITIVE_INFINITY;
    watchExpiry(streams, (streams.shards[ring.shard] as Shard).stream, ring);
  }
  for (const lane of streams.lanes) lane.wakeAt = Number.POSITIVE_INFINITY;
  for (const shard of streams.shards) {
    shard.readAt = Number.POSITIVE_INFINITY;
    serveShard(streams, shard);
  }
  for (const stream of streams.byTrigger) if (stream !== undefined) keepWithin(streams, stream);
}
