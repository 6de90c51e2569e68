/** Apache Kafka as a source of events: topics of Amazon MSK and of clusters of one's own. What it shares with streams is under `streams.*`. */
import { assumed, documented, guide, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const SCALING = guide('kafka-scaling-modes');
const OVERVIEW = guide('invocation-eventsourcemapping');
const RETRIES = guide('kafka-retry-configurations');
const ON_FAILURE = guide('kafka-on-failure');
const MSK = guide('with-msk');

const reading: readonly Rule[] = [
  documented('kafka.batch-size', 'A batch of a Kafka topic has at most 100 records unless set.', OVERVIEW, 100, 'records'),
  documented('kafka.window', 'Lambda gathers records of Kafka for half a second unless set.', OVERVIEW, 0.5, 's'),
  documented(
    'kafka.window-whole-seconds',
    'The window that Kafka and brokers have unless set is half a second; whoever sets it sets whole seconds, and cannot return to the half second.',
    OVERVIEW,
  ),
  documented(
    'kafka.order',
    'Records of a partition are processed one batch after the other; offsets are committed when a batch is done.',
    MSK,
  ),
  documented('kafka.partition-of-key', 'The hash of its key sends a record to its partition.', MSK),
  assumed(
    'kafka.batch-of-one-partition',
    'A batch holds records of one partition; an event of Kafka can hold records of several.',
    UNPUBLISHED,
  ),
  assumed('kafka.fetch-latency', 'A poller has a record this long after it was written to its partition.', UNPUBLISHED, 0, 's'),
  documented(
    'kafka.batch-payload',
    'A batch is closed before it exceeds 6 MB; a record that is larger by itself is never delivered: it goes to the on-failure destination, or is lost.',
    ON_FAILURE,
    6,
    'MB',
  ),
  documented(
    'kafka.filter',
    'A record that no filter pattern matches is passed over, and its offset is committed with the next batch that succeeds; here it counts as done when it is read.',
    guide('invocation-eventfiltering'),
  ),
  assumed(
    'kafka.starting-position',
    'A run begins with an empty topic and a consumer group without offsets, so that every starting position begins with the run’s first record.',
    UNPUBLISHED,
  ),
  assumed(
    'kafka.consumer-group',
    'Every mapping is a consumer group of its own and reads every record; mappings of one group, which would share the partitions, are not simulated.',
    UNPUBLISHED,
  ),
  documented('kafka.retention', 'A record that is not processed by the end of the topic’s retention is lost.', MSK),
];

const scaling: readonly Rule[] = [
  documented('kafka.pollers-per-partition', 'A mapping has at most one poller for each partition.', SCALING, 1, 'pollers'),
  assumed('kafka.partitions-shared-evenly', 'Pollers share the partitions evenly, in turn.', UNPUBLISHED),
  assumed(
    'kafka.first-pollers',
    'On demand a mapping begins with so many pollers.',
    'The guide of 2023 says one consumer; today’s says a default number.',
    1,
    'pollers',
  ),
  assumed('kafka.poller-concurrency-on-demand', 'A poller on demand has so many invocations at work.', UNPUBLISHED, 1, 'invocations'),
  documented('kafka.lag-interval', 'Lambda looks at the offset lag of all partitions once a minute.', SCALING, 1, 'min'),
  assumed(
    'kafka.high-lag',
    'Pollers are added when more records wait than this many times what was processed since the last look.',
    UNPUBLISHED,
    1,
    'times',
  ),
  assumed(
    'kafka.low-use',
    'Pollers are removed when their invocations were at work for less than this share of the time since the last look.',
    UNPUBLISHED,
    0.25,
    'of it',
  ),
  assumed('kafka.scale-factor', 'Each time the number of pollers grows, or falls, by this factor.', UNPUBLISHED, 2, 'times'),
  documented('kafka.scaling-within', 'Pollers on demand are added or removed within three minutes of the look.', SCALING, 3, 'min'),
  assumed(
    'kafka.scaling-time',
    'Pollers on demand are there, or gone, this long after the look: the longest time that AWS names.',
    UNPUBLISHED,
    180,
    's',
  ),
  documented('kafka.throttled-fewer-pollers', 'When the function is throttled, Lambda reduces the number of pollers.', SCALING),
];

const provisioned: readonly Rule[] = [
  documented('kafka.pollers-minimum', 'A mapping in provisioned mode keeps 1 to 200 pollers.', SCALING, 1, 'pollers'),
  documented('kafka.pollers-minimum-highest', 'At most 200 pollers of Kafka can be kept ready.', SCALING, 200, 'pollers'),
  documented('kafka.pollers-maximum', 'A mapping of Kafka has at most 2,000 provisioned pollers.', SCALING, 2000, 'pollers'),
  documented('kafka.poller-concurrency', 'A provisioned poller has up to five invocations at work.', SCALING, 5, 'invocations'),
  documented('kafka.poller-bandwidth', 'A provisioned poller fetches up to 5 MB a second.', SCALING, 5, 'MB/s'),
  assumed('kafka.provisioned-scaling-time', 'Provisioned pollers are there, or gone, this long after the look.', UNPUBLISHED, 0, 's'),
  documented('kafka.poller-group-mappings', 'A poller group holds at most 100 mappings.', SCALING, 100, 'mappings'),
  documented('kafka.poller-group-pollers', 'The mappings of a poller group have at most 2,000 pollers together.', SCALING, 2000, 'pollers'),
];

const failing: readonly Rule[] = [
  documented(
    'kafka.retry-settings-provisioned',
    'Retry attempts, record age, bisecting, partial batch responses and a Kafka topic as destination exist in provisioned mode only; on demand a batch is tried until it succeeds or its records expire.',
    RETRIES,
  ),
  documented(
    'kafka.retries-with-destination',
    'With an on-failure destination and no limit of retries a batch is tried again ten times, and then given up.',
    guide('kafka-on-failure-destination'),
    10,
    'retries',
  ),
  documented(
    'kafka.topic-gets-records',
    'A Kafka topic as destination gets the records themselves; queues, topics of SNS and buckets get one message about the batch.',
    guide('kafka-on-failure-destination'),
  ),
  documented(
    'kafka.offset-lag',
    'OffsetLag is the number of records between the last one that was written to a topic and the last one that was processed.',
    guide('monitoring-metrics-types'),
  ),
  documented(
    'kafka.partial-response-identifier',
    'In a partial batch response a record is named by its topic and partition and its offset.',
    RETRIES,
  ),
];

const handing: readonly Rule[] = [
  documented('kafka.event', 'The event holds its records by topic and partition; key and value are Base64.', MSK),
  assumed(
    'kafka.self-managed-source',
    'The eventSource of a self-managed cluster is SelfManagedKafka, and there is no eventSourceArn.',
    'From memory: AWS’s page was not read.',
  ),
  assumed(
    'kafka.on-failure-fields',
    'The message about a batch names the offset and the time of its first record.',
    'From memory: AWS’s example was not read.',
  ),
];

export const kafka: readonly Rule[] = [...reading, ...scaling, ...provisioned, ...failing, ...handing];
