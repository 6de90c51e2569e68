/** streams.on-failure: what Lambda tells a destination of a batch that it has given up. */
import { NO_ROW } from '../../base/table.ts';
import { functionArn } from '../iam/arn.ts';
import { requestIdOf } from '../logs/requestId.ts';
import { timestampOf } from '../logs/timestamp.ts';
import { attemptsOfBatch } from '../trace/batchAttempts.ts';
import { ENDING } from '../trace/endings.ts';
import { isKafka } from '../trace/partNames.ts';
import type { Trace } from '../trace/tables.ts';
import { answerOf, executedVersion } from './answer.ts';
import type { Given, GivenItem } from './given.ts';
import { dynamodbSequenceNumber, dynamodbShardId, dynamodbStreamArn } from './sources/dynamodbStreams.ts';
import { bootstrapServers, kafkaClusterArn, offsetOf, topicPartition } from './sources/kafka.ts';
import { kinesisSequenceNumber, kinesisShardId, kinesisStreamArn } from './sources/kinesis.ts';

/** The record of the batch that `given` holds, written at `t` (µs). `payload`: the event itself, which only a bucket gets as well, as text. */
export function batchRecord(given: Given, payload: unknown, t: number): unknown {
  const { trace, trigger, batch } = given;
  const rows = attemptsOfLine(trace, batch);
  const ran = rows.findLast((row) => trace.invocations.environment[row] !== NO_ROW);
  const last = rows.at(-1);
  return {
    requestContext: {
      requestId: last === undefined ? '' : requestIdOf(trace, last),
      functionArn: functionArn(trigger.function, trigger.qualifier),
      condition: conditionOf(given, t),
      approximateInvokeCount: rows.length,
    },
    ...(ran === undefined ? {} : { responseContext: responseContext(given, ran) }),
    version: '1.0',
    timestamp: timestampOf(t),
    ...infoOf(given),
    ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
  };
}

/** Rows of the attempts with the batch and with those that it came from, in order: what is given up may be the rest of a batch, without an attempt of its own. */
function attemptsOfLine(trace: Trace, batch: number): readonly number[] {
  const parent = trace.batches.parent[batch] as number;
  return [...(parent === NO_ROW ? [] : attemptsOfLine(trace, parent)), ...attemptsOfBatch(trace, batch)];
}

/** streams.maximum-age: too old if its oldest record is; else the retries were used up. */
function conditionOf({ trace, trigger, batch, items }: Given, t: number): string {
  const age = trigger.settings.maximumRecordAge;
  const oldest = items[0]?.sent ?? (trace.batches.formed[batch] as number);
  if (typeof age === 'number' && oldest + age <= t) return 'MaximumRecordAgeExceeded';
  // kafka.batch-payload: what was never tried was too large.
  return isKafka(trigger.type) && attemptsOfLine(trace, batch).length === 0 ? 'MaximumPayloadSizeExceeded' : 'RetryAttemptsExhausted';
}

function responseContext({ trace }: Given, row: number): unknown {
  const isError = trace.invocations.ending[row] !== ENDING.succeeded;
  return {
    statusCode: answerOf(trace, row, null, 0)?.statusCode,
    executedVersion: executedVersion(trace, row),
    ...(isError ? { functionError: 'Unhandled' } : {}),
  };
}

function infoOf(given: Given): Readonly<Record<string, unknown>> {
  const { items, trigger, trace, request } = given;
  const whole = { request, sent: trace.requests.sent[request] as number };
  const first: Pick<GivenItem, 'request' | 'sent'> = items[0] ?? whole;
  const last: Pick<GivenItem, 'request' | 'sent'> = items.at(-1) ?? whole;
  if (isKafka(trigger.type)) return { KafkaBatchInfo: kafkaInfo(given, first) };
  const isKinesis = trigger.type === 'kinesis';
  const numberOf = isKinesis ? (item: typeof first) => kinesisSequenceNumber(given, item) : dynamodbSequenceNumber;
  const info = {
    shardId: shardIdOf(given),
    startSequenceNumber: numberOf(first),
    endSequenceNumber: numberOf(last),
    approximateArrivalOfFirstRecord: timestampOf(first.sent),
    approximateArrivalOfLastRecord: timestampOf(last.sent),
    batchSize: items.length,
    streamArn: isKinesis ? kinesisStreamArn(given) : dynamodbStreamArn(given),
  };
  return { [isKinesis ? 'KinesisBatchInfo' : 'DDBStreamBatchInfo']: info };
}

/** kafka.on-failure-fields. */
function kafkaInfo(given: Given, first: Pick<GivenItem, 'request' | 'sent'>): unknown {
  const arn = kafkaClusterArn(given);
  return {
    batchSize: given.items.length,
    ...(arn === null ? {} : { eventSourceArn: arn }),
    bootstrapServers: bootstrapServers(given),
    payloadSize: Math.round(given.items.reduce((sum, { size }) => sum + size, 0) * 1024),
    recordInfo: { offset: String(offsetOf(given, first.request)), timestamp: timestampOf(first.sent) },
  };
}

/** The shard's id as the kind of stream writes it. */
export function shardIdOf(given: Given): string {
  if (isKafka(given.trigger.type)) return topicPartition(given);
  return given.trigger.type === 'kinesis' ? kinesisShardId(given) : dynamodbShardId(given);
}
