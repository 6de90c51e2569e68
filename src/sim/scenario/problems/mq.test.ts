import { mq } from '../../triggers/mq.ts';
import { describeErrors, describeSettings, describeWarnings, type Json, trigger } from './testing.ts';

const broker = trigger('mq', 'broker');

describeSettings('a mapping of a broker', mq.fields, 'triggers.t', broker, [
  [
    'batchSize',
    [1, 100, 10_000],
    [
      [0, 'BatchSize must be from 1 to 10,000, not 0'],
      [10_001, 'from 1 to 10,000'],
      [1.5, 'whole number'],
    ],
  ],
  [
    'maximumBatchingWindow',
    ['0s', '500ms', '300s'],
    [
      ['301s', 'from 0s to 300s'],
      ['1500ms', 'MaximumBatchingWindowInSeconds is whole seconds, not 1500ms'],
    ],
  ],
  [
    'filter',
    [[], [{ data: { kind: ['order'] } }]],
    [
      [Array(6).fill({ data: { kind: ['a'] } }), 'at most 5, not 6'],
      [[1], 'A pattern is an object'],
    ],
  ],
]);

const withBroker = (settings: Json, f: Json = {}): Json => ({
  functions: { f },
  resources: { broker: { type: 'mq', ...settings } },
  triggers: [{ id: 't', type: 'mq', source: 'broker', function: 'f' }],
});

describeErrors('brokers of Amazon MQ', [
  ['a queue of SQS as a broker', broker({ source: 'queue' }), 'triggers.t.source', 'of type sqs; source takes mq'],
  ['a maximum concurrency', broker({ maximumConcurrency: 5 }), 'triggers.t.maximumConcurrency', 'A trigger of type mq has no setting'],
  [
    'a destination, which Lambda has none for brokers',
    broker({ onFailure: 'queue' }),
    'triggers.t.onFailure',
    'has no setting "onFailure"',
  ],
  ['another engine', withBroker({ engineType: 'Kafka' }), 'resources.broker.engineType', 'EngineType cannot be "Kafka"'],
  ['a time to live without a unit', withBroker({ timeToLive: 30 }), 'resources.broker.timeToLive', 'bare number 30'],
  ['a time to live of no time', withBroker({ timeToLive: '0s' }), 'resources.broker.timeToLive', 'from 1s to'],
  ['redeliveries below zero', withBroker({ maximumRedeliveries: -1 }), 'resources.broker.maximumRedeliveries', 'from 0 to 1,000'],
  [
    'a function of 15 minutes (mapping.broker-timeout)',
    withBroker({}, { timeout: '15m' }),
    'triggers.t.function',
    'behind an Amazon MQ broker it may be 14 minutes at most',
    '840s',
  ],
]);

describeWarnings('a broker', [
  [
    'with a redelivery policy of its own',
    withBroker({ maximumRedeliveries: 2 }),
    'resources.broker.maximumRedeliveries',
    'do not honour a redelivery policy of one’s own: a message is delivered 6 times more, not 2',
    'Leave it at 6',
  ],
  [
    'of RabbitMQ with redeliveries',
    withBroker({ engineType: 'RabbitMQ', maximumRedeliveries: 2 }),
    'resources.broker.maximumRedeliveries',
    'this has no effect',
  ],
]);
