/** What an event source mapping makes of its traffic: batches, and how many of them may be at work at once. */
import { serviceByType, triggerByType } from '../../sim/index.ts';
import { getAt } from './path.ts';
import { isRecord, numberOr, textOr } from './record.ts';

/** How a function is given its events when a mapping polls for them. */
export interface Batches {
  /** The most messages or records in one. */
  readonly size: number;
  /** `message` or `record`. */
  readonly item: string;
  /** What holds up the number of batches at once, and how many of them there are; null: only concurrency does. */
  readonly lanes: { readonly count: number; readonly what: string } | null;
}

type Settings = Readonly<Record<string, unknown>>;

/** The batches of `trigger`, which stands in the scenario `json`; null when nothing polls for its events. `keys`: of the traffic, or null. */
export function batchesOf(json: unknown, trigger: Settings, keys: number | null): Batches | null {
  const definition = triggerByType(textOr(trigger.type, ''));
  if (definition?.way !== 'polling') return null;
  const source = getAt(json, ['resources', textOr(trigger.source, '')]);
  const size = numberOr(trigger.batchSize, defaultOf(definition.fields.batchSize));
  const item = definition.sourceTypes.includes('sqs') || definition.sourceTypes.includes('mq') ? 'message' : 'record';
  return { size, item, lanes: lanesOf(trigger, isRecord(source) ? source : {}, keys) };
}

/** sqs.fifo-order, mapping.maximum-concurrency-maximum, and the parts of a stream. */
function lanesOf(trigger: Settings, source: Settings, keys: number | null): Batches['lanes'] {
  const most = numberOr(trigger.maximumConcurrency, null);
  const limits: { count: number; what: string }[] = [];
  if (most !== null) limits.push({ count: most, what: 'maximum concurrency' });
  if (source.fifo === true && keys !== null) limits.push({ count: keys, what: keys === 1 ? 'message group' : 'message groups' });
  const parts = partsOf(trigger, source);
  if (parts !== null) limits.push(parts);
  return limits.toSorted((a, b) => a.count - b.count)[0] ?? null;
}

/** Shards or partitions, each read by as many environments as the parallelization factor says; null for a source without them. */
function partsOf(trigger: Settings, source: Settings): Batches['lanes'] {
  const fields = serviceByType(textOr(source.type, ''))?.fields ?? {};
  const name = ['shards', 'partitions', 'streamShards'].find((field) => field in fields);
  if (name === undefined) return null;
  const count = numberOr(source[name], defaultOf(fields[name]));
  const factor = numberOr(trigger.parallelizationFactor, 1);
  const one = name === 'partitions' ? 'partition' : 'shard';
  const what = `${one}${count === 1 ? '' : 's'}${factor > 1 ? ` × ${factor}` : ''}`;
  return { count: count * factor, what };
}

const defaultOf = (field: unknown): number => numberOr(isRecord(field) ? field.default : undefined, 1);
