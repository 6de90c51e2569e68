/** Counts of marks on requests: for metrics of what happened to events. */
import { eachIndex, type Slices } from '../../base/slices.ts';
import { type MarkName, markKinds, type Trace } from '../trace/tables.ts';
import { type Counts, countsFrom } from './columns.ts';

/** Marks of a kind, of all functions' triggers or (unless `fn` is null) of one function's. */
export function countMarks(trace: Trace, kind: MarkName, fn: number | null): Slices<Counts> {
  const code = markKinds.findIndex(({ name }) => name === kind);
  const { marks, requests, triggers } = trace;
  return countsFrom(function* (hear) {
    yield* eachIndex(marks.length, (row) => {
      if (marks.kind[row] !== code) return;
      const trigger = triggers[requests.trigger[marks.subject[row] as number] as number];
      if (fn === null || trigger?.function === fn) hear(marks.time[row] as number);
    });
  });
}
