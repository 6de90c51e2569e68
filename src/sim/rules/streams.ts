/** Kinesis Data Streams and DynamoDB Streams as sources of events. */
import { assumed, documented, guide, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const KINESIS = guide('with-kinesis');
const DYNAMODB = guide('with-ddb');
const FAILURES = guide('kinesis-on-failure-destination');
const PARTIAL = guide('services-kinesis-batchfailurereporting');
const OVERVIEW = guide('invocation-eventsourcemapping');
const WINDOWS = guide('services-kinesis-windows');
const LIMITS = 'https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html';

const reading: readonly Rule[] = [
  documented('kinesis.poll-rate', 'Lambda polls each shard of a Kinesis stream once a second.', KINESIS, 1, 'polls/s'),
  documented('dynamodb-streams.poll-rate', 'Lambda polls each shard of a DynamoDB stream four times a second.', DYNAMODB, 4, 'polls/s'),
  documented(
    'streams.read-until-caught-up',
    'After a batch Lambda reads on at once, until it has caught up with the stream; only then does it wait for its next poll.',
    KINESIS,
  ),
  assumed('streams.poll-phase', 'The polls of a stream’s shards are spread evenly over the interval between two polls.', UNPUBLISHED),
  documented(
    'kinesis.reads-per-second',
    'A shard answers five reads a second, which all its mappings share; enhanced fan-out, which shares nothing, is not simulated.',
    LIMITS,
    5,
    'reads/s',
  ),
  documented('kinesis.read-bandwidth', 'A shard is read at 2 MB a second, which all its mappings share.', LIMITS, 2, 'MB/s'),
  documented('kinesis.read-size', 'One read brings at most 10 MB.', LIMITS, 10, 'MB'),
  documented('kinesis.records-per-read', 'One read brings at most 10,000 records.', LIMITS, 10_000, 'records'),
  assumed(
    'dynamodb-streams.reads-per-second',
    'A shard of a DynamoDB stream is read at most five times a second.',
    UNPUBLISHED,
    5,
    'reads/s',
  ),
  documented(
    'dynamodb-streams.readers',
    'A shard of a DynamoDB stream has two readers at most; with more, reads are throttled, which is not simulated.',
    DYNAMODB,
    2,
    'readers',
  ),
  documented(
    'streams.shard-of-key',
    'The hash of its partition key sends a record to its shard: records of one key are in one shard, in order.',
    KINESIS,
  ),
  assumed(
    'kinesis.writes-accepted',
    'Traffic to a stream is what the stream has accepted: a shard takes 1 MB or 1,000 records a second; what it refuses stays with the producer and is not simulated.',
    LIMITS,
    1000,
    'records/s',
  ),
  assumed(
    'streams.starting-position',
    'A run begins with an empty stream, so that every starting position begins with the run’s first record.',
    UNPUBLISHED,
  ),
  documented('streams.fan-out', 'Every mapping of a stream reads every record, at its own pace.', KINESIS),
  documented(
    'streams.filter-advances',
    'A record that no filter pattern matches is passed over: the iterator moves on.',
    guide('invocation-eventfiltering'),
  ),
  documented('streams.role-reads', 'Without permission to read the stream nothing is polled: records wait, and expire.', KINESIS),
  documented('dynamodb-streams.retention', 'A DynamoDB stream keeps a record for 24 hours.', DYNAMODB, 24, 'h'),
  documented('streams.retention', 'A record that is not processed by the end of the stream’s retention is lost.', LIMITS),
  documented(
    'streams.iterator-age',
    'IteratorAge is the time from the last record’s arrival in the stream to the invocation with its batch.',
    guide('monitoring-metrics-types'),
  ),
];

const batching: readonly Rule[] = [
  documented('streams.concurrency', 'At most shards × parallelization factor batches are at work at once.', KINESIS),
  documented(
    'streams.order-per-key',
    'Records of one partition key are processed one after the other, in order, whatever the factor.',
    KINESIS,
  ),
  assumed(
    'streams.parts-go-on',
    'When one part of a shard is blocked, the others go on; with a factor of 1 the whole shard waits.',
    UNPUBLISHED,
  ),
  assumed(
    'streams.factor-changes-when-quiet',
    'A changed parallelization factor takes effect on a shard when its batches at work are done.',
    UNPUBLISHED,
  ),
  documented('streams.batch-payload', 'A batch is closed before it exceeds 6 MB.', OVERVIEW, 6, 'MB'),
  documented('streams.window-restarts', 'The next batching window begins when the previous invocation ends.', OVERVIEW),
  assumed('streams.empty-window', 'A batching window that ends without a record begins again at once.', UNPUBLISHED),
  documented(
    'streams.tumbling-window',
    'Batches hold records of one tumbling window, by time of arrival; after its end the function is invoked once more, without records.',
    WINDOWS,
  ),
  documented('streams.failure-suspends-window', 'A failed batch suspends its tumbling window until it succeeds or is given up.', WINDOWS),
];

const failing: readonly Rule[] = [
  documented('streams.retry-whole-batch', 'After a function error the whole batch is tried again, and nothing behind it moves.', FAILURES),
  documented('streams.retry-until-expiry', 'Unless limited, a failed batch is tried until its records leave the stream.', FAILURES),
  assumed(
    'streams.retry-delay',
    'The first retry of a batch comes after a second; every further wait is twice as long.',
    UNPUBLISHED,
    1,
    's',
  ),
  assumed('streams.retry-delay-maximum', 'Retries of a batch are at most a minute apart.', UNPUBLISHED, 60, 's'),
  documented('streams.throttles-not-counted', 'Refusals before the function runs are not counted as retries.', FAILURES),
  documented('streams.maximum-retries', 'A batch that has failed more often than the maximum of retries allows is given up.', FAILURES),
  documented('streams.maximum-age', 'Records older than the maximum record age are given up.', FAILURES),
  documented('streams.bisect', 'A failed batch is split in two halves, and the first is tried before the second.', FAILURES),
  documented('streams.bisect-keeps-retries', 'Splitting a batch does not use up retries.', FAILURES),
  assumed('streams.halves-at-once', 'After a split the first half is tried without delay.', UNPUBLISHED),
  documented(
    'streams.partial-batch-response',
    'The lowest failed record that the function reports is the checkpoint: everything from it on is tried again, nothing before it.',
    PARTIAL,
  ),
  assumed('streams.partial-response-counts', 'A reported failure uses up a retry of what is left of the batch.', UNPUBLISHED),
  documented('streams.partial-response-splits', 'With bisect the batch is split at the checkpoint, which uses up no retry.', PARTIAL),
  assumed('streams.checkpoint-at-first', 'When the first record itself fails, bisect splits the batch in halves.', UNPUBLISHED),
  documented(
    'streams.on-failure-record',
    'The message names the shard and the first and last sequence number of the batch; only a bucket also gets the records themselves.',
    FAILURES,
  ),
  documented('streams.on-failure', 'The destination gets one message about each batch that is given up, not the records.', FAILURES),
];

export const streams: readonly Rule[] = [...reading, ...batching, ...failing];
