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
      notYet: true,
      awsName: 'max_connections',
      help: 'The most connections that may be open at once; every environment holds one.',
    },
  },
  actions: [
    ...actionsOf('database', 'Query Connect', 'Write'),
    ...actionsOf('rds-db', 'connect'),
    ...actionsOf('rds-data', 'ExecuteStatement BatchExecuteStatement BeginTransaction CommitTransaction'),
  ],
});
