/** What a mapping on a stream is told to do, in the units of the engine, with the limits of its kind of stream. */
import { ruleValue } from '../../rules/index.ts';
import { isKafka } from '../../trace/partNames.ts';
import type { TriggerState, World } from '../world.ts';
import { kafkaReads, kafkaRetries, pollerSettings } from './kafkaSettings.ts';
import { streamFilter } from './streamFilter.ts';
import type { StreamSettings } from './streamTerms.ts';

export type { StreamSettings } from './streamTerms.ts';

const SECOND = 1e6;
const HOUR = 3600e6;
const KB_PER_MB = 1024;

/** The settings now in force. The number of shards is that of the beginning: streams are not resharded. */
export function streamSettings(world: World, trigger: TriggerState): StreamSettings {
  const { settings } = trigger;
  const rule = (id: string): number => ruleValue(id, world.current.platform.rules);
  const atStart = world.scenario.resources.find(({ name }) => name === trigger.source)?.settings ?? {};
  const shards = numberOr(atStart.shards ?? atStart.streamShards ?? atStart.partitions, 1);
  const ofKafka = isKafka(trigger.type);
  return {
    shards,
    factor: ofKafka ? 1 : numberOr(settings.parallelizationFactor, 1),
    batchSize: numberOr(settings.batchSize, rule(ofKafka ? 'kafka.batch-size' : 'mapping.batch-size-of-streams')),
    batchPayload: rule(ofKafka ? 'kafka.batch-payload' : 'streams.batch-payload') * KB_PER_MB,
    window: numberOr(settings.maximumBatchingWindow, ofKafka ? rule('kafka.window') * SECOND : 0),
    tumbling: ofKafka ? 0 : numberOr(settings.tumblingWindow, 0),
    ...(ofKafka ? kafkaRetries(trigger, world.current.platform.rules) : streamRetries(trigger)),
    retention: retentionOf(world, trigger),
    onFailure: typeof settings.onFailure === 'string' ? settings.onFailure : null,
    filter: streamFilter(world, trigger),
    pollers: ofKafka ? pollerSettings(trigger, shards, rule) : null,
    ...readsOf(world, trigger, rule),
    retryDelay: rule('streams.retry-delay') * SECOND,
    retryDelayMaximum: rule('streams.retry-delay-maximum') * SECOND,
  };
}

const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

function streamRetries({ settings }: TriggerState): Pick<StreamSettings, 'maximumRetries' | 'maximumAge' | 'bisects' | 'reports'> {
  const retries = numberOr(settings.maximumRetryAttempts, -1);
  const types = settings.functionResponseTypes;
  return {
    maximumRetries: retries < 0 ? Number.POSITIVE_INFINITY : retries,
    maximumAge: numberOr(settings.maximumRecordAge, Number.POSITIVE_INFINITY),
    bisects: settings.bisectBatchOnFunctionError === true,
    reports: Array.isArray(types) && types.length > 0,
  };
}

/** Of a Kinesis stream or a topic of Kafka (kafka.retention) a setting; a DynamoDB stream has dynamodb-streams.retention. */
function retentionOf(world: World, trigger: TriggerState): number {
  const set = world.current.resources.find(({ name }) => name === trigger.source)?.settings.retention;
  return trigger.type !== 'dynamodb-streams' && typeof set === 'number' ? set : ruleValue('dynamodb-streams.retention') * HOUR;
}

type Reads = Pick<StreamSettings, 'interval' | 'latency' | 'spacing' | 'bandwidth' | 'readRecords' | 'readSize'>;

function readsOf(world: World, trigger: TriggerState, rule: (id: string) => number): Reads {
  if (isKafka(trigger.type)) return kafkaReads(rule);
  return trigger.type === 'kinesis' ? kinesisReads(world, trigger, rule) : dynamodbReads(rule);
}

/** kinesis.reads-per-second, kinesis.read-bandwidth: what the mappings of a stream share, each gets an equal part of. */
function kinesisReads(world: World, trigger: TriggerState, rule: (id: string) => number): Reads {
  const readers = world.triggers.filter(({ source, machine }) => machine === 'streamBatch' && source === trigger.source).length;
  const spacing = (readers * SECOND) / rule('kinesis.reads-per-second');
  return {
    interval: Math.max(SECOND / rule('kinesis.poll-rate'), spacing),
    latency: 0,
    spacing,
    bandwidth: (rule('kinesis.read-bandwidth') * KB_PER_MB) / SECOND / readers,
    readRecords: rule('kinesis.records-per-read'),
    readSize: rule('kinesis.read-size') * KB_PER_MB,
  };
}

function dynamodbReads(rule: (id: string) => number): Reads {
  return {
    interval: SECOND / rule('dynamodb-streams.poll-rate'),
    latency: 0,
    spacing: SECOND / rule('dynamodb-streams.reads-per-second'),
    bandwidth: Number.POSITIVE_INFINITY,
    readRecords: Number.POSITIVE_INFINITY,
    readSize: Number.POSITIVE_INFINITY,
  };
}

/** How long the batch waits after its `failures`-th failure (or refusal) in a row, µs: streams.retry-delay, doubled up to streams.retry-delay-maximum. */
export function retryWait(settings: StreamSettings, failures: number): number {
  return Math.min(settings.retryDelayMaximum, settings.retryDelay * 2 ** Math.min(failures - 1, 30));
}
