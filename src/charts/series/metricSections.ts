/** The metrics of a run in groups: those that can tell something about what is picked, and no others. */
import { type Metric, type MetricFamily, metrics, type Trace } from '../../sim/index.ts';

export interface MetricSection {
  readonly family: MetricFamily;
  readonly title: string;
  /** Where CloudWatch keeps them, or that it does not. */
  readonly namespace: string;
  readonly metrics: readonly Metric[];
}

const families: Readonly<Record<MetricFamily, { readonly title: string; readonly namespace: string }>> = {
  function: { title: 'Function', namespace: 'AWS/Lambda' },
  coldstart: { title: 'Cold starts and environments', namespace: 'Coldstart’s own: CloudWatch has no such metrics' },
  provisioned: { title: 'Provisioned concurrency', namespace: 'AWS/Lambda' },
  asynchronous: { title: 'Asynchronous invocation', namespace: 'AWS/Lambda' },
  stream: { title: 'Stream', namespace: 'AWS/Lambda' },
  queue: { title: 'Queue', namespace: 'AWS/SQS' },
  account: { title: 'Account', namespace: 'AWS/Lambda, all functions of the Region' },
};

/** Sections for function `fn`, or for all together (null), in the order in which they stand. */
export function metricSections(trace: Trace, fn: number | null): readonly MetricSection[] {
  return (Object.keys(families) as MetricFamily[])
    .map((family) => ({
      family,
      ...families[family],
      metrics: metrics
        .filter((metric) => metric.family === family && metric.occurs(trace, family === 'account' ? null : fn))
        // The broad one stands below the others.
        .toSorted((a, b) => Number(hasLimits(a)) - Number(hasLimits(b))),
    }))
    .filter((section) => section.metrics.length > 0);
}

/** Whether a metric is held against the limits of concurrency: it is drawn broadly, with its limits as lines. */
export function hasLimits({ name }: Metric): boolean {
  return name === 'ConcurrentExecutions';
}
