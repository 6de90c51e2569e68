/** Makes a metric out of what is known of it and of its columns. */
import { onceFor } from '../../base/onceFor.ts';
import type { Slices } from '../../base/slices.ts';
import type { Trace } from '../trace/tables.ts';
import { columnSeries } from './columnSeries.ts';
import type { Columns } from './columns.ts';
import type { Metric, MetricAbout } from './metric.ts';

export interface MetricDefinition extends MetricAbout {
  /** Absent: it occurs in every run. */
  readonly occurs?: Metric['occurs'];
  readonly columns: (trace: Trace, fn: number | null) => Slices<Columns>;
}

/** The columns of a trace are worked out once. */
export function defineMetric(definition: MetricDefinition): Metric {
  const columns = onceFor(definition.columns);
  const [usual] = definition.statistics;
  return {
    occurs: () => true,
    ...definition,
    columns: columns.now,
    gatherColumns: columns,
    series: (trace, fn, from, to, bucket, statistic = usual) => columnSeries(columns.now(trace, fn), from, to, bucket, statistic),
  };
}
