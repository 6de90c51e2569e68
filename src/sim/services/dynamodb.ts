/** Amazon DynamoDB: a table, with a stream of its changes. */
import { actionsOf, defineService } from './defineService.ts';

export const dynamodb = defineService({
  type: 'dynamodb',
  title: 'DynamoDB table',
  help: 'Stores items by key, and can stream every change.',
  fields: {
    streamShards: {
      kind: 'integer',
      min: 1,
      max: 10_000,
      default: 1,
      help: 'Shards of the stream: AWS makes one for each partition of the table.',
    },
  },
  actions: actionsOf(
    'dynamodb',
    'GetItem BatchGetItem Query Scan TransactGetItems',
    'PutItem UpdateItem DeleteItem BatchWriteItem TransactWriteItems',
  ),
});
