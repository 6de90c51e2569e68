/** The marks of a kind by what they are about. Found once per trace and kind. */
import { type MarkName, markKinds, type Trace } from '../../trace/tables.ts';

const known = new WeakMap<Trace, Map<MarkName, ReadonlyMap<number, readonly number[]>>>();

/** Times of the marks `kind`, µs, by subject. */
export function marksOf(trace: Trace, kind: MarkName): ReadonlyMap<number, readonly number[]> {
  const kinds = known.get(trace) ?? new Map<MarkName, ReadonlyMap<number, readonly number[]>>();
  known.set(trace, kinds);
  const before = kinds.get(kind);
  if (before) return before;
  const found = new Map<number, number[]>();
  const code = markKinds.findIndex(({ name }) => name === kind);
  const { marks } = trace;
  for (let row = 0; row < marks.length; row++) {
    if (marks.kind[row] !== code) continue;
    const subject = marks.subject[row] as number;
    const times = found.get(subject);
    if (times) times.push(marks.time[row] as number);
    else found.set(subject, [marks.time[row] as number]);
  }
  kinds.set(kind, found);
  return found;
}

/** When the last mark `kind` about `subject` was made, µs, or null. */
export const markTime = (trace: Trace, kind: MarkName, subject: number): number | null => marksOf(trace, kind).get(subject)?.at(-1) ?? null;
