/** Amazon MQ: a queue on an ActiveMQ or RabbitMQ broker. */
import { actionsOf, defineService } from './defineService.ts';

export const mq = defineService({
  type: 'mq',
  title: 'Amazon MQ broker',
  help: 'Keeps messages on a broker until a consumer acknowledges them.',
  fields: {
    engineType: {
      kind: 'choice',
      options: ['ActiveMQ', 'RabbitMQ'],
      default: 'ActiveMQ',
      awsName: 'EngineType',
      help: 'The broker: Lambda runs up to 5 invocations at once for ActiveMQ and 1 for RabbitMQ.',
    },
    maximumRedeliveries: {
      kind: 'integer',
      min: 0,
      max: 1000,
      default: 6,
      help: 'How often the broker delivers a message again before it puts it aside in its own dead-letter queue.',
    },
  },
  actions: [...actionsOf('mq', 'DescribeBroker'), ...actionsOf('mq', '', 'SendMessage')],
});
