/** OffsetLag: how many records of a topic have been written and are not done with (rule kafka.offset-lag). */
import { firstAtLeast } from '../../base/bisect.ts';
import { NumberColumn } from '../../base/numberColumn.ts';
import { eachIndex } from '../../base/slices.ts';
import { sortIntegersInSlices } from '../../base/sortIntegers.ts';
import { isKafka } from '../trace/partNames.ts';
import type { Trace } from '../trace/tables.ts';
import { defineMetric } from './defineMetric.ts';
import { mergeLevels } from './steps.ts';

export const offsetLag = defineMetric({
  name: 'OffsetLag',
  family: 'stream',
  unit: 'Count',
  title: 'Offset lag',
  betterIs: 'lower',
  description:
    'Records of a Kafka topic that the function has not processed yet. It grows when a partition is blocked, or pollers are few.',
  statistics: ['Maximum', 'Average'],
  occurs: (trace, fn) => isOfTopic(trace, fn).includes(true),
  columns: function* (trace, fn) {
    const { requests, horizon } = trace;
    const counted = isOfTopic(trace, fn);
    const [written, done] = [new NumberColumn(), new NumberColumn()];
    yield* eachIndex(requests.length, (row) => {
      if (!counted[requests.trigger[row] as number]) return;
      written.push(requests.sent[row] as number);
      const settled = requests.settled[row] as number;
      if (!Number.isNaN(settled)) done.push(settled);
    });
    const [starts, ends] = [written.build(), done.build()];
    yield* sortIntegersInSlices(starts);
    yield* sortIntegersInSlices(ends);
    return yield* mergeLevels(starts, ends.subarray(0, firstAtLeast(ends, horizon)));
  },
});

/** For each trigger: whether it reads a topic and, unless `fn` is null, invokes that function. */
const isOfTopic = (trace: Trace, fn: number | null): readonly boolean[] =>
  trace.triggers.map(({ type, function: target }) => isKafka(type) && (fn === null || target === fn));
