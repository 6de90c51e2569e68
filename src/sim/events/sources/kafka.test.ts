/** Events of Kafka topics, compared with https://github.com/aws/aws-lambda-go, events/testdata/kafka-event.json, and what is written about batches that were given up. */
import { describe, expect, it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { deliveriesOf } from '../deliveriesOf.ts';
import { responseOf } from '../responseOf.ts';
import { at, carrying, event, order, run, TWO_SECONDS } from '../testing.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const topic = (type: string, mapping: object = {}, times: readonly number[] = [2], more: object = {}) =>
  run({
    resources: { clicks: { type: 'kafka', partitions: 1 }, told: { type: 'sqs' }, kept: { type: 's3' }, failed: { type: 'kafka' } },
    triggers: [{ id: 'read', type, source: 'clicks', function: 'f', maximumBatchingWindow: '0s', ...mapping }],
    traffic: [at('clicks', times, { ...carrying(order), keys: { count: 1 } })],
    ...more,
  });

const record = {
  topic: 'clicks',
  partition: 0,
  offset: 0,
  timestamp: TWO_SECONDS,
  timestampType: 'CREATE_TIME',
  key: base64('key-0'),
  value: base64('{"order":17}'),
  headers: [],
};
const cluster = expect.stringMatching(/^arn:aws:kafka:us-east-1:123456789012:cluster\/clicks\/[0-9a-f-]{36}$/);
const servers = expect.stringMatching(/^b-1\..*,b-2\..*,b-3\./);

describe('topics of Kafka', () => {
  it('of Amazon MSK hold records by topic and partition, with the cluster (kafka.event)', () => {
    expect(event(topic('msk'))).toEqual({
      eventSource: 'aws:kafka',
      eventSourceArn: cluster,
      bootstrapServers: servers,
      records: { 'clicks-0': [record] },
    });
  });

  it('of one’s own say so, and have no ARN (kafka.self-managed-source)', () => {
    expect(event(topic('kafka'))).toEqual({
      eventSource: 'SelfManagedKafka',
      bootstrapServers: servers,
      records: { 'clicks-0': [record] },
    });
  });

  it('count offsets in each partition, from 0; a record without a key has none', () => {
    const trace = run({
      resources: { clicks: { type: 'kafka', partitions: 3 } },
      triggers: [{ id: 'read', type: 'msk', source: 'clicks', function: 'f', maximumBatchingWindow: '0s', batchSize: 1 }],
      traffic: [at('clicks', [1, 2, 3, 4, 5, 6, 7, 8, 9], carrying(order))],
    });
    const offsets = new Map<string, number[]>();
    for (let row = 0; row < trace.invocations.length; row++) {
      const [[name, records]] = Object.entries(event(trace, row).records) as [[string, { offset: number; key?: string }[]]];
      expect(records[0]?.key).toBeUndefined();
      offsets.set(name, [...(offsets.get(name) ?? []), ...records.map(({ offset }) => offset)]);
    }
    expect(offsets.size).toBeGreaterThan(1);
    for (const found of offsets.values()) expect(found).toEqual(found.map((_, i) => i));
    expect([...offsets.values()].flat()).toHaveLength(9);
  });

  it('want failed records named by topic and partition and by offset (kafka.partial-response-identifier)', () => {
    const trace = topic(
      'msk',
      { provisionedPollers: {}, maximumBatchingWindow: '1s', functionResponseTypes: ['ReportBatchItemFailures'], maximumRetryAttempts: 0 },
      [2, 2.1, 2.2],
      { timeline: [{ at: '2.05s', poison: { resource: 'clicks', count: 1 } }] },
    );
    expect(responseOf(trace, 0)?.body).toEqual({ batchItemFailures: [{ itemIdentifier: { partition: 'clicks-0', offset: 1 } }] });
  });
});

describe('a batch of a topic that was given up', () => {
  const failing = { functions: { f: { errorRate: 1 } }, duration: '10m' };

  it('is described to its destination by its first record, and a bucket gets the event as well (kafka.on-failure-fields)', () => {
    cites('streams.on-failure');
    const told = topic('msk', { onFailure: 'told' }, [2, 2], failing);
    const [delivery] = deliveriesOf(told, 0);
    expect(delivery).toMatchObject({ kind: 'onFailure', to: 'told', type: 'sqs' });
    expect(delivery?.body).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 11 },
      version: '1.0',
      KafkaBatchInfo: {
        batchSize: 1,
        eventSourceArn: cluster,
        bootstrapServers: servers,
        recordInfo: { offset: '0', timestamp: '2026-01-05T00:00:02.000Z' },
      },
    });
    expect(delivery?.body).not.toHaveProperty('payload');
    const [kept] = deliveriesOf(topic('kafka', { onFailure: 'kept' }, [2], failing), 0);
    expect(kept?.body).toHaveProperty('payload', expect.stringContaining('"eventSource":"SelfManagedKafka"'));
    expect(kept?.objectKey).toContain('/clicks-0/');
  });

  it('says MaximumPayloadSizeExceeded of a record that no batch can hold (kafka.batch-payload)', () => {
    const large = topic('msk', { onFailure: 'told' }, [], {
      traffic: [at('clicks', [2], { payloadSize: 7000 })],
    });
    expect(deliveriesOf(large, 0)[0]?.body).toMatchObject({
      requestContext: { condition: 'MaximumPayloadSizeExceeded', approximateInvokeCount: 0 },
    });
  });

  it('goes to a topic as it was (kafka.topic-gets-records)', () => {
    const trace = run({
      functions: { f: { errorRate: 1 }, g: {} },
      resources: { clicks: { type: 'kafka', partitions: 1 }, failed: { type: 'kafka', partitions: 1 } },
      triggers: [
        { id: 'read', type: 'msk', source: 'clicks', function: 'f', provisionedPollers: {}, maximumRetryAttempts: 0, onFailure: 'failed' },
        { id: 'again', type: 'msk', source: 'failed', function: 'g' },
      ],
      traffic: [at('clicks', [2, 2.1], { ...carrying(order), keys: { count: 1 } })],
    });
    expect(deliveriesOf(trace, 0)).toMatchObject([{ to: 'failed', type: 'kafka', body: order }]);
    const records = event(trace, trace.invocations.length - 1).records['failed-0'];
    expect(records).toMatchObject([
      { topic: 'failed', offset: 0, key: record.key, value: record.value },
      { topic: 'failed', offset: 1, key: record.key, value: record.value },
    ]);
  });
});
