/** Amazon SQS: the messages of a batch. */

import { md5 } from '../../../base/md5.ts';
import { childWord, textWord } from '../../../base/random.ts';
import { utf8Bytes } from '../../../base/utf8.ts';
import { hexDigits, uuidOf } from '../../../base/uuid.ts';
import { arnOf } from '../../iam/arn.ts';
import { REGION } from '../../iam/world.ts';
import { epochMilliseconds } from '../../logs/timestamp.ts';
import { scenarioAt } from '../../trace/configuration.ts';
import { batchOfItem, receivesOf } from '../../trace/messagePhases.ts';
import { queueOf } from '../../trace/queuesOf.ts';
import type { Trace } from '../../trace/tables.ts';
import type { EventSource, Given, GivenItem } from '../given.ts';
import { messageText } from '../messageText.ts';
import { senderId } from '../senderId.ts';

export const sqs: EventSource = {
  type: 'sqs',
  envelope: (given) => ({ Records: given.items.map((item) => record(given, item)) }),
};

/** The id that its first queue gave a message: it keeps it when it is received again, or moved to a dead-letter queue. */
export function messageId(trace: Trace, { identity, original }: GivenItem): string {
  const queue = queueOf(trace, trace.requests.trigger[original] as number) ?? '';
  return uuidOf(childWord(identity, textWord(queue)));
}

/** Another one at every receive. */
export const receiptHandle = ({ identity, receiveCount }: GivenItem): string =>
  `AQEB${hexDigits(childWord(identity, 100 + receiveCount), 76)}`;

function record(given: Given, item: GivenItem): unknown {
  const { trace, trigger, time } = given;
  const queue = trigger.source ?? '';
  const scenario = scenarioAt(trace, time);
  const isFifo = scenario.resources.find(({ name }) => name === queue)?.settings.fifo === true;
  const body = messageText(scenario, queue, item);
  // A standard queue knows when a message was first sent, even to the queue that it was moved from (sqs.dead-letter-retention).
  const sent = isFifo ? item.sent : (trace.requests.sent[item.original] as number);
  return {
    messageId: messageId(trace, item),
    receiptHandle: receiptHandle(item),
    body,
    attributes: {
      ApproximateReceiveCount: String(item.receiveCount),
      SentTimestamp: String(epochMilliseconds(sent)),
      ...(isFifo ? orderOf(item) : {}),
      SenderId: senderId(item),
      ApproximateFirstReceiveTimestamp: String(epochMilliseconds(firstReceive(given, item))),
    },
    messageAttributes: Object.fromEntries(item.attributes.map(({ name, type, value }) => [name, attributeOf(type, value)])),
    md5OfBody: md5(utf8Bytes(body)),
    eventSource: 'aws:sqs',
    eventSourceARN: arnOf({ name: queue, type: 'sqs' }),
    awsRegion: REGION,
  };
}

const attributeOf = (dataType: string, stringValue: string): unknown => ({
  stringValue,
  stringListValues: [],
  binaryListValues: [],
  dataType,
});

/** What a FIFO queue adds. A message without a key is a group of its own. */
const orderOf = ({ key, identity, request }: GivenItem): object => ({
  SequenceNumber: `188${String(request).padStart(17, '0')}`,
  MessageGroupId: key >= 0 ? `key-${key}` : uuidOf(identity),
  MessageDeduplicationId: uuidOf(childWord(identity, 1)),
});

function firstReceive({ trace, time }: Given, { request }: GivenItem): number {
  const [first] = receivesOf(trace, request);
  return first === undefined ? time : (trace.batches.formed[batchOfItem(trace, first)] as number);
}
