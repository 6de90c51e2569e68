/** Events of pipelines that Lambda gave up: their jobs go on waiting for a report that nobody makes. */
import { markKinds, type Trace } from './tables.ts';

const known = new WeakMap<Trace, ReadonlyMap<number, number>>();
const kinds: ReadonlySet<string> = new Set(['dropped', 'deadLettered', 'sentToDestination']);

/** When Lambda gave them up, µs, by row of the request. To be read only. */
export function jobsGivenUp(trace: Trace): ReadonlyMap<number, number> {
  const before = known.get(trace);
  if (before) return before;
  const found = new Map<number, number>();
  const isPipeline = trace.triggers.map(({ type }) => type === 'codepipeline');
  const { marks, requests } = trace;
  const codes = new Set(markKinds.flatMap(({ name }, code) => (kinds.has(name) ? [code] : [])));
  if (isPipeline.includes(true))
    for (let row = 0; row < marks.length; row++) {
      const subject = marks.subject[row] as number;
      if (codes.has(marks.kind[row] as number) && isPipeline[requests.trigger[subject] as number] === true)
        found.set(subject, marks.time[row] as number);
    }
  known.set(trace, found);
  return found;
}
