/** Amazon Kinesis Data Streams: the records of a batch, all of one shard. */
import { base64 } from '../../../base/base64.ts';
import { textWord } from '../../../base/random.ts';
import { utf8Bytes } from '../../../base/utf8.ts';
import { uuidOf } from '../../../base/uuid.ts';
import { arnOf, roleArn } from '../../iam/arn.ts';
import { REGION } from '../../iam/world.ts';
import { epochMilliseconds } from '../../logs/timestamp.ts';
import { LANES_PER_SHARD } from '../../trace/shardTape.ts';
import { bodyText } from '../bodyText.ts';
import type { EventSource, Given, GivenItem } from '../given.ts';
import { streamEvent } from '../streamWindow.ts';

export const kinesis: EventSource = {
  type: 'kinesis',
  envelope: (given) => {
    const source = { shardId: kinesisShardId(given), eventSourceARN: kinesisStreamArn(given) };
    const records = given.items.map((item) => ({
      kinesis: {
        kinesisSchemaVersion: '1.0',
        partitionKey: item.key >= 0 ? `key-${item.key}` : uuidOf(item.identity),
        sequenceNumber: kinesisSequenceNumber(given, item),
        data: base64(utf8Bytes(bodyText(item.body))),
        approximateArrivalTimestamp: epochMilliseconds(item.sent) / 1000,
      },
      eventSource: 'aws:kinesis',
      eventVersion: '1.0',
      eventID: `${source.shardId}:${kinesisSequenceNumber(given, item)}`,
      eventName: 'aws:kinesis:record',
      invokeIdentityArn: roleArn(given.trigger.function),
      awsRegion: REGION,
      eventSourceARN: source.eventSourceARN,
    }));
    return streamEvent(given, records, source);
  },
};

const shardOf = ({ trace, batch }: Given): number => Math.floor((trace.batches.shard[batch] ?? 0) / LANES_PER_SHARD);

export const kinesisShardId = (given: Given): string => `shardId-${String(shardOf(given)).padStart(12, '0')}`;

export const kinesisStreamArn = ({ trigger }: Given): string => arnOf({ name: trigger.source ?? '', type: 'kinesis' }) ?? '';

/** 56 digits, larger for later records of a shard. */
export function kinesisSequenceNumber(given: Given, { request, sent }: Pick<GivenItem, 'request' | 'sent'>): string {
  const stream = String(textWord(given.trigger.source ?? '') >>> 0).padStart(10, '0');
  const shard = String(shardOf(given)).padStart(10, '0');
  return `496${stream}${shard}${String(epochMilliseconds(sent)).padStart(18, '0')}${String(request).padStart(15, '0')}`;
}
