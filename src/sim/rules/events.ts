/** What a handler is given: the events of each source, and the context object. */
import { apiGatewayGuide, assumed, documented, guide, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const INTEGRATION = apiGatewayGuide('http-api-develop-integrations-lambda');

export const events: readonly Rule[] = [
  documented(
    'events.payload-1',
    'A REST API sends payload format 1.0: a header may have several values, and what is empty is null.',
    INTEGRATION,
  ),
  documented(
    'events.payload-2',
    'An HTTP API and a function URL send payload format 2.0: a header has one value, and what is empty is left out.',
    INTEGRATION,
  ),
  documented(
    'events.s3',
    'An event of S3 names the bucket, the URL-encoded key and what happened; it does not hold the object.',
    guide('with-s3'),
  ),
  documented('events.sns', 'An event of SNS holds one record, whose Sns.Message is the message as text.', guide('with-sns')),
  documented(
    'events.eventbridge',
    'An event of EventBridge comes as one object, with what its source says under detail.',
    guide('services-cloudwatchevents'),
  ),
  documented(
    'events.schedule',
    'A schedule without an input of its own sends an event of type Scheduled Event.',
    'https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets.html',
  ),
  documented(
    'events.sqs',
    'A message of SQS comes with its body as text, its ApproximateReceiveCount, and in a FIFO queue its MessageGroupId.',
    guide('with-sqs'),
  ),
  documented(
    'events.kinesis',
    'A record of Kinesis comes with its partition key, its sequence number and its data in Base64.',
    guide('with-kinesis'),
  ),
  documented(
    'events.dynamodb',
    'A change in a table comes with the keys of the item and its images, each value with its type.',
    guide('with-ddb'),
  ),
  assumed('events.stream-view-type', 'A table’s stream shows the keys of an item and its new image.', UNPUBLISHED),
  assumed('events.item-of-key', 'A change with a key changes an item that was there; one without a key adds an item.', UNPUBLISHED),
  assumed(
    'events.window-state',
    'What a function hands on within a tumbling window is how many records it has processed in it.',
    'How functions of Coldstart use a window: their code is not written by anybody.',
  ),
  documented(
    'events.context',
    'Beside the event a handler gets a context object: request id, function, version, memory, log stream, and the time it has left.',
    guide('python-context'),
  ),
];
