/** What a handler that succeeded returned, as far as its source looks at it. */
import { attemptsOfBatch } from '../trace/batchAttempts.ts';
import { messageLife } from '../trace/messageLife.ts';
import { isKafka } from '../trace/partNames.ts';
import type { Given, GivenItem } from './given.ts';
import { edgeAnswer } from './sources/cloudfront.ts';
import { signUpAllowed } from './sources/cognito.ts';
import { dynamodbSequenceNumber } from './sources/dynamodbStreams.ts';
import { offsetOf, topicPartition } from './sources/kafka.ts';
import { kinesisSequenceNumber } from './sources/kinesis.ts';
import { messageId, receiptHandle } from './sources/sqs.ts';
import { countedAfter, windowState } from './streamWindow.ts';

/** The value that the handler of invocation `row` returned, if it succeeded. */
export function returnedBy(given: Given, row: number): unknown {
  switch (given.trigger.type) {
    case 'api-gateway':
    case 'function-url':
    case 'alb':
      return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{}' };
    case 'cloudfront':
      return edgeAnswer(given);
    case 'cognito':
      return signUpAllowed(given);
    case 'sqs':
      return reports(given) ? failuresOf(reportedMessages(given)) : null;
    case 'kinesis':
    case 'dynamodb-streams':
    case 'msk':
    case 'kafka':
      return streamResponse(given, row);
    default:
      return null;
  }
}

const reports = ({ trigger }: Given): boolean => {
  const types = trigger.settings.functionResponseTypes;
  return Array.isArray(types) && types.length > 0;
};

const failuresOf = (identifiers: readonly unknown[]): unknown => ({
  batchItemFailures: identifiers.map((itemIdentifier) => ({ itemIdentifier })),
});

/** sqs.partial-batch-response; a function that names its messages by anything but their ids fails the whole batch (sqs.malformed-response). */
function reportedMessages({ trace, batch, items, trigger }: Given): readonly string[] {
  const failed = items.filter(({ request }) =>
    messageLife(trace, request)?.phases.some(({ receive }) => receive?.batch === batch && receive.result === 'reported'),
  );
  return failed.map((item) => (trigger.settings.reportedIds === 'unknown' ? receiptHandle(item) : messageId(trace, item)));
}

/** A window wants its state back, and the names of failed records stand beside it. */
function streamResponse(given: Given, row: number): unknown {
  const counted = countedAfter(given);
  const state = counted === null ? {} : { state: windowState(counted) };
  const failures = reports(given) ? (failuresOf(reportedRecords(given, row)) as object) : {};
  return counted === null && !reports(given) ? null : { ...state, ...failures };
}

/** streams.partial-batch-response: the trace holds the lowest failed record, behind which nothing was processed. */
function reportedRecords(given: Given, row: number): readonly unknown[] {
  const { trace, batch, items, trigger } = given;
  const { requests, batches, machines } = trace;
  const isLast = attemptsOfBatch(trace, batch).at(-1) === row;
  const isDone = ({ request }: GivenItem): boolean =>
    isLast &&
    requests.settled[request] === batches.settled[batch] &&
    machines.streamBatch[requests.state[request] as number]?.name === 'succeeded';
  const failed = items.find((item) => !isDone(item));
  if (failed === undefined) return [];
  // kafka.partial-response-identifier
  if (isKafka(trigger.type)) return [{ partition: topicPartition(given), offset: offsetOf(given, failed.request) }];
  return [trigger.type === 'kinesis' ? kinesisSequenceNumber(given, failed) : dynamodbSequenceNumber(failed)];
}
