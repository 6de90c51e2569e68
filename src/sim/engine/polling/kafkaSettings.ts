/** What is peculiar to a mapping on a Kafka topic: how it reads, its pollers, and what on-demand mode does not know. */
import { retryLimit } from '../../trace/retryLimit.ts';
import type { TriggerState } from '../world.ts';
import type { PollerSettings, StreamSettings } from './streamTerms.ts';

const SECOND = 1e6;
const MINUTE = 60e6;
const KB_PER_MB = 1024;

type Rule = (id: string) => number;

/** How a partition is read: as soon as a record is there, by whichever poller it belongs to. */
export function kafkaReads(
  rule: Rule,
): Pick<StreamSettings, 'interval' | 'latency' | 'spacing' | 'bandwidth' | 'readRecords' | 'readSize'> {
  return {
    interval: 0,
    latency: Math.round(rule('kafka.fetch-latency') * SECOND),
    spacing: 0,
    bandwidth: Number.POSITIVE_INFINITY,
    readRecords: Number.POSITIVE_INFINITY,
    readSize: rule('kafka.batch-payload') * KB_PER_MB,
  };
}

/** kafka.pollers-per-partition: never more pollers than the topic has `partitions`. */
export function pollerSettings({ settings }: Pick<TriggerState, 'settings'>, partitions: number, rule: Rule): PollerSettings {
  const asked = settings.provisionedPollers as { readonly minimumPollers: number; readonly maximumPollers: number } | null | undefined;
  const scaling = {
    interval: rule('kafka.lag-interval') * MINUTE,
    highLag: rule('kafka.high-lag'),
    lowUse: rule('kafka.low-use'),
    factor: Math.max(1, rule('kafka.scale-factor')),
  };
  const most = partitions * rule('kafka.pollers-per-partition');
  if (asked === null || asked === undefined) {
    return {
      isProvisioned: false,
      least: Math.min(most, Math.max(1, Math.floor(rule('kafka.first-pollers')))),
      most,
      concurrency: Math.max(1, Math.floor(rule('kafka.poller-concurrency-on-demand'))),
      bandwidth: Number.POSITIVE_INFINITY,
      scalingTime: Math.round(rule('kafka.scaling-time') * SECOND),
      ...scaling,
    };
  }
  return {
    isProvisioned: true,
    least: Math.min(most, asked.minimumPollers),
    most: Math.min(most, asked.maximumPollers),
    concurrency: rule('kafka.poller-concurrency'),
    bandwidth: (rule('kafka.poller-bandwidth') * KB_PER_MB) / SECOND,
    scalingTime: Math.round(rule('kafka.provisioned-scaling-time') * SECOND),
    ...scaling,
  };
}

/** What on-demand mode does not know is as if it were not set: kafka.retry-settings-provisioned. */
export function kafkaRetries(
  { type, settings }: Pick<TriggerState, 'type' | 'settings'>,
  rules: Readonly<Record<string, number>>,
): Pick<StreamSettings, 'maximumRetries' | 'maximumAge' | 'bisects' | 'reports'> {
  const isProvisioned = settings.provisionedPollers !== null && settings.provisionedPollers !== undefined;
  const types = settings.functionResponseTypes;
  return {
    maximumRetries: retryLimit(type, settings, rules) ?? Number.POSITIVE_INFINITY,
    maximumAge: isProvisioned && typeof settings.maximumRecordAge === 'number' ? settings.maximumRecordAge : Number.POSITIVE_INFINITY,
    bisects: isProvisioned && settings.bisectBatchOnFunctionError === true,
    reports: isProvisioned && Array.isArray(types) && types.length > 0,
  };
}
