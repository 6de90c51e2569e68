/** Metrics of queues: of one by name, of those that a function polls, or of all that something polls. */
import { queueOf, queuesOf } from '../trace/queuesOf.ts';
import type { Trace } from '../trace/tables.ts';
import type { Metric, Statistic } from './metric.ts';

/** Values of a metric over the messages of some queues together. */
export type OfQueues = (
  trace: Trace,
  queues: readonly string[],
  from: number,
  to: number,
  bucket: number,
  statistic: Statistic,
) => Float64Array;

/** A metric of queues, from what it is of any of them together. */
export function queueMetric(about: Omit<Metric, 'series' | 'ofQueue'>, of: OfQueues): Metric {
  const [usual] = about.statistics;
  return {
    ...about,
    series: (trace, fn, from, to, bucket, statistic = usual) => of(trace, polledBy(trace, fn), from, to, bucket, statistic),
    ofQueue: (trace, queue, from, to, bucket, statistic = usual) => of(trace, [queue], from, to, bucket, statistic),
  };
}

function polledBy(trace: Trace, fn: number | null): readonly string[] {
  const queues = queuesOf(trace);
  if (fn === null) return queues;
  return queues.filter((queue) => trace.triggers.some((trigger, index) => trigger.function === fn && queueOf(trace, index) === queue));
}
