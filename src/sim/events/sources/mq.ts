/** Brokers of Amazon MQ: messages of JMS from ActiveMQ, messages by queue and virtual host from RabbitMQ (mq.activemq-event, mq.rabbitmq-event). */
import { base64 } from '../../../base/base64.ts';
import { childWord, textWord } from '../../../base/random.ts';
import { utf8Bytes } from '../../../base/utf8.ts';
import { hexDigits, uuidOf } from '../../../base/uuid.ts';
import { arnOf } from '../../iam/arn.ts';
import { epochMilliseconds } from '../../logs/timestamp.ts';
import { scenarioAt } from '../../trace/configuration.ts';
import { bodyText } from '../bodyText.ts';
import type { EventSource, Given, GivenItem } from '../given.ts';

export const mq: EventSource = {
  type: 'mq',
  envelope: (given) => {
    const { name, timeToLive, isRabbit } = brokerOf(given);
    const eventSourceArn = arnOf({ name, type: 'mq' });
    if (isRabbit) {
      // The queue is called like the resource, in the virtual host that every broker has.
      const messages = given.items.map((item) => rabbitMessage(item, timeToLive));
      return { eventSource: 'aws:rmq', eventSourceArn, rmqMessagesByQueue: { [`${name}::/`]: messages } };
    }
    return { eventSource: 'aws:mq', eventSourceArn, messages: given.items.map((item) => activeMessage(given, item, name, timeToLive)) };
  },
};

function brokerOf({ trace, trigger, time }: Given) {
  const name = trigger.source ?? '';
  const settings: Readonly<Record<string, unknown>> =
    scenarioAt(trace, time).resources.find((resource) => resource.name === name)?.settings ?? {};
  return {
    name,
    isRabbit: settings.engineType === 'RabbitMQ',
    /** ms; null: for ever. */
    timeToLive: typeof settings.timeToLive === 'number' ? settings.timeToLive / 1000 : null,
  };
}

const dataOf = ({ body }: GivenItem): string => base64(utf8Bytes(bodyText(body)));

const propertiesOf = ({ attributes }: GivenItem): Readonly<Record<string, string>> =>
  Object.fromEntries(attributes.map(({ name, value }) => [name, value]));

function activeMessage({ time }: Given, item: GivenItem, broker: string, timeToLive: number | null): unknown {
  const sent = epochMilliseconds(item.sent);
  return {
    messageID: `ID:b-${uuidOf(textWord(broker))}-1.mq-${sent}-1:1:1:1:${hexDigits(childWord(item.identity, 2), 4)}`,
    messageType: 'jms/text-message',
    deliveryMode: 1,
    replyTo: null,
    type: null,
    expiration: timeToLive === null ? '0' : String(sent + timeToLive),
    priority: 4,
    correlationId: null,
    redelivered: item.receiveCount > 1,
    destination: { physicalName: broker },
    data: dataOf(item),
    timestamp: sent,
    brokerInTime: sent,
    brokerOutTime: epochMilliseconds(time),
    properties: propertiesOf(item),
  };
}

function rabbitMessage(item: GivenItem, timeToLive: number | null): unknown {
  return {
    basicProperties: {
      contentType: 'application/json',
      contentEncoding: null,
      headers: propertiesOf(item),
      deliveryMode: 1,
      priority: 0,
      correlationId: null,
      replyTo: null,
      expiration: timeToLive === null ? null : String(timeToLive),
      messageId: uuidOf(item.identity),
      timestamp: epochMilliseconds(item.sent),
      type: null,
      userId: null,
      appId: null,
      clusterId: null,
      bodySize: utf8Bytes(bodyText(item.body)).length,
    },
    redelivered: item.receiveCount > 1,
    data: dataOf(item),
  };
}
