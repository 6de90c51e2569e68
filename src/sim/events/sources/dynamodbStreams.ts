/** DynamoDB Streams: the changes of a batch, all of one shard. */
import { textWord } from '../../../base/random.ts';
import { hexDigits, uuidOf } from '../../../base/uuid.ts';
import { streamArn } from '../../iam/arn.ts';
import { REGION } from '../../iam/world.ts';
import { epochMilliseconds } from '../../logs/timestamp.ts';
import { LANES_PER_SHARD } from '../../trace/shardTape.ts';
import { attributeValue } from '../attributeValue.ts';
import type { EventSource, Given, GivenItem } from '../given.ts';
import { streamEvent } from '../streamWindow.ts';

export const dynamodbStreams: EventSource = {
  type: 'dynamodb-streams',
  envelope: (given) => {
    const source = { shardId: dynamodbShardId(given), eventSourceARN: dynamodbStreamArn(given) };
    return streamEvent(
      given,
      given.items.map((item) => record(item, source.eventSourceARN)),
      source,
    );
  },
};

type Fields = Readonly<Record<string, unknown>>;

/** A body that is a record itself (it has `dynamodb` or `eventName`) stays as it is; any other is the new image of the item. */
function record(item: GivenItem, eventSourceARN: string): unknown {
  const body = fieldsOf(item.body);
  const given = 'dynamodb' in body || 'eventName' in body ? body : null;
  const keys = { id: attributeValue(idOf(item, body)) };
  const change = {
    ApproximateCreationDateTime: Math.floor(epochMilliseconds(item.sent) / 1000),
    Keys: keys,
    ...(given === null ? { NewImage: { ...keys, ...imageOf(item.body, body) } } : {}),
    SequenceNumber: dynamodbSequenceNumber(item),
    SizeBytes: Math.round(item.size * 1024),
    // events.stream-view-type
    StreamViewType: 'NEW_IMAGE',
    ...fieldsOf(given?.dynamodb),
  };
  return {
    eventID: hexDigits(item.identity, 32),
    // What has a key was in the table before.
    eventName: item.key >= 0 ? 'MODIFY' : 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: REGION,
    ...given,
    dynamodb: change,
    eventSourceARN,
  };
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** The partition key of the item. */
function idOf({ key, identity }: GivenItem, { id }: Fields): string | number {
  if (typeof id === 'string' || typeof id === 'number') return id;
  return key >= 0 ? `key-${key}` : uuidOf(identity);
}

/** The attributes of the item; a body that is no object is one attribute. */
function imageOf(body: unknown, fields: Fields): Fields {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  const attributes = isObject ? Object.entries(fields).filter(([name]) => name !== 'id') : [['value', body] as const];
  return Object.fromEntries(attributes.map(([name, value]) => [name, attributeValue(value)]));
}

const shardOf = ({ trace, batch }: Given): number => Math.floor((trace.batches.shard[batch] ?? 0) / LANES_PER_SHARD);

export function dynamodbShardId(given: Given): string {
  const started = String(epochMilliseconds(0)).padStart(20, '0');
  return `shardId-${started}-${hexDigits(textWord(`${given.trigger.source}/${shardOf(given)}`), 8)}`;
}

export const dynamodbStreamArn = ({ trigger }: Given): string => streamArn(trigger.source ?? '');

/** Larger for later changes. */
export function dynamodbSequenceNumber({ request, sent }: Pick<GivenItem, 'request' | 'sent'>): string {
  return `${epochMilliseconds(sent)}${String(request).padStart(12, '0')}`;
}
