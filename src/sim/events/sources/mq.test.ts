/** Events of brokers, compared with those of the Lambda guide (with-mq). */
import { describe, expect, it } from 'vitest';
import { at, carrying, event, order, run, TWO_SECONDS, uuid } from '../testing.ts';

const data = Buffer.from('{"order":17}').toString('base64');

const broker = (settings: object, fn: object = {}) =>
  run({
    fn: { ...fn },
    resources: { orders: { type: 'mq', ...settings } },
    triggers: [{ id: 'read', type: 'mq', source: 'orders', function: 'f', maximumBatchingWindow: '0s' }],
    traffic: [at('orders', [2], carrying(order))],
  });
const arn = expect.stringMatching(/^arn:aws:mq:us-east-1:123456789012:broker:orders:b-[0-9a-f-]{36}$/);

describe('brokers of Amazon MQ', () => {
  const activeMessage = {
    messageID: expect.stringMatching(/^ID:b-/),
    messageType: 'jms/text-message',
    deliveryMode: 1,
    replyTo: null,
    type: null,
    expiration: '0',
    priority: 4,
    correlationId: null,
    redelivered: false,
    destination: { physicalName: 'orders' },
    data,
    timestamp: TWO_SECONDS,
    brokerInTime: TWO_SECONDS,
    brokerOutTime: TWO_SECONDS,
    properties: {},
  };

  it('of ActiveMQ hold messages of JMS (mq.activemq-event)', () => {
    expect(event(broker({}))).toEqual({ eventSource: 'aws:mq', eventSourceArn: arn, messages: [activeMessage] });
  });

  it('of RabbitMQ hold messages by queue and virtual host (mq.rabbitmq-event)', () => {
    expect(event(broker({ engineType: 'RabbitMQ', timeToLive: '60s' }))).toEqual({
      eventSource: 'aws:rmq',
      eventSourceArn: arn,
      rmqMessagesByQueue: {
        'orders::/': [
          {
            basicProperties: {
              contentType: 'application/json',
              contentEncoding: null,
              headers: {},
              deliveryMode: 1,
              priority: 0,
              correlationId: null,
              replyTo: null,
              expiration: '60000',
              messageId: uuid,
              timestamp: TWO_SECONDS,
              type: null,
              userId: null,
              appId: null,
              clusterId: null,
              bodySize: 12,
            },
            redelivered: false,
            data,
          },
        ],
      },
    });
  });

  it('say of a message that it is delivered again, and keep its id', () => {
    const trace = broker({}, { errorRate: 1 });
    const [first, second] = [0, 1].map((row) => event(trace, row).messages[0]);
    expect(second).toEqual({ ...activeMessage, messageID: first.messageID, redelivered: true, brokerOutTime: expect.any(Number) });
    expect(second.brokerOutTime).toBeGreaterThan(first.brokerOutTime);
  });
});
