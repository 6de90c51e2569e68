/** Amazon SNS: a topic. */
import { actionsOf, defineService } from './defineService.ts';

export const sns = defineService({
  type: 'sns',
  title: 'SNS topic',
  help: 'Takes messages and pushes a copy to every subscriber.',
  fields: {
    subscriptions: {
      kind: 'list',
      item: { kind: 'reference', to: ['resource'], types: ['sqs'], help: 'A queue.' },
      maxItems: 200,
      default: [],
      awsName: 'Subscription',
      help: 'Queues that get a copy of every message (fan-out); functions subscribe with a trigger.',
    },
    fifo: {
      kind: 'flag',
      default: false,
      awsName: 'FifoTopic',
      help: 'Whether messages of one group keep their order; Lambda cannot subscribe to such a topic.',
    },
  },
  actions: actionsOf('sns', 'GetTopicAttributes ListSubscriptionsByTopic', 'Publish PublishBatch'),
});
