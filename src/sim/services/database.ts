/** A relational database, reached over connections. `database:Query` is our own name: over a connection AWS sees no action. */
import { actionsOf, defineService } from './defineService.ts';

export const database = defineService({
  type: 'database',
  title: 'Relational database',
  help: 'Answers queries over connections, of which it allows a limited number.',
  fields: {
    maxConnections: {
      kind: 'integer',
      min: 1,
      max: 100_000,
      default: 100,
      awsName: 'max_connections',
      help: 'The most connections that may be open at once; every environment holds one.',
    },
    credentials: {
      kind: 'reference',
      to: ['resource'],
      types: ['secret'],
      default: null,
      help: 'The secret that holds its password; a query fails when the environment’s copy of it is no longer current.',
    },
  },
  actions: [
    ...actionsOf('database', 'Query Connect', 'Write'),
    ...actionsOf('rds-db', 'connect'),
    ...actionsOf('rds-data', 'ExecuteStatement BatchExecuteStatement BeginTransaction CommitTransaction'),
  ],
});
