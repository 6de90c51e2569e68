/** Amazon SNS: one message of a topic. */
import type { EventSource } from '../given.ts';
import { notification, subscriptionArn } from '../notification.ts';

export const sns: EventSource = {
  type: 'sns',
  envelope: ({ items, trigger: { source } }) => ({
    Records: items.map((item) => ({
      EventSource: 'aws:sns',
      EventVersion: '1.0',
      EventSubscriptionArn: subscriptionArn(source ?? ''),
      Sns: notification(item, source ?? '', 'Url'),
    })),
  }),
};
