/** How old the records of a stream were when a function was invoked with them. */
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { batchOf, itemsOf } from './batchOf.ts';
import { isKafka } from './partNames.ts';
import { LANES_PER_SHARD } from './shardTape.ts';
import type { Trace } from './tables.ts';

/** A sentence with the IteratorAge (rule streams.iterator-age) of the attempt in row `row`; nothing where no record of a stream came with it. */
export function iteratorAgeSentence(trace: Trace, row: number): string {
  const batch = batchOf(trace, row);
  if (batch < 0 || trace.triggers[trace.batches.trigger[batch] as number]?.machine !== 'streamBatch') return '';
  const records = itemsOf(trace, batch);
  const last = records.at(-1);
  // The final invocation of a tumbling window has no record.
  if (last === undefined) return '';
  const part = Math.floor((trace.batches.shard[batch] as number) / LANES_PER_SHARD);
  const age = formatDuration((trace.invocations.time[row] as number) - (trace.requests.sent[last] as number));
  const which = records.length === 1 ? 'Its record' : `The last of its ${formatCount(records.length)} records`;
  // kafka.offset-lag: of a topic CloudWatch counts records, not their age.
  if (isKafka(trace.triggers[trace.batches.trigger[batch] as number]?.type ?? ''))
    return `${which} had been in partition ${part} for ${age}.`;
  return `${which} had been in shard ${part + 1} for ${age}: that is IteratorAge.`;
}
