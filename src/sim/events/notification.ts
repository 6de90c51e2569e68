/** The notification with which Amazon SNS delivers a message: the same fields for a function and, as the text of a message, for a queue. */
import { childWord, textWord } from '../../base/random.ts';
import { hexDigits, uuidOf } from '../../base/uuid.ts';
import { arnOf } from '../iam/arn.ts';
import { REGION } from '../iam/world.ts';
import { timestampOf } from '../logs/timestamp.ts';
import { bodyText } from './bodyText.ts';
import type { GivenItem } from './given.ts';

/** What Lambda and other endpoints spell differently. */
type Spelling = 'Url' | 'URL';

/** Of the message in `item`, published to `topic`. */
export function notification(item: GivenItem, topic: string, spelling: Spelling): Readonly<Record<string, unknown>> {
  const address = `https://sns.${REGION}.amazonaws.com/`;
  const attributes = item.attributes.map(({ name, type, value }) => [name, { Type: type, Value: value }]);
  return {
    Type: 'Notification',
    MessageId: uuidOf(item.identity),
    TopicArn: topicArnOf(topic),
    // SNS leaves it out for other endpoints when there is none.
    ...(spelling === 'Url' ? { Subject: null } : {}),
    Message: bodyText(item.body),
    Timestamp: timestampOf(item.sent),
    SignatureVersion: '1',
    Signature: `${hexDigits(childWord(item.identity, 1), 86)}==`,
    [`SigningCert${spelling}`]: `${address}SimpleNotificationService-9c6465fa7f48f5cacd23014631ec1136.pem`,
    [`Unsubscribe${spelling}`]: `${address}?Action=Unsubscribe&SubscriptionArn=${subscriptionArn(topic)}`,
    ...(spelling === 'Url' || attributes.length > 0 ? { MessageAttributes: Object.fromEntries(attributes) } : {}),
  };
}

export const topicArnOf = (topic: string): string => arnOf({ name: topic, type: 'sns' }) ?? '';

/** A subscription has the ARN of its topic with an id of its own. */
export const subscriptionArn = (topic: string): string => `${topicArnOf(topic)}:${uuidOf(textWord(topic))}`;
