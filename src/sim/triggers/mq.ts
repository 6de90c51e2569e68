/** An event source mapping that takes messages from a broker of Amazon MQ. */
import { defineTrigger } from './defineTrigger.ts';
import { batchFields } from './mappingFields.ts';
import { filteredOutcomes } from './waits.ts';

export const mq = defineTrigger({
  type: 'mq',
  title: 'Amazon MQ broker',
  help: 'Lambda takes messages from a broker and invokes the function with batches: 5 at once for ActiveMQ, 1 for RabbitMQ.',
  way: 'polling',
  simulated: false,
  sourceTypes: ['mq'],
  fields: batchFields(100, '500ms'),
  outcomes: (settings) => ['succeeded', ...filteredOutcomes(settings), 'deadLettered', 'expired'],
});
