/** Metrics of queues: of one by name, of those that a function polls, or of all that something polls. */
import { onceFor } from '../../base/onceFor.ts';
import type { Slices } from '../../base/slices.ts';
import { sqsQueuesOf } from '../trace/brokerOf.ts';
import { queueOf } from '../trace/queuesOf.ts';
import type { Trace } from '../trace/tables.ts';
import { columnSeries } from './columnSeries.ts';
import type { Columns } from './columns.ts';
import { defineMetric } from './defineMetric.ts';
import type { Metric, MetricAbout } from './metric.ts';

type About = Omit<MetricAbout, 'family'> & {
  /** Whether one of these queues can have it; absent: every queue has it. */
  readonly ofSome?: (trace: Trace, queues: readonly string[]) => boolean;
};

/** A metric of queues of SQS, from what it is made of for the messages of any of them together. */
export function queueMetric({ ofSome, ...about }: About, of: (trace: Trace, queues: readonly string[]) => Slices<Columns>): Metric {
  const [usual] = about.statistics;
  const gathered = onceFor((trace: Trace, queue: string) => of(trace, [queue]));
  return {
    ...defineMetric({
      ...about,
      family: 'queue',
      occurs: (trace, fn) => {
        const queues = polledBy(trace, fn);
        return queues.length > 0 && (ofSome?.(trace, queues) ?? true);
      },
      columns: (trace, fn) => of(trace, polledBy(trace, fn)),
    }),
    queueColumns: gathered.now,
    gatherQueueColumns: gathered,
    ofQueue: (trace, queue, from, to, bucket, statistic = usual) => columnSeries(gathered.now(trace, queue), from, to, bucket, statistic),
  };
}

function polledBy(trace: Trace, fn: number | null): readonly string[] {
  const queues = sqsQueuesOf(trace);
  if (fn === null) return queues;
  return queues.filter((queue) => trace.triggers.some((trigger, index) => trigger.function === fn && queueOf(trace, index) === queue));
}
