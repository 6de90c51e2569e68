/** An event source mapping that reads a topic of a self-managed Kafka cluster. */
import { defineTrigger } from './defineTrigger.ts';
import { kafkaFields } from './kafkaFields.ts';
import { kafkaOutcomes } from './waits.ts';

export const kafka = defineTrigger({
  type: 'kafka',
  title: 'Self-managed Kafka topic',
  help: 'Lambda reads a topic of your own Kafka cluster and invokes the function with batches of records.',
  way: 'polling',
  simulated: true,
  sourceTypes: ['kafka'],
  fields: kafkaFields,
  outcomes: kafkaOutcomes,
});
