/** What a mapping on a stream is told to do, in the units of the engine, with the limits of its kind of stream. */
import { ruleValue } from '../../rules/index.ts';
import type { TriggerState, World } from '../world.ts';
import { streamFilter } from './streamFilter.ts';

/** Times in µs, sizes in KB; Infinity stands for no limit. */
export interface StreamSettings {
  readonly shards: number;
  readonly factor: number;
  readonly batchSize: number;
  readonly batchPayload: number;
  readonly window: number;
  /** 0: none. */
  readonly tumbling: number;
  readonly maximumRetries: number;
  readonly maximumAge: number;
  readonly retention: number;
  readonly bisects: boolean;
  readonly reports: boolean;
  readonly onFailure: string | null;
  /** Whether a record with this body is wanted; null: all are. */
  readonly filter: ((body: number) => boolean) | null;
  /** Between two polls of a shard that is idle, and the least between two reads. */
  readonly interval: number;
  readonly spacing: number;
  /** KB per µs. */
  readonly bandwidth: number;
  readonly readRecords: number;
  readonly readSize: number;
  readonly retryDelay: number;
  readonly retryDelayMaximum: number;
}

const SECOND = 1e6;
const HOUR = 3600e6;
const KB_PER_MB = 1024;

/** The settings now in force. The number of shards is that of the beginning: streams are not resharded. */
export function streamSettings(world: World, trigger: TriggerState): StreamSettings {
  const { settings } = trigger;
  const rule = (id: string): number => ruleValue(id, world.current.platform.rules);
  const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);
  const atStart = world.scenario.resources.find(({ name }) => name === trigger.source)?.settings ?? {};
  const isKinesis = trigger.type === 'kinesis';
  const retries = numberOr(settings.maximumRetryAttempts, -1);
  const types = settings.functionResponseTypes;
  return {
    shards: numberOr(isKinesis ? atStart.shards : atStart.streamShards, 1),
    factor: numberOr(settings.parallelizationFactor, 1),
    batchSize: numberOr(settings.batchSize, rule('mapping.batch-size-of-streams')),
    batchPayload: rule('streams.batch-payload') * KB_PER_MB,
    window: numberOr(settings.maximumBatchingWindow, 0),
    tumbling: numberOr(settings.tumblingWindow, 0),
    maximumRetries: retries < 0 ? Number.POSITIVE_INFINITY : retries,
    maximumAge: numberOr(settings.maximumRecordAge, Number.POSITIVE_INFINITY),
    retention: retentionOf(world, trigger),
    bisects: settings.bisectBatchOnFunctionError === true,
    reports: Array.isArray(types) && types.length > 0,
    onFailure: typeof settings.onFailure === 'string' ? settings.onFailure : null,
    filter: streamFilter(world, trigger),
    ...(isKinesis ? kinesisReads(world, trigger, rule) : dynamodbReads(rule)),
    retryDelay: rule('streams.retry-delay') * SECOND,
    retryDelayMaximum: rule('streams.retry-delay-maximum') * SECOND,
  };
}

/** Of a Kinesis stream a setting; a DynamoDB stream has dynamodb-streams.retention. */
function retentionOf(world: World, trigger: TriggerState): number {
  const set = world.current.resources.find(({ name }) => name === trigger.source)?.settings.retention;
  return trigger.type === 'kinesis' && typeof set === 'number' ? set : ruleValue('dynamodb-streams.retention') * HOUR;
}

type Reads = Pick<StreamSettings, 'interval' | 'spacing' | 'bandwidth' | 'readRecords' | 'readSize'>;

/** kinesis.reads-per-second, kinesis.read-bandwidth: what the mappings of a stream share, each gets an equal part of. */
function kinesisReads(world: World, trigger: TriggerState, rule: (id: string) => number): Reads {
  const readers = world.triggers.filter(({ source, machine }) => machine === 'streamBatch' && source === trigger.source).length;
  const spacing = (readers * SECOND) / rule('kinesis.reads-per-second');
  return {
    interval: Math.max(SECOND / rule('kinesis.poll-rate'), spacing),
    spacing,
    bandwidth: (rule('kinesis.read-bandwidth') * KB_PER_MB) / SECOND / readers,
    readRecords: rule('kinesis.records-per-read'),
    readSize: rule('kinesis.read-size') * KB_PER_MB,
  };
}

function dynamodbReads(rule: (id: string) => number): Reads {
  return {
    interval: SECOND / rule('dynamodb-streams.poll-rate'),
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
