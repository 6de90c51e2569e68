/** Amazon S3: a notification of one object. */
import { childWord } from '../../../base/random.ts';
import { hexDigits } from '../../../base/uuid.ts';
import { bucketArn } from '../../iam/arn.ts';
import { REGION } from '../../iam/world.ts';
import { timestampOf } from '../../logs/timestamp.ts';
import type { EventSource, Given, GivenItem } from '../given.ts';
import { encodedKey, entityTag, keyOfObject, sequencerOf } from '../objectOf.ts';
import { senderId } from '../senderId.ts';

export const s3: EventSource = {
  type: 's3',
  envelope: (given) => ({ Records: given.items.map((item) => record(given, item)) }),
};

function record({ trigger }: Given, item: GivenItem): unknown {
  const bucket = trigger.source ?? '';
  const eventName = eventNames[item.announced.action ?? ''] ?? 'ObjectCreated:Put';
  const isRemoved = eventName.startsWith('ObjectRemoved');
  const content = isRemoved ? {} : { size: Math.round(item.size * 1024), eTag: entityTag(item) };
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: REGION,
    eventTime: timestampOf(item.sent),
    eventName,
    userIdentity: { principalId: `AWS:${senderId(item)}` },
    requestParameters: { sourceIPAddress: '203.0.113.10' },
    responseElements: {
      'x-amz-request-id': hexDigits(childWord(item.identity, 1), 16).toUpperCase(),
      'x-amz-id-2': hexDigits(childWord(item.identity, 2), 64),
    },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: trigger.id,
      bucket: { name: bucket, ownerIdentity: { principalId: 'A1EXAMPLE' }, arn: bucketArn(bucket) },
      object: { key: encodedKey(keyOfObject(item)), ...content, sequencer: sequencerOf(item) },
    },
  };
}

/** Action → the name of the event that it causes. */
const eventNames: Readonly<Record<string, string>> = {
  's3:CopyObject': 'ObjectCreated:Copy',
  's3:CompleteMultipartUpload': 'ObjectCreated:CompleteMultipartUpload',
  's3:DeleteObject': 'ObjectRemoved:Delete',
  's3:RestoreObject': 'ObjectRestore:Post',
};
