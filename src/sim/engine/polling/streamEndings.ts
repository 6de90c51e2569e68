/** Batches that are given up: one message to the on-failure destination, and the end of their records. */
import { uniform } from '../../../base/random.ts';
import type { LambdaFunction } from '../../scenario/model.ts';
import { isKafka } from '../../trace/partNames.ts';
import { noteFailedWrite } from '../failedWrite.ts';
import { ATTEMPT_DRAW } from '../purposes.ts';
import { behaviourAt } from '../resources.ts';
import type { World } from '../world.ts';
import { mayWriteTo } from '../writePermission.ts';
import { batchEvent } from './streamEvents.ts';
import type { Lane, Stream, Streams } from './streamShards.ts';

/** Too many retries, too old, or larger than any batch may be. */
export type GivenUpFor = 'retries' | 'age' | 'size';

/** What requestContext.condition says of it. */
export const givenUpConditions: Readonly<Record<GivenUpFor, string>> = {
  retries: 'RetryAttemptsExhausted',
  age: 'MaximumRecordAgeExceeded',
  size: 'MaximumPayloadSizeExceeded',
};

/** Under which name the message describes a batch from a source of this type. */
export function batchInfoName(type: string): string {
  if (isKafka(type)) return 'KafkaBatchInfo';
  return type === 'kinesis' ? 'KinesisBatchInfo' : 'DDBStreamBatchInfo';
}

/** Gives up the batch in `slot` and frees it, with its records: `sentToDestination`, or `dropped` when nobody takes the message. */
export function giveUp(streams: Streams, lane: Lane, slot: number, why: GivenUpFor): void {
  const { trigger } = lane.shard.stream;
  const isTaken = tellDestination(streams, lane, slot, why);
  batchEvent(streams.world, trigger, slot, (isTaken ? trigger.column.GIVEN_UP : trigger.column.GIVEN_UP_UNDELIVERED) as number);
}

/** streams.on-failure: what is told is metadata. False when the role does not let Lambda write it, or the destination, being faulty, does not take it. */
function tellDestination({ world }: Streams, lane: Lane, slot: number, why: GivenUpFor): boolean {
  const { stream } = lane.shard;
  const { onFailure } = stream.settings;
  const { slots } = world;
  if (onFailure === null) return true;
  const first = slots.items[slot]?.[0];
  // The final invocation of a window follows from the last record of the window.
  const { high, low } = first === undefined ? lane.last : { high: slots.keyHigh[first] as number, low: slots.keyLow[first] as number };
  // iam.destination-permissions
  const allowed = mayWriteTo(world, world.current.functions[stream.trigger.function] as LambdaFunction, onFailure);
  if (!allowed || uniform(high, low, ATTEMPT_DRAW.destination) <= failureRate(world, onFailure)) {
    noteFailedWrite(world, slot, 'destinationDeliveryFailed', allowed);
    return false;
  }
  const depth = slots.depth[slot] as number;
  if (world.resources.get(onFailure)?.type === 'kafka') {
    sendRecords(world, slot, onFailure, depth);
    return true;
  }
  const content = { key: -1, body: bodyOf(world.bodies, stream, why), size: 1, poison: false };
  world.hooks.follows(onFailure, 'onFailure', slots.row[slot] as number, high, low, first === undefined ? 1 : 0, content, depth);
  return true;
}

/** kafka.topic-gets-records: each record goes to the topic as it was. */
function sendRecords(world: World, slot: number, topic: string, depth: number): void {
  const { slots } = world;
  for (const item of slots.items[slot] ?? []) {
    const content = {
      key: slots.key[item] as number,
      body: slots.body[item] as number,
      size: slots.size[item] as number,
      poison: slots.poison[item] === 1,
    };
    const [high, low] = [slots.keyHigh[item] as number, slots.keyLow[item] as number];
    world.hooks.follows(topic, 'onFailure', slots.row[item] as number, high, low, 1, content, depth);
  }
}

/** How likely the destination is not to take a message now. */
function failureRate(world: World, name: string): number {
  const resource = world.resources.get(name);
  if (resource === undefined) return 0;
  const { errorRate, throttle } = behaviourAt(resource, world.clock[0] as number);
  return Math.max(errorRate, throttle);
}

/** What the destination is told, as far as it is the same for every batch: an index into the world's bodies. */
function bodyOf(bodies: unknown[], { trigger }: Stream, why: GivenUpFor): number {
  const condition = givenUpConditions[why];
  const info = batchInfoName(trigger.type);
  const known = bodies.findIndex(
    (body) =>
      typeof body === 'object' && body !== null && info in body && 'requestContext' in body && isCondition(body.requestContext, condition),
  );
  if (known >= 0) return known;
  return bodies.push({ requestContext: { condition }, [info]: { streamArn: `arn:aws:${trigger.type}:::${trigger.source}` } }) - 1;
}

const isCondition = (context: unknown, condition: string): boolean =>
  typeof context === 'object' && context !== null && 'condition' in context && context.condition === condition;
