/** Makes a metric out of what is known of it and of its columns. */
import type { Trace } from '../trace/tables.ts';
import { columnSeries } from './columnSeries.ts';
import type { Columns } from './columns.ts';
import type { Metric, MetricAbout } from './metric.ts';

export interface MetricDefinition extends MetricAbout {
  /** Absent: it occurs in every run. */
  readonly occurs?: Metric['occurs'];
  readonly columns: (trace: Trace, fn: number | null) => Columns;
}

/** The columns of a trace are worked out once. */
export function defineMetric(definition: MetricDefinition): Metric {
  const columns = remembered(definition.columns);
  const [usual] = definition.statistics;
  return {
    occurs: () => true,
    ...definition,
    columns,
    series: (trace, fn, from, to, bucket, statistic = usual) => columnSeries(columns(trace, fn), from, to, bucket, statistic),
  };
}

/** `work` done once for each trace and key. */
export function remembered<Key>(work: (trace: Trace, key: Key) => Columns): (trace: Trace, key: Key) => Columns {
  const known = new WeakMap<Trace, Map<Key, Columns>>();
  return (trace, key) => {
    const ofTrace = known.get(trace) ?? new Map<Key, Columns>();
    known.set(trace, ofTrace);
    const before = ofTrace.get(key);
    if (before !== undefined) return before;
    const columns = work(trace, key);
    ofTrace.set(key, columns);
    return columns;
  };
}
