/** What a broker of Amazon MQ and a mapping on it are told to do, where a queue of SQS would have a visibility timeout and growing concurrency. */
import { ruleValue } from '../../rules/index.ts';
import type { BrokerSettings, MappingSettings, QueueSettings } from './queueTerms.ts';

const SECOND = 1e6;
const KB_PER_MB = 1024;

type Settings = Readonly<Record<string, unknown>>;

/** Nothing hides a message but its delivery; of the time to live is made what retention is in SQS. */
export function brokerQueueSettings(settings: Settings, rules: Readonly<Record<string, number>>): QueueSettings {
  const engine = settings.engineType === 'RabbitMQ' ? 'RabbitMQ' : 'ActiveMQ';
  return {
    fifo: false,
    visibility: Number.POSITIVE_INFINITY,
    delay: 0,
    // mq.expiry
    retention: typeof settings.timeToLive === 'number' ? settings.timeToLive : Number.POSITIVE_INFINITY,
    // mq.maximum-redeliveries, mq.rabbitmq-requeues
    maxReceiveCount: engine === 'ActiveMQ' ? 1 + ruleValue('mq.maximum-redeliveries') : Number.POSITIVE_INFINITY,
    deadLetterQueue: null,
    quota: Number.POSITIVE_INFINITY,
    broker: { engine, redeliveryDelay: Math.round(ruleValue('mq.redelivery-delay', rules) * SECOND) },
  };
}

/** mq.activemq-concurrency, mq.rabbitmq-concurrency: as many as there may be are there from the beginning. */
export function brokerMappingSettings(
  settings: Settings,
  { engine }: BrokerSettings,
  rule: (id: string) => number,
  filter: MappingSettings['filter'],
): MappingSettings {
  const most = rule(engine === 'ActiveMQ' ? 'mq.activemq-concurrency' : 'mq.rabbitmq-concurrency');
  const { batchSize, maximumBatchingWindow: window } = settings;
  return {
    batchSize: typeof batchSize === 'number' ? batchSize : rule('mq.batch-size'),
    batchPayload: rule('mq.batch-payload') * KB_PER_MB,
    window: typeof window === 'number' ? window : rule('mq.window') * SECOND,
    visibility: Number.POSITIVE_INFINITY,
    reports: false,
    misreports: false,
    least: most,
    most,
    growth: 0,
    decline: 0,
    isProvisioned: false,
    errorBackoff: 1,
    pollLatency: Math.round(rule('mq.delivery-latency') * SECOND),
    fetchRate: Number.POSITIVE_INFINITY,
    throttleWait: (tries) =>
      Math.min(rule('mq.throttle-retry-maximum'), rule('mq.throttle-retry-first') * 2 ** Math.min(tries - 1, 30)) * SECOND,
    filter,
  };
}
