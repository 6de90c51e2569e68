/** Amazon MQ as a source of events: brokers of ActiveMQ and RabbitMQ. */
import { assumed, documented, guide, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const MQ = guide('with-mq');
const ERRORS = guide('services-mq-errors');
const OVERVIEW = guide('invocation-eventsourcemapping');

export const mq: readonly Rule[] = [
  documented('mq.batch-size', 'A batch of a broker has at most 100 messages unless set.', OVERVIEW, 100, 'messages'),
  documented('mq.window', 'Lambda gathers messages of a broker for half a second unless set, from the first one on.', OVERVIEW, 0.5, 's'),
  documented('mq.activemq-concurrency', 'A mapping on ActiveMQ has at most 5 invocations at work.', MQ, 5, 'invocations'),
  documented('mq.rabbitmq-concurrency', 'A mapping on RabbitMQ has one invocation at work.', MQ, 1, 'invocations'),
  documented('mq.reserved-no-more', 'Reserved or provisioned concurrency does not raise what a mapping on a broker has at work.', MQ),
  assumed('mq.delivery-latency', 'A consumer that is free has a message this long after it came to the broker.', UNPUBLISHED, 0, 's'),
  documented(
    'mq.acknowledge',
    'When the function has succeeded, the messages of its batch are acknowledged, and the broker forgets them.',
    MQ,
  ),
  documented('mq.filter', 'A message that no filter pattern matches is acknowledged at once.', guide('invocation-eventfiltering')),
  documented('mq.batch-payload', 'A batch is closed at 6 MB, and a message that is larger by itself is dropped.', ERRORS, 6, 'MB'),
  documented(
    'mq.whole-batch-again',
    'When the function fails, the whole batch is tried again, until it succeeds or its messages expire.',
    ERRORS,
  ),
  assumed(
    'mq.redelivery-delay',
    'A batch that failed is delivered again after this time, in its order and before what came later; its place among the invocations stays taken until then.',
    UNPUBLISHED,
    1,
    's',
  ),
  documented(
    'mq.maximum-redeliveries',
    'ActiveMQ delivers a message that was not acknowledged six times more, and then moves it to a dead-letter queue of its own; a redelivery policy that somebody has set does not count.',
    ERRORS,
    6,
    'redeliveries',
  ),
  assumed(
    'mq.rabbitmq-requeues',
    'RabbitMQ puts a message that was not acknowledged back at the head of its queue, as often as it fails.',
    'Default of RabbitMQ; Lambda’s pages do not say.',
  ),
  assumed(
    'mq.dead-letter-queue',
    'The dead-letter queue of ActiveMQ is called ActiveMQ.DLQ, and no mapping reads it.',
    'Default of ActiveMQ; Lambda’s pages do not name it.',
  ),
  assumed('mq.expiry', 'A message that is older than its time to live is lost, without a dead letter.', UNPUBLISHED),
  assumed(
    'mq.throttle-retry-first',
    'The first wait after a batch of a broker was throttled; every further wait is twice as long.',
    UNPUBLISHED,
    1,
    's',
  ),
  assumed('mq.throttle-retry-maximum', 'The longest wait between two tries of a throttled batch of a broker.', UNPUBLISHED, 60, 's'),
  assumed(
    'mq.role-reads',
    'Without permission to describe the broker nothing is received: messages wait.',
    'As with SQS; not stated for brokers.',
  ),
  documented('mq.activemq-event', 'An event of ActiveMQ holds messages of JMS, their data in Base64.', MQ),
  documented('mq.rabbitmq-event', 'An event of RabbitMQ holds messages by queue and virtual host, their data in Base64.', MQ),
];
