/** What a source that is read in order is made of: a stream of shards, a topic of Kafka of partitions. */
import type { Trace } from './tables.ts';

/** Whether triggers of this type read a topic of Kafka. */
export const isKafka = (type: string): boolean => type === 'msk' || type === 'kafka';

export interface PartNames {
  /** The source itself. */
  readonly whole: 'stream' | 'topic';
  readonly part: 'shard' | 'partition';
}

/** The words for what trigger `trigger` (an index) reads. */
export const partNames = (trace: Trace, trigger: number): PartNames =>
  isKafka(trace.triggers[trigger]?.type ?? '') ? { whole: 'topic', part: 'partition' } : { whole: 'stream', part: 'shard' };

/** The same for what the record in row `request` is in. */
export const partNamesOf = (trace: Trace, request: number): PartNames => partNames(trace, trace.requests.trigger[request] as number);
