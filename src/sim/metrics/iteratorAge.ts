/** IteratorAge: how long ago the last record of a batch had arrived in its stream when the function was invoked with it. */
import { NO_ROW } from '../../base/table.ts';
import { sampleSeries } from './buckets.ts';
import type { Metric } from './metric.ts';

export const iteratorAge: Metric = {
  name: 'IteratorAge',
  unit: 'Milliseconds',
  title: 'Iterator age',
  betterIs: 'lower',
  description:
    'Time from the arrival of a batch’s last record in its stream to each invocation with the batch. It grows when a shard is blocked, or read too slowly.',
  // streams.iterator-age
  statistics: ['Maximum', 'Average'],
  series: (trace, fn, from, to, bucket, statistic = 'Maximum') => {
    const { batchInvocations, batches, batchItems, invocations, requests } = trace;
    const counted = trace.triggers.map((trigger) => trigger.machine === 'streamBatch' && (fn === null || trigger.function === fn));
    const times: number[] = [];
    const values: number[] = [];
    for (let place = 0; place < batchInvocations.length; place++) {
      const batch = batchInvocations.batch[place] as number;
      const row = batchInvocations.invocation[place] as number;
      const count = batches.count[batch] as number;
      // The final invocation of a tumbling window has no record.
      if (count === 0 || !counted[batches.trigger[batch] as number] || invocations.environment[row] === NO_ROW) continue;
      const last = batchItems.request[(batches.first[batch] as number) + count - 1] as number;
      times.push(invocations.time[row] as number);
      values.push(((invocations.time[row] as number) - (requests.sent[last] as number)) / 1000);
    }
    return sampleSeries({ times: Float64Array.from(times), values: Float64Array.from(values) }, from, to, bucket, statistic);
  },
};
