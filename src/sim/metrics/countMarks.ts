/** Counts of marks on requests: for metrics of what happened to events. */
import { type MarkName, markKinds, type Trace } from '../trace/tables.ts';
import { bucketCount, countInto } from './buckets.ts';

/** Marks of a kind in each bucket of from ≤ t < to, of all functions' triggers or (unless `fn` is null) of one function's. */
export function countMarks(trace: Trace, kind: MarkName, fn: number | null, from: number, to: number, bucket: number): Float64Array {
  const counts = new Float64Array(bucketCount(from, to, bucket));
  const code = markKinds.findIndex(({ name }) => name === kind);
  const { marks, requests, triggers } = trace;
  for (let row = 0; row < marks.length; row++) {
    if (marks.kind[row] !== code) continue;
    const trigger = triggers[requests.trigger[marks.subject[row] as number] as number];
    if (fn === null || trigger?.function === fn) countInto(counts, from, to, bucket, marks.time[row] as number);
  }
  return counts;
}
