/** Amazon SQS as a source of events. */
import { assumed, documented, guide, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const CONFIGURE = guide('services-sqs-configure');
const SCALING = guide('services-sqs-scaling');
const ERRORS = guide('services-sqs-errorhandling');
const OVERVIEW = guide('invocation-eventsourcemapping');
const sqsGuide = (page: string): string => `https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/${page}.html`;

const polling: readonly Rule[] = [
  documented(
    'sqs.visibility-at-least-timeout',
    'Lambda refuses to connect a queue whose visibility timeout is shorter than the function timeout.',
    CONFIGURE,
  ),
  documented(
    'sqs.visibility-advised',
    'AWS advises a visibility timeout of at least six times the function timeout, plus the batching window.',
    CONFIGURE,
    6,
    'times',
  ),
  assumed('sqs.poll-latency', 'A poller that is free receives a message this long after it became visible.', UNPUBLISHED, 0, 's'),
  documented('sqs.first-concurrency', 'A mapping begins with five batches at work at once.', SCALING, 5, 'batches'),
  documented(
    'sqs.scale-up',
    'While messages are waiting, a mapping adds up to 300 concurrent invocations a minute.',
    SCALING,
    300,
    '1/min',
  ),
  documented('sqs.maximum-invocations', 'A mapping has at most 1,250 invocations at work at once.', SCALING, 1250, 'invocations'),
  assumed(
    'sqs.scale-down',
    'When no messages wait, a mapping gives up as many a minute, down to where it began.',
    UNPUBLISHED,
    300,
    '1/min',
  ),
  documented(
    'sqs.maximum-concurrency',
    'With a maximum concurrency a mapping stops receiving while so many invocations are at work.',
    SCALING,
  ),
  documented('sqs.poller-concurrency', 'A provisioned poller keeps up to ten invocations at work.', SCALING, 10, 'invocations'),
  documented(
    'sqs.poller-scale-up',
    'In provisioned mode a mapping adds up to 1,000 concurrent invocations a minute.',
    SCALING,
    1000,
    '1/min',
  ),
  documented('sqs.poller-bandwidth', 'A provisioned poller fetches up to 1 MB a second.', SCALING, 1, 'MB/s'),
  documented('sqs.batch-payload', 'A batch is closed at 6 MB.', OVERVIEW, 6, 'MB'),
  documented(
    'sqs.window',
    'With a batching window Lambda invokes when the window is over, the batch is full or 6 MB large; the next window begins after the invocation.',
    OVERVIEW,
  ),
  documented(
    'sqs.filter-deletes',
    'A message that no filter pattern matches is deleted without an invocation.',
    guide('invocation-eventfiltering'),
  ),
  documented(
    'sqs.in-flight-quota',
    'About 120,000 messages of a queue may be received and not yet deleted.',
    sqsGuide('sqs-visibility-timeout'),
    120_000,
    'messages',
  ),
];

const failures: readonly Rule[] = [
  documented(
    'sqs.visibility',
    'A message that was received is hidden for the visibility timeout, whatever becomes of its invocation, and is there again unless somebody has deleted it by then.',
    sqsGuide('sqs-visibility-timeout'),
  ),
  assumed(
    'sqs.window-extends-visibility',
    'With 1, a batching window that together with the function timeout exceeds the visibility timeout makes messages hidden for both and 30 seconds more, as a page of 2023 said and today’s pages do not.',
    guide('with-sqs'),
    0,
    '0 or 1',
  ),
  documented('sqs.delete', 'When the function has succeeded, Lambda deletes the messages of its batch from the queue.', guide('with-sqs')),
  documented(
    'sqs.whole-batch-returns',
    'When the function fails, all messages of the batch come back after their visibility timeout.',
    ERRORS,
  ),
  documented(
    'sqs.partial-batch-response',
    'With ReportBatchItemFailures only the messages that the function names come back; the others are deleted.',
    ERRORS,
  ),
  documented(
    'sqs.malformed-response',
    'With ReportBatchItemFailures a response that names an unknown or an empty message id fails the whole batch; an empty list deletes all of it.',
    ERRORS,
  ),
  assumed(
    'sqs.error-backoff',
    'After a function error a mapping works with this share of its concurrency, and grows again.',
    UNPUBLISHED,
    0.5,
    'of it',
  ),
  documented('sqs.partial-response-no-backoff', 'With ReportBatchItemFailures errors do not scale a mapping down.', ERRORS),
  documented(
    'sqs.throttle-keeps-batch',
    'A batch that is throttled is tried again until its visibility timeout is over, and then its messages are in the queue again, received once more.',
    ERRORS,
  ),
  assumed('sqs.throttle-retry-first', 'The first wait after a throttled batch.', UNPUBLISHED, 1, 's'),
  assumed('sqs.throttle-retry-factor', 'Each further wait after a throttled batch is so many times longer.', UNPUBLISHED, 2, 'times'),
  assumed('sqs.throttle-retry-maximum', 'The longest wait between two tries of a throttled batch.', UNPUBLISHED, 60, 's'),
  assumed(
    'sqs.late-delete',
    'An invocation that succeeds after the visibility timeout still deletes its messages, even those that were received again meanwhile.',
    UNPUBLISHED,
  ),
  documented(
    'sqs.redrive',
    'A message that has been received as often as maxReceiveCount allows goes to the dead-letter queue instead of being received again.',
    sqsGuide('sqs-dead-letter-queues'),
  ),
  documented('sqs.retention', 'A message that is older than the queue’s retention period is lost.', sqsGuide('sqs-dead-letter-queues')),
  documented(
    'sqs.dead-letter-retention',
    'In a standard dead-letter queue a message keeps the age that it had in its source queue; in a FIFO queue its age begins anew.',
    sqsGuide('sqs-dead-letter-queues'),
  ),
  documented('sqs.at-least-once', 'A standard queue may deliver a message twice.', sqsGuide('sqs-visibility-timeout')),
  documented(
    'sqs.recursion',
    'A batch that would go on a recursive loop is not delivered; its messages come back until the redrive policy moves them.',
    guide('invocation-recursion'),
  ),
  assumed(
    'sqs.competing-mappings',
    'Of several mappings on one queue the one that has room receives the next message, in turn.',
    UNPUBLISHED,
  ),
];

const fifo: readonly Rule[] = [
  documented('sqs.fifo-order', 'Messages of one group are handled in order, one batch of a group at a time.', SCALING),
  documented('sqs.fifo-blocks', 'A message that fails holds its group until it succeeds or goes to the dead-letter queue.', ERRORS),
  documented(
    'sqs.fifo-concurrency',
    'A FIFO mapping works on at most as many batches at once as there are active message groups.',
    SCALING,
  ),
];

/** What CloudWatch shows of a queue. There the figures are approximate; here they are exact. */
const METRICS = sqsGuide('sqs-available-cloudwatch-metrics');

const metrics: readonly Rule[] = [
  documented(
    'sqs.messages-counted',
    'A message in a queue is delayed, visible, or not visible: received, and not yet deleted nor back after its visibility timeout.',
    METRICS,
  ),
  documented(
    'sqs.oldest-message',
    'ApproximateAgeOfOldestMessage leaves out messages of a standard queue that were received three times and not deleted.',
    METRICS,
    3,
    'receives',
  ),
  documented(
    'sqs.age-after-move',
    'In a dead-letter queue ApproximateAgeOfOldestMessage counts from the move, not from when the message was first sent.',
    METRICS,
  ),
  documented(
    'sqs.moves-not-sent',
    'NumberOfMessagesSent of a dead-letter queue leaves out what a redrive policy moved there.',
    sqsGuide('sqs-dead-letter-queues'),
  ),
  documented(
    'sqs.deletions-counted',
    'NumberOfMessagesDeleted counts every deletion: a message that was received by two invocations may count twice.',
    METRICS,
  ),
];

export const sqs: readonly Rule[] = [...polling, ...failures, ...fifo, ...metrics];
