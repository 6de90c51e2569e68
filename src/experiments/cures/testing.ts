/** For tests: the run of a scenario as people write it, and events of it by kind. */
import { interestingEvents, interestingKinds, originOf, parseScenario, simulate, type Trace } from '../../sim/index.ts';
import type { CureSearch } from './cure.ts';
import { findCures } from './findCures.ts';
import { requestOf } from './requestOf.ts';
import { isSubjectKind, type Subject, type SubjectKind } from './subject.ts';

/** The run of `json`. Throws, with its problems, when the scenario is not valid. */
export function runOf(json: unknown): Trace {
  const parsed = parseScenario(json);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return simulate(parsed.scenario);
}

/** Events of a run that may have cures, by kind, in order of time. */
export function subjectsByKind(trace: Trace): ReadonlyMap<SubjectKind, readonly Subject[]> {
  const events = interestingEvents(trace);
  const found = new Map<SubjectKind, Subject[]>();
  for (let i = 0; i < events.length; i++) {
    const kind = interestingKinds[events.kinds[i] as number]?.name ?? '';
    if (!isSubjectKind(kind)) continue;
    const subjects = found.get(kind) ?? [];
    subjects.push({ kind, row: events.subjects[i] as number });
    found.set(kind, subjects);
  }
  return found;
}

/** Cures for the first event of `kind` in the run of `json`; `most` is large, so that none is left out. */
export function curesFor(json: unknown, kind: SubjectKind, nth = 0): CureSearch {
  const trace = runOf(json);
  const subject = subjectsByKind(trace).get(kind)?.[nth];
  if (subject === undefined) throw new Error(`There is no ${kind} in this run.`);
  return findCures(json, trace, subject, { most: 20 });
}

/**
 * Whether an event of the subject's kind happens in `after` to a request of the same trigger that was sent at the same microsecond: an oracle apart from
 * twins. Null where it cannot tell: what handlers emit moves in time, and several may be sent at once.
 */
export function happensToSameTime(before: Trace, after: Trace, subject: Subject): boolean | null {
  const request = requestOf(before, subject);
  const nameOf = (trace: Trace, row: number) => `${trace.triggers[trace.requests.trigger[row] as number]?.id} ${trace.requests.sent[row]}`;
  const name = nameOf(before, request);
  let same = 0;
  for (let row = 0; row < before.requests.length; row++) if (nameOf(before, row) === name) same++;
  if (same > 1 || originOf(before, request) !== null) return null;
  return (subjectsByKind(after).get(subject.kind) ?? []).some((other) => nameOf(after, requestOf(after, other)) === name);
}
