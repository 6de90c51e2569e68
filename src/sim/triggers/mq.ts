/** An event source mapping that takes messages from a broker of Amazon MQ. */
import { ruleValue } from '../rules/index.ts';
import { defineTrigger } from './defineTrigger.ts';
import { batchFields } from './mappingFields.ts';
import { brokerOutcomes } from './waits.ts';

export const mq = defineTrigger({
  type: 'mq',
  title: 'Amazon MQ broker',
  help: 'Lambda takes messages from a broker and invokes the function with batches: 5 at once for ActiveMQ, 1 for RabbitMQ.',
  way: 'polling',
  simulated: true,
  sourceTypes: ['mq'],
  fields: batchFields(ruleValue('mq.batch-size'), `${ruleValue('mq.window') * 1000}ms`),
  outcomes: brokerOutcomes,
});
