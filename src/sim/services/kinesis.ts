/** Amazon Kinesis Data Streams: a stream of records in shards. */
import { actionsOf, defineService } from './defineService.ts';

export const kinesis = defineService({
  type: 'kinesis',
  title: 'Kinesis data stream',
  help: 'Keeps records in order, shard by shard, for several readers.',
  fields: {
    shards: {
      kind: 'integer',
      min: 1,
      max: 10_000,
      default: 1,
      awsName: 'ShardCount',
      help: 'Shards of the stream; each takes 1,000 records or 1 MB a second.',
    },
    retention: {
      kind: 'duration',
      min: '24h',
      max: '365d',
      default: '24h',
      awsName: 'RetentionPeriodHours',
      help: 'How long a record can be read before it is lost.',
    },
  },
  actions: actionsOf('kinesis', 'GetRecords GetShardIterator DescribeStream DescribeStreamSummary ListShards', 'PutRecord PutRecords'),
});
