/** IteratorAge: how long ago the last record of a batch had arrived in its stream when the function was invoked with it. */
import { eachIndex } from '../../base/slices.ts';
import { NO_ROW } from '../../base/table.ts';
import { isKafka } from '../trace/partNames.ts';
import type { Trace } from '../trace/tables.ts';
import { samplesFrom } from './columns.ts';
import { defineMetric } from './defineMetric.ts';

export const iteratorAge = defineMetric({
  name: 'IteratorAge',
  family: 'stream',
  unit: 'Milliseconds',
  title: 'Iterator age',
  betterIs: 'lower',
  description:
    'Time from the arrival of a batch’s last record in its stream to each invocation with the batch. It grows when a shard is blocked, or read too slowly.',
  // streams.iterator-age
  statistics: ['Maximum', 'Average'],
  occurs: (trace, fn) => isOfStream(trace, fn).includes(true),
  columns: (trace, fn) =>
    samplesFrom(function* (hear) {
      const { batchInvocations, batches, batchItems, invocations, requests } = trace;
      const counted = isOfStream(trace, fn);
      yield* eachIndex(batchInvocations.length, (place) => {
        const batch = batchInvocations.batch[place] as number;
        const row = batchInvocations.invocation[place] as number;
        const count = batches.count[batch] as number;
        // The final invocation of a tumbling window has no record.
        if (count === 0 || !counted[batches.trigger[batch] as number] || invocations.environment[row] === NO_ROW) return;
        const last = batchItems.request[(batches.first[batch] as number) + count - 1] as number;
        const time = invocations.time[row] as number;
        hear(time, (time - (requests.sent[last] as number)) / 1000);
      });
    }),
});

/** For each trigger: whether it reads a stream (a topic of Kafka has its OffsetLag) and, unless `fn` is null, invokes that function. */
const isOfStream = (trace: Trace, fn: number | null): readonly boolean[] =>
  trace.triggers.map(
    ({ type, machine, function: target }) => machine === 'streamBatch' && !isKafka(type) && (fn === null || target === fn),
  );
