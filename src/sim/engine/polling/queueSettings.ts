/** What a queue and a mapping on it are told to do, in the units of the engine. */
import { ruleValue } from '../../rules/index.ts';
import type { LambdaFunction } from '../../scenario/model.ts';
import { compilePattern } from '../../triggers/index.ts';
import type { TriggerState, World } from '../world.ts';
import { brokerMappingSettings, brokerQueueSettings } from './brokerSettings.ts';
import type { MappingSettings, QueueSettings } from './queueTerms.ts';

export type { MappingSettings, QueueSettings } from './queueTerms.ts';

const SECOND = 1e6;
const KB_PER_MB = 1024;

const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

/** The settings of queue `name` that are in force now. */
export function queueSettings(world: World, name: string): QueueSettings {
  const settings = world.resources.get(name)?.settings ?? {};
  if (world.resources.get(name)?.type === 'mq') return brokerQueueSettings(settings, world.current.platform.rules);
  const deadLetterQueue = typeof settings.deadLetterQueue === 'string' ? settings.deadLetterQueue : null;
  return {
    fifo: settings.fifo === true,
    visibility: numberOr(settings.visibilityTimeout, 30 * SECOND),
    delay: numberOr(settings.delay, 0),
    retention: numberOr(settings.retention, Number.POSITIVE_INFINITY),
    maxReceiveCount: deadLetterQueue === null ? Number.POSITIVE_INFINITY : numberOr(settings.maxReceiveCount, Number.POSITIVE_INFINITY),
    deadLetterQueue,
    quota: ruleValue('sqs.in-flight-quota'),
    broker: null,
  };
}

/** The settings of a mapping that are in force now. */
export function mappingSettings(world: World, trigger: TriggerState, queue: QueueSettings): MappingSettings {
  const { settings } = trigger;
  const rule = (id: string): number => ruleValue(id, world.current.platform.rules);
  if (queue.broker !== null) return brokerMappingSettings(settings, queue.broker, rule, filterOf(world, trigger));
  const window = numberOr(settings.maximumBatchingWindow, 0);
  const types = settings.functionResponseTypes;
  return {
    batchSize: numberOr(settings.batchSize, rule('mapping.batch-size-of-queues')),
    batchPayload: rule('sqs.batch-payload') * KB_PER_MB,
    window: queue.fifo ? 0 : window,
    visibility: visibilityOf(world, trigger, queue, window, rule),
    reports: Array.isArray(types) && types.length > 0,
    misreports: settings.reportedIds === 'unknown',
    ...scaleOf(settings, rule),
    errorBackoff: rule('sqs.error-backoff'),
    pollLatency: Math.round(rule('sqs.poll-latency') * SECOND),
    fetchRate: (rule('sqs.poller-bandwidth') * KB_PER_MB) / SECOND,
    throttleWait: (tries) =>
      Math.min(
        rule('sqs.throttle-retry-maximum'),
        rule('sqs.throttle-retry-first') * rule('sqs.throttle-retry-factor') ** Math.min(tries - 1, 30),
      ) * SECOND,
    filter: filterOf(world, trigger),
  };
}

/** sqs.visibility, and sqs.window-extends-visibility where that is switched on. */
function visibilityOf(world: World, trigger: TriggerState, queue: QueueSettings, window: number, rule: (id: string) => number): number {
  const { timeout } = world.current.functions[trigger.function] as LambdaFunction;
  const both = window + timeout;
  const extends_ = rule('sqs.window-extends-visibility') > 0 && window > 0 && both > queue.visibility;
  return extends_ ? both + 30 * SECOND : queue.visibility;
}

/** sqs.first-concurrency, sqs.scale-up, sqs.maximum-invocations; with provisioned pollers sqs.poller-concurrency and sqs.poller-scale-up. */
function scaleOf(settings: Readonly<Record<string, unknown>>, rule: (id: string) => number) {
  const pollers = settings.provisionedPollers as { readonly minimumPollers: number; readonly maximumPollers: number } | null | undefined;
  if (pollers !== null && pollers !== undefined) {
    const each = rule('sqs.poller-concurrency');
    const rate = rule('sqs.poller-scale-up') / 60 / SECOND;
    return { least: pollers.minimumPollers * each, most: pollers.maximumPollers * each, growth: rate, decline: rate, isProvisioned: true };
  }
  // sqs.maximum-concurrency
  const most = numberOr(settings.maximumConcurrency, rule('sqs.maximum-invocations'));
  return {
    least: Math.min(rule('sqs.first-concurrency'), most),
    most,
    growth: rule('sqs.scale-up') / 60 / SECOND,
    decline: rule('sqs.scale-down') / 60 / SECOND,
    isProvisioned: false,
  };
}

/** sqs.filter-deletes: patterns are alternatives, each looked up once for each body. */
function filterOf(world: World, trigger: TriggerState): ((body: number) => boolean) | null {
  const { filter } = trigger.settings;
  if (!Array.isArray(filter) || filter.length === 0) return null;
  const patterns = filter.map((pattern: unknown) => compilePattern(pattern, 'mapping'));
  // mq.filter: of a broker's message patterns look at `data`.
  const field = trigger.type === 'mq' ? 'data' : 'body';
  const known: (boolean | undefined)[] = [];
  return (body) => {
    known[body] ??= patterns.some((matches) => matches({ [field]: world.bodies[body] ?? {} }));
    return known[body];
  };
}
