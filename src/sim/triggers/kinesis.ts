/** An event source mapping that reads the shards of a Kinesis data stream. */
import { defineTrigger } from './defineTrigger.ts';
import { shardFields } from './mappingFields.ts';
import { streamOutcomes } from './waits.ts';

export const kinesis = defineTrigger({
  type: 'kinesis',
  title: 'Kinesis data stream',
  help: 'Lambda reads each shard of a stream in order and invokes the function with batches of records.',
  way: 'polling',
  simulated: true,
  sourceTypes: ['kinesis'],
  fields: shardFields(true),
  outcomes: streamOutcomes,
});
