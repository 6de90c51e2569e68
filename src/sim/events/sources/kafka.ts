/** Topics of Amazon MSK and of self-managed Kafka clusters: records by topic and partition (kafka.event, kafka.self-managed-source). */
import { base64 } from '../../../base/base64.ts';
import { onceFor } from '../../../base/onceFor.ts';
import { textWord } from '../../../base/random.ts';
import type { Slices } from '../../../base/slices.ts';
import { utf8Bytes } from '../../../base/utf8.ts';
import { hexDigits } from '../../../base/uuid.ts';
import { shardOfRecord } from '../../engine/orderingKeys.ts';
import { arnOf } from '../../iam/arn.ts';
import { REGION } from '../../iam/world.ts';
import { epochMilliseconds } from '../../logs/timestamp.ts';
import { LANES_PER_SHARD } from '../../trace/shardTape.ts';
import type { Trace } from '../../trace/tables.ts';
import { bodyText } from '../bodyText.ts';
import type { EventSource, Given, GivenItem } from '../given.ts';

export const msk: EventSource = {
  type: 'msk',
  envelope: (given) => ({
    eventSource: 'aws:kafka',
    eventSourceArn: kafkaClusterArn(given),
    bootstrapServers: bootstrapServers(given),
    records: recordsOf(given),
  }),
};

export const kafka: EventSource = {
  type: 'kafka',
  envelope: (given) => ({ eventSource: 'SelfManagedKafka', bootstrapServers: bootstrapServers(given), records: recordsOf(given) }),
};

const topicOf = ({ trigger }: Given): string => trigger.source ?? '';

export const partitionOf = ({ trace, batch }: Given): number => Math.floor((trace.batches.shard[batch] ?? 0) / LANES_PER_SHARD);

/** `topic-partition`, as events and partial batch responses name it. */
export const topicPartition = (given: Given): string => `${topicOf(given)}-${partitionOf(given)}`;

/** The cluster of a managed topic, which is called like the topic; null for one's own. */
export const kafkaClusterArn = (given: Given): string | null =>
  given.trigger.type === 'msk' ? arnOf({ name: topicOf(given), type: 'kafka' }) : null;

/** Three brokers of the cluster. */
export function bootstrapServers(given: Given): string {
  const topic = topicOf(given);
  const host =
    given.trigger.type === 'msk'
      ? `${topic.toLowerCase()}.${hexDigits(textWord(topic), 6)}.c2.kafka.${REGION}.amazonaws.com:9098`
      : 'kafka.example.com:9092';
  return [1, 2, 3].map((broker) => `b-${broker}.${host}`).join(',');
}

const recordsOf = (given: Given): unknown => ({ [topicPartition(given)]: given.items.map((item) => record(given, item)) });

function record(given: Given, item: GivenItem): unknown {
  return {
    topic: topicOf(given),
    partition: partitionOf(given),
    offset: offsetOf(given, item.request),
    timestamp: epochMilliseconds(item.sent),
    timestampType: 'CREATE_TIME',
    ...(item.key >= 0 ? { key: base64(utf8Bytes(`key-${item.key}`)) } : {}),
    value: base64(utf8Bytes(bodyText(item.body))),
    headers: item.attributes.map(({ name, value }) => ({ [name]: [...utf8Bytes(value)] })),
  };
}

/** The place of a record in its partition, from 0, as the mapping with which it is delivered finds it. */
export const offsetOf = ({ trace }: Given, request: number): number =>
  offsetsOf.now(trace, trace.requests.trigger[request] as number)[request] ?? 0;

/** By row of the request: its offset, of all records of trigger `trigger`. */
const offsetsOf = onceFor(function* (trace: Trace, trigger: number): Slices<Uint32Array> {
  const { requests } = trace;
  const scenario = trace.epochs[0]?.scenario;
  const source = scenario?.triggers.find(({ id }) => id === trace.triggers[trigger]?.id)?.source;
  const told = scenario?.resources.find(({ name }) => name === source)?.settings.partitions;
  const partitions = typeof told === 'number' ? told : 1;
  const next = new Uint32Array(partitions);
  const offsets = new Uint32Array(requests.length);
  for (let row = 0; row < requests.length; row++) {
    if (row % 4096 === 4095) yield;
    if (requests.trigger[row] !== trigger) continue;
    const partition = shardOfRecord(trace, row, partitions);
    offsets[row] = next[partition] as number;
    next[partition] = (next[partition] as number) + 1;
  }
  return offsets;
});
