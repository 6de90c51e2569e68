/** What a metric is: CloudWatch's name, and its values over time from a trace. */
import type { Trace } from '../trace/tables.ts';

/** How the values of a bucket become one number. Percentiles are by nearest rank, exact. */
export type Statistic = 'Sum' | 'Average' | 'Maximum' | 'p50' | 'p90' | 'p99';

export interface Metric {
  /** CloudWatch's name where CloudWatch has the metric. */
  readonly name: string;
  readonly unit: 'Count' | 'Milliseconds' | 'Seconds';
  /** What a person reads. */
  readonly title: string;
  readonly betterIs: 'lower' | 'higher' | 'neither';
  /** One or two sentences. */
  readonly description: string;
  /** The statistics it has; the first is the usual one. */
  readonly statistics: readonly [Statistic, ...Statistic[]];
  /**
   * One number for each bucket of `bucket` µs from `from` to `to`, of one function (index into `trace.functions`) or of all together (null).
   * A bucket without values is 0 for counts and NaN for averages, maxima and percentiles of measured times.
   */
  readonly series: Series;
  /** Of metrics of queues: the same of one queue, by its name. */
  readonly ofQueue?: QueueSeries;
}

type QueueSeries = (trace: Trace, queue: string, from: number, to: number, bucket: number, statistic?: Statistic) => Float64Array;

type Series = (trace: Trace, fn: number | null, from: number, to: number, bucket: number, statistic?: Statistic) => Float64Array;

/** The functions meant by `fn`: that one, or all. */
export function functionsOf(trace: Trace, fn: number | null): readonly number[] {
  return fn === null ? trace.functions.map((_, index) => index) : [fn];
}
