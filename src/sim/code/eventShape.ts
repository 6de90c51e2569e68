/** How the events of a function's triggers are shaped, as far as its code reads them. */
import type { LambdaFunction, Scenario, Trigger } from '../scenario/model.ts';
import type { Texts } from './statement.ts';

export interface EventShape {
  /** The records of a batch, as an iterable. */
  readonly records: Texts;
  /** What a failed record is named by. */
  readonly identifier: Texts;
  /** A key of what is handled: inside the loop over records, and outside. */
  readonly recordKey: Texts;
  readonly key: Texts;
  /** Whether the function tells which records failed, and whether it stops at the first because order counts. */
  readonly reports: boolean;
  readonly isOrdered: boolean;
  readonly answers: 'http' | 'value' | 'nothing';
}

const texts = (python: string, node: string): Texts => ({ python, node });

const requestId = texts('context.aws_request_id', 'context.awsRequestId');
const recordsField = texts("event['Records']", 'event.Records');

/** What the code of `fn` may expect of its events. */
export function eventShape({ triggers, resources, functions }: Scenario, fn: LambdaFunction): EventShape {
  const own = triggers.filter((trigger) => trigger.function === fn.name);
  const polled = own.find(({ type }) => type in recordShapes);
  const source = resources.find(({ name }) => name === polled?.source);
  const shape = polled === undefined ? undefined : source?.settings.engineType === 'RabbitMQ' ? rabbit : recordShapes[polled.type];
  const isCalled = functions.some(({ handler }) => handler.some((step) => step.kind === 'call' && step.on === fn.name));
  return {
    records: shape?.records ?? texts('[event]', '[event]'),
    identifier:
      polled?.settings.reportedIds === 'unknown' ? texts("record['receiptHandle']", 'record.receiptHandle') : (shape?.id ?? requestId),
    recordKey: shape?.key ?? requestId,
    key: own.some(({ type }) => type === 's3')
      ? texts("event['Records'][0]['s3']['object']['key']", 'event.Records[0].s3.object.key')
      : requestId,
    reports: own.some(reportsFailures),
    isOrdered: polled !== undefined && polled.type !== 'mq' && (polled.type !== 'sqs' || source?.settings.fifo === true),
    answers: own.some(({ type }) => ['api-gateway', 'alb', 'function-url', 'cloudfront'].includes(type))
      ? 'http'
      : isCalled || own.some(({ type }) => type === 'sdk' || type === 'cognito')
        ? 'value'
        : 'nothing',
  };
}

const reportsFailures = ({ settings }: Trigger): boolean =>
  Array.isArray(settings.functionResponseTypes) && settings.functionResponseTypes.length > 0;

interface RecordShape {
  readonly records: Texts;
  readonly id: Texts;
  readonly key: Texts;
}

const kafka: RecordShape = {
  records: texts("(r for part in event['records'].values() for r in part)", 'Object.values(event.records).flat()'),
  // kafka.partial-response-identifier
  id: texts(
    "{'partition': f\"{record['topic']}-{record['partition']}\", 'offset': record['offset']}",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code.
    '{ partition: `${record.topic}-${record.partition}`, offset: record.offset }',
  ),
  key: texts("record['key']", 'record.key'),
};

const rabbit: RecordShape = {
  records: texts("(m for queue in event['rmqMessagesByQueue'].values() for m in queue)", 'Object.values(event.rmqMessagesByQueue).flat()'),
  id: texts("record['basicProperties']['messageId']", 'record.basicProperties.messageId'),
  key: texts("record['basicProperties']['messageId']", 'record.basicProperties.messageId'),
};

/** By type of trigger. */
const recordShapes: Readonly<Record<string, RecordShape>> = {
  sqs: {
    records: recordsField,
    id: texts("record['messageId']", 'record.messageId'),
    key: texts("record['messageId']", 'record.messageId'),
  },
  kinesis: {
    records: recordsField,
    id: texts("record['kinesis']['sequenceNumber']", 'record.kinesis.sequenceNumber'),
    key: texts("record['kinesis']['partitionKey']", 'record.kinesis.partitionKey'),
  },
  'dynamodb-streams': {
    records: recordsField,
    id: texts("record['dynamodb']['SequenceNumber']", 'record.dynamodb.SequenceNumber'),
    key: texts("record['eventID']", 'record.eventID'),
  },
  msk: kafka,
  kafka,
  mq: {
    records: texts("event['messages']", 'event.messages'),
    id: texts("record['messageID']", 'record.messageID'),
    key: texts("record['messageID']", 'record.messageID'),
  },
};
