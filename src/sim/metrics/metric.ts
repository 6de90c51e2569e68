/** What a metric is: CloudWatch's name, what it is made of, and its values over time. */
import type { Once } from '../../base/onceFor.ts';
import type { Trace } from '../trace/tables.ts';
import type { Columns } from './columns.ts';

/** How the values of a bucket become one number. Percentiles (`p50`, `p99.9`) are by nearest rank, exact. */
export type Statistic = 'Sum' | 'Average' | 'Maximum' | `p${number}`;

/** What a metric tells about; `coldstart`: CloudWatch has no such metric. */
export type MetricFamily = 'function' | 'coldstart' | 'provisioned' | 'account' | 'asynchronous' | 'stream' | 'queue';

/** What is known of a metric before there is a run. */
export interface MetricAbout {
  /** CloudWatch's name where CloudWatch has the metric. */
  readonly name: string;
  readonly family: MetricFamily;
  /** A share is 0 … 1; CloudWatch gives it no unit. */
  readonly unit: 'Count' | 'Milliseconds' | 'Seconds' | 'Share';
  /** What a person reads. */
  readonly title: string;
  readonly betterIs: 'lower' | 'higher' | 'neither';
  /** One or two sentences. */
  readonly description: string;
  /** The statistics it has; the first is the usual one. Where one percentile is among them, any other can be asked for. */
  readonly statistics: readonly [Statistic, ...Statistic[]];
}

export interface Metric extends MetricAbout {
  /** Whether it can tell anything in this scenario: of one function (index into `trace.functions`), or of any (null). */
  readonly occurs: (trace: Trace, fn: number | null) => boolean;
  /** What it is made of, of one function or of all together; worked out once for each trace. */
  readonly columns: (trace: Trace, fn: number | null) => Columns;
  /** The same with pauses, for whoever must not be held up. */
  readonly gatherColumns: Once<Trace, number | null, Columns>;
  /** Of metrics of queues: the same of one queue, by its name. */
  readonly queueColumns?: (trace: Trace, queue: string) => Columns;
  readonly gatherQueueColumns?: Once<Trace, string, Columns>;
  /**
   * One number for each bucket of `bucket` µs from `from` to `to`, of one function or of all together.
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
