/** An event source mapping that reads a topic of Amazon MSK. */
import { defineTrigger } from './defineTrigger.ts';
import { kafkaFields } from './kafkaFields.ts';
import { kafkaOutcomes } from './waits.ts';

export const msk = defineTrigger({
  type: 'msk',
  title: 'Amazon MSK topic',
  help: 'Lambda reads a topic of a managed Kafka cluster and invokes the function with batches of records.',
  way: 'polling',
  simulated: true,
  sourceTypes: ['kafka'],
  fields: kafkaFields,
  outcomes: kafkaOutcomes,
});
