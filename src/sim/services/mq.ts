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
      ruleId: 'mq.maximum-redeliveries',
      help: 'The redelivery policy of an ActiveMQ broker; mappings of Lambda do not honour it: for them it is always 6.',
    },
    timeToLive: {
      kind: 'duration',
      min: '1s',
      max: '365d',
      default: null,
      ruleId: 'mq.expiry',
      help: 'How long the broker keeps a message that nobody has acknowledged; absent: for ever.',
    },
  },
  actions: [...actionsOf('mq', 'DescribeBroker'), ...actionsOf('mq', '', 'SendMessage')],
});
