/** Amazon SNS: a topic. */
import { actionsOf, defineService } from './defineService.ts';

export const sns = defineService({
  type: 'sns',
  title: 'SNS topic',
  help: 'Takes messages and pushes a copy to every subscriber.',
  fields: {},
  actions: actionsOf('sns', 'GetTopicAttributes ListSubscriptionsByTopic', 'Publish PublishBatch'),
});
