/** When marks of one kind were made about one request. */
import { type Groups, groupRows } from '../../../base/groupRows.ts';
import { NO_ROW } from '../../../base/table.ts';
import { type MarkName, markKinds, type Trace } from '../tables.ts';

const known = new WeakMap<Trace, Map<MarkName, Groups>>();

/** Times of the marks `kind` about the request in row `request`, µs, in order. The first call for a kind groups its marks. */
export function marksOf(trace: Trace, kind: MarkName, request: number): readonly number[] {
  const { offsets, rows } = marksByRequest(trace, kind);
  return Array.from(rows.subarray(offsets[request], offsets[request + 1]), (row) => trace.marks.time[row] as number);
}

function marksByRequest(trace: Trace, kind: MarkName): Groups {
  const ofTrace = known.get(trace) ?? new Map<MarkName, Groups>();
  known.set(trace, ofTrace);
  const before = ofTrace.get(kind);
  if (before !== undefined) return before;
  const code = markKinds.findIndex(({ name }) => name === kind);
  const { marks, requests } = trace;
  const subjects = Uint32Array.from({ length: marks.length }, (_, row) =>
    marks.kind[row] === code ? (marks.subject[row] as number) : NO_ROW,
  );
  const groups = groupRows(subjects, requests.length);
  ofTrace.set(kind, groups);
  return groups;
}
