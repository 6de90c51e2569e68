/** The shards of a stream as one mapping reads them, and the parts of a shard whose batches may be at work at once. */
import { childWord } from '../../../base/random.ts';
import { LANES_PER_SHARD } from '../../trace/shardTape.ts';
import type { TriggerState, World } from '../world.ts';
import { createPollers, type Pollers } from './pollerState.ts';
import { hashOfKey, partOfHash } from './shardOfKey.ts';
import { StreamRing } from './streamRing.ts';
import { type StreamSettings, streamSettings } from './streamSettings.ts';

/** One mapping on one stream. */
export interface Stream {
  readonly trigger: TriggerState;
  readonly shards: readonly Shard[];
  settings: StreamSettings;
  /** Of a Kafka topic; null: every part of every shard is read for itself. */
  readonly pollers: Pollers | null;
}

export interface Shard {
  readonly index: number;
  /** Index by which timers name it. */
  readonly number: number;
  readonly stream: Stream;
  /** Records that have arrived and were not read yet. */
  readonly unread: StreamRing;
  /** As many as the parallelization factor. */
  lanes: Lane[];
  /** When the next read is allowed, µs, and when one is planned (Infinity: none). */
  allowedAt: number;
  readAt: number;
  /** Guards against serving while serving. */
  serving: boolean;
  again: boolean;
}

/** A part of a shard: records of its keys are processed one batch after the other. */
export interface Lane {
  readonly number: number;
  readonly shard: Shard;
  /** What the trace calls it: shard × LANES_PER_SHARD + part. */
  readonly code: number;
  /** Records that were read and are in no batch. */
  readonly queue: StreamRing;
  /** Slot of the batch that is at work or waits for its next attempt, or -1. */
  batch: number;
  /** Whether it has one of the invocations of its poller. */
  hasTurn: boolean;
  /** The event that its batch waits to have, for want of such an invocation: a column of the machine's table, or -1. */
  held: number;
  /** Slots of batches that were split off and come next, the very next on top. */
  readonly halves: number[];
  /** When its batch is tried again, µs. */
  retryAt: number;
  /** When its batching window began, µs, and the timer for its end. */
  windowStart: number;
  wakeAt: number;
  /** End of the tumbling window under way, µs, or 0; and the last record of it: its row and key words. */
  tumblingEnd: number;
  last: { row: number; high: number; low: number };
}

/** All streams of a world, and what timers name. */
export interface Streams {
  readonly world: World;
  readonly byTrigger: readonly (Stream | undefined)[];
  readonly shards: Shard[];
  readonly lanes: Lane[];
  readonly rings: StreamRing[];
  /** Listeners of timers: see agenda.ts. */
  readonly timers: { read: number; window: number; expiry: number; look: number; scale: number };
}

/** The streams that the triggers of `world` read. */
export function createStreams(world: World): Streams {
  const byTrigger: (Stream | undefined)[] = [];
  const timers = { read: -1, window: -1, expiry: -1, look: -1, scale: -1 };
  const streams: Streams = { world, byTrigger, shards: [], lanes: [], rings: [], timers };
  for (const trigger of world.triggers) {
    if (trigger.machine === 'streamBatch') byTrigger[trigger.index] = createStream(streams, trigger);
  }
  return streams;
}

function createStream(streams: Streams, trigger: TriggerState): Stream {
  const shards: Shard[] = [];
  const settings = streamSettings(streams.world, trigger);
  const stream: Stream = { trigger, shards, settings, pollers: settings.pollers === null ? null : createPollers(settings.pollers) };
  for (let index = 0; index < settings.shards; index++) {
    const shard: Shard = {
      index,
      number: streams.shards.length,
      stream,
      unread: createRing(streams, streams.shards.length),
      lanes: [],
      allowedAt: 0,
      readAt: Number.POSITIVE_INFINITY,
      serving: false,
      again: false,
    };
    shard.lanes = createLanes(streams, shard);
    shards.push(shard);
    streams.shards.push(shard);
  }
  return stream;
}

/** The parts of a shard for the factor now in force, empty. */
export function createLanes(streams: Streams, shard: Shard): Lane[] {
  return Array.from({ length: shard.stream.settings.factor }, (_, part): Lane => {
    const lane: Lane = {
      number: streams.lanes.length,
      shard,
      code: shard.index * LANES_PER_SHARD + part,
      queue: createRing(streams, shard.number),
      batch: -1,
      hasTurn: false,
      held: -1,
      halves: [],
      retryAt: 0,
      windowStart: shard.lanes[0]?.windowStart ?? 0,
      wakeAt: Number.POSITIVE_INFINITY,
      tumblingEnd: 0,
      last: { row: 0, high: 0, low: 0 },
    };
    streams.lanes.push(lane);
    return lane;
  });
}

function createRing(streams: Streams, shard: number): StreamRing {
  const ring = new StreamRing(streams.rings.length, shard);
  streams.rings.push(ring);
  return ring;
}

const keyHash = ({ slots }: World, slot: number): number => hashOfKey(slots.key[slot] as number, slots.keyLow[slot] as number);

/** The shard that a record belongs to: streams.shard-of-key. */
export const shardOf = (world: World, stream: Stream, slot: number): Shard =>
  stream.shards[partOfHash(keyHash(world, slot), stream.shards.length)] as Shard;

/** The part of its shard that a record belongs to: streams.order-per-key. */
export function laneOf(world: World, shard: Shard, slot: number): Lane {
  const { lanes } = shard;
  return lanes[lanes.length === 1 ? 0 : partOfHash(childWord(keyHash(world, slot), 1), lanes.length)] as Lane;
}

/** Whether it works on a batch, or has one that comes next. */
export const isBusy = (lane: Lane): boolean => lane.batch >= 0 || lane.halves.length > 0;
