/** Event source mappings: what their settings may be. */
import { documented, guide, reference } from './define.ts';
import type { Rule } from './rule.ts';

const CREATE = reference('API_CreateEventSourceMapping');
const OVERVIEW = guide('invocation-eventsourcemapping');
const QUEUES = guide('services-sqs-configure');
const SCALING = guide('services-sqs-scaling');

export const mappings: readonly Rule[] = [
  documented('mapping.batch-size-maximum', 'A batch has at most 10,000 records.', CREATE, 10_000, 'records'),
  documented('mapping.batch-size-of-queues', 'A batch of a queue has at most 10 messages unless set.', QUEUES, 10, 'messages'),
  documented('mapping.batch-size-of-streams', 'A batch of a stream has at most 100 records unless set.', OVERVIEW, 100, 'records'),
  documented('mapping.fifo-batch-size-maximum', 'A batch of a FIFO queue has at most 10 messages.', QUEUES, 10, 'messages'),
  documented('mapping.fifo-has-no-window', 'A FIFO queue has no batching window.', guide('services-sqs-parameters')),
  documented(
    'mapping.large-batch-window',
    'More than 10 messages in a batch need a batching window of at least one second.',
    QUEUES,
    1,
    's',
  ),
  documented('mapping.batching-window-maximum', 'Lambda gathers records for a batch for at most 300 seconds.', CREATE, 300, 's'),
  documented('mapping.filters', 'A mapping has at most five filter patterns.', guide('invocation-eventfiltering'), 5, 'patterns'),
  documented('mapping.maximum-concurrency-minimum', 'The maximum concurrency of a queue is at least 2.', SCALING, 2, 'invocations'),
  documented('mapping.maximum-concurrency-maximum', 'The maximum concurrency of a queue is at most 1,000.', SCALING, 1000, 'invocations'),
  documented(
    'mapping.pollers-exclude-maximum-concurrency',
    'A mapping has either provisioned pollers or a maximum concurrency, never both.',
    SCALING,
  ),
  documented('mapping.queue-pollers-minimum', 'A queue in provisioned mode keeps at least 2 pollers.', SCALING, 2, 'pollers'),
  documented('mapping.queue-pollers-maximum', 'A queue in provisioned mode has at most 10,000 pollers.', OVERVIEW, 10_000, 'pollers'),
  documented('mapping.pollers-default', 'A mapping in provisioned mode has at most 200 pollers unless set.', OVERVIEW, 200, 'pollers'),
  documented(
    'mapping.parallelization-factor-maximum',
    'A shard is read by at most 10 batches at once.',
    guide('with-kinesis'),
    10,
    'batches',
  ),
  documented(
    'mapping.retry-attempts-maximum',
    'A failed batch of a stream is tried again at most 10,000 times, or for ever.',
    CREATE,
    10_000,
    'retries',
  ),
  documented(
    'mapping.record-age-minimum',
    'The maximum age of a record is at least 60 seconds.',
    guide('kafka-retry-configurations'),
    60,
    's',
  ),
  documented('mapping.record-age-maximum', 'The maximum age of a record is at most 604,800 seconds, a week.', CREATE, 604_800, 's'),
  documented('mapping.tumbling-window-maximum', 'A tumbling window is at most 900 seconds long.', CREATE, 900, 's'),
  documented('mapping.broker-timeout', 'A function behind Kafka or Amazon MQ may run for 14 minutes at most.', guide('with-mq'), 840, 's'),
];
