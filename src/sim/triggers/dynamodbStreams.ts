/** An event source mapping that reads the change stream of a DynamoDB table. */
import { defineTrigger } from './defineTrigger.ts';
import { shardFields } from './mappingFields.ts';
import { streamOutcomes } from './waits.ts';

export const dynamodbStreams = defineTrigger({
  type: 'dynamodb-streams',
  title: 'DynamoDB stream',
  help: 'Lambda reads the changes of a table in order and invokes the function with batches of them.',
  way: 'polling',
  simulated: true,
  sourceTypes: ['dynamodb'],
  fields: shardFields(false),
  outcomes: streamOutcomes,
});
