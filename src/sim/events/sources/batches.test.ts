/** The events of batches, as AWS documents them. The data that they are compared with is that of https://github.com/aws/aws-lambda-go, events/testdata, and of the Lambda guide. */
import { describe, expect, it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { at, carrying, event, hex, order, run, TWO_SECONDS, uuid } from '../testing.ts';

describe('batches', () => {
  const queue = (more: object, mapping: object, times: readonly number[], fn: object = {}) =>
    run({
      fn: { ...fn },
      resources: { queue: { type: 'sqs', visibilityTimeout: '30s', ...more } },
      triggers: [{ id: 'jobs', type: 'sqs', source: 'queue', function: 'f', ...mapping }],
      traffic: [at('queue', times, { ...carrying(order), keys: { count: 1 } })],
    });

  it('a message of SQS has its body as text, with its digest (events.sqs)', () => {
    expect(event(queue({}, {}, [2]))).toEqual({
      Records: [
        {
          messageId: uuid,
          receiptHandle: expect.stringMatching(/^AQEB/),
          body: '{"order":17}',
          attributes: {
            ApproximateReceiveCount: '1',
            SentTimestamp: String(TWO_SECONDS),
            SenderId: 'AIDAEXAMPLE',
            ApproximateFirstReceiveTimestamp: String(TWO_SECONDS),
          },
          messageAttributes: {},
          // md5sum of {"order":17}
          md5OfBody: '558da6fedadb1d433414e146f8da40b2',
          eventSource: 'aws:sqs',
          eventSourceARN: 'arn:aws:sqs:us-east-1:123456789012:queue',
          awsRegion: 'us-east-1',
        },
      ],
    });
  });

  it('received again, it is the same message with a higher count and another receipt handle', () => {
    const trace = queue({}, {}, [2], { errorRate: 1 });
    const [first, second] = [event(trace, 0).Records[0], event(trace, 1).Records[0]];
    expect([second.messageId, second.body]).toEqual([first.messageId, first.body]);
    expect(second.receiptHandle).not.toBe(first.receiptHandle);
    expect(second.attributes).toEqual({ ...first.attributes, ApproximateReceiveCount: '2' });
  });

  it('a FIFO queue adds group, deduplication id, and an ascending sequence number', () => {
    const trace = queue({ fifo: true }, { batchSize: 3 }, [2, 2, 2]);
    const records = [0, 1].flatMap((row) => event(trace, row).Records);
    expect(records).toHaveLength(3);
    expect(records[0].attributes).toMatchObject({ MessageGroupId: 'key-0', MessageDeduplicationId: uuid });
    const numbers = records.map((record: { attributes: { SequenceNumber: string } }) => record.attributes.SequenceNumber);
    expect(numbers.every((number: string) => /^\d{20}$/.test(number))).toBe(true);
    expect(numbers).toEqual(numbers.toSorted());
  });

  const stream = (
    type: string,
    source: object,
    mapping: object,
    body: unknown,
    times: readonly number[],
    keys: object | null = { count: 1 },
  ) =>
    run({
      resources: { source: { type: type === 'kinesis' ? 'kinesis' : 'dynamodb', ...source } },
      triggers: [{ id: 'read', type, source: 'source', function: 'f', ...mapping }],
      traffic: [at('source', times, { ...carrying(body), keys })],
    });

  it('a record of Kinesis has its data in Base64 (events.kinesis)', () => {
    const id = expect.stringMatching(/^shardId-000000000000:\d{56}$/);
    expect(event(stream('kinesis', {}, {}, order, [2.5]))).toEqual({
      Records: [
        {
          kinesis: {
            kinesisSchemaVersion: '1.0',
            partitionKey: 'key-0',
            sequenceNumber: expect.stringMatching(/^\d{56}$/),
            data: Buffer.from('{"order":17}').toString('base64'),
            approximateArrivalTimestamp: TWO_SECONDS / 1000 + 0.5,
          },
          eventSource: 'aws:kinesis',
          eventVersion: '1.0',
          eventID: id,
          eventName: 'aws:kinesis:record',
          invokeIdentityArn: 'arn:aws:iam::123456789012:role/f-role',
          awsRegion: 'us-east-1',
          eventSourceARN: 'arn:aws:kinesis:us-east-1:123456789012:stream/source',
        },
      ],
    });
  });

  it('a change in a table has keys and new image, each value with its type (events.dynamodb, events.stream-view-type)', () => {
    const body = { id: 'A', total: 20, paid: true, tags: ['new'], note: null };
    expect(event(stream('dynamodb-streams', {}, {}, body, [2.5]))).toEqual({
      Records: [
        {
          eventID: hex(32),
          eventName: 'MODIFY',
          eventVersion: '1.1',
          eventSource: 'aws:dynamodb',
          awsRegion: 'us-east-1',
          dynamodb: {
            ApproximateCreationDateTime: TWO_SECONDS / 1000,
            Keys: { id: { S: 'A' } },
            NewImage: { id: { S: 'A' }, total: { N: '20' }, paid: { BOOL: true }, tags: { L: [{ S: 'new' }] }, note: { NULL: true } },
            SequenceNumber: expect.stringMatching(/^\d{25}$/),
            SizeBytes: 1024,
            StreamViewType: 'NEW_IMAGE',
          },
          eventSourceARN: 'arn:aws:dynamodb:us-east-1:123456789012:table/source/stream/2026-11-24T00:00:00.000',
        },
      ],
    });
  });

  it('without a key a change adds an item of its own (events.item-of-key); a body that is a record stays one', () => {
    const added = event(stream('dynamodb-streams', {}, {}, order, [2], null)).Records[0];
    expect([added.eventName, added.dynamodb.Keys.id]).toEqual(['INSERT', { S: uuid }]);
    const removal = { eventName: 'REMOVE', dynamodb: { OldImage: { id: { S: 'A' } } } };
    const removed = event(stream('dynamodb-streams', {}, {}, removal, [2], null)).Records[0];
    expect([removed.eventName, removed.dynamodb.OldImage, removed.dynamodb.NewImage]).toEqual(['REMOVE', { id: { S: 'A' } }, undefined]);
  });

  it('a tumbling window comes with its bounds and the state handed on; its last invocation has no records (events.window-state)', () => {
    cites('streams.tumbling-window');
    const trace = stream('kinesis', {}, { tumblingWindow: '10s', batchSize: 1 }, order, [2, 4, 12]);
    const events = [0, 1, 2].map((row) => event(trace, row));
    expect(events.map(({ Records, state, isFinalInvokeForWindow }) => [Records.length, state, isFinalInvokeForWindow])).toEqual([
      [1, {}, false],
      [1, { records: 1 }, false],
      [0, { records: 2 }, true],
    ]);
    expect(events[2]).toMatchObject({
      window: { start: '2026-01-05T00:00:00Z', end: '2026-01-05T00:00:10Z' },
      shardId: 'shardId-000000000000',
      eventSourceARN: 'arn:aws:kinesis:us-east-1:123456789012:stream/source',
      isWindowTerminatedEarly: false,
    });
    expect(event(trace, 3)).toMatchObject({ window: { start: '2026-01-05T00:00:10Z' }, state: {} });
  });
});
