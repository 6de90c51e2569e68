/** Finds a moment of a run, and what to pick there. */
import { NO_ROW } from '../../base/table.ts';
import { endOf, functionOf, type InterestingKind, interestingEvents, interestingKinds, startOf, type Trace } from '../../sim/index.ts';
import type { MomentQuery } from './lesson.ts';

export interface FoundMoment {
  /** µs. */
  readonly time: number;
  /** What to pick: a row of the trace; null where the moment belongs to none. */
  readonly selection: { readonly kind: 'invocation' | 'environment' | 'request'; readonly row: number } | null;
  /** Which event of it is meant; null: the one that a person would ask about first. */
  readonly event: InterestingKind | null;
}

/** The moment, or null when the run has none. */
export function findMoment(trace: Trace, query: MomentQuery): FoundMoment | null {
  return allMoments(trace, query).at(query.nth ?? 0) ?? null;
}

function allMoments(trace: Trace, query: MomentQuery): readonly FoundMoment[] {
  switch (query.kind) {
    case 'event':
      return events(trace, query);
    case 'request':
      return requests(trace, query);
    case 'attempt':
      return attempts(trace, query);
    case 'environment':
      return environments(trace, query);
  }
}

function events(trace: Trace, { event }: Extract<MomentQuery, { kind: 'event' }>): FoundMoment[] {
  const { times, kinds, subjects, length } = interestingEvents(trace);
  const code = interestingKinds.findIndex(({ name }) => name === event);
  const subject = interestingKinds[code]?.subject;
  const found: FoundMoment[] = [];
  for (let i = 0; i < length; i++) {
    if (kinds[i] !== code) continue;
    const isRow = subject === 'invocation' || subject === 'environment' || subject === 'request';
    found.push({ time: times[i] as number, selection: isRow ? { kind: subject, row: subjects[i] as number } : null, event });
  }
  return found;
}

function requests(trace: Trace, { trigger, at }: Extract<MomentQuery, { kind: 'request' }>): FoundMoment[] {
  const wanted = trace.triggers.findIndex(({ id }) => id === trigger);
  const found: FoundMoment[] = [];
  for (let row = 0; row < trace.requests.length; row++) {
    if (trace.requests.trigger[row] !== wanted) continue;
    const time = (at === 'sent' ? trace.requests.sent : trace.requests.settled)[row] as number;
    if (time < trace.horizon) found.push({ time, selection: { kind: 'request', row }, event: null });
  }
  return found;
}

function attempts(trace: Trace, { function: name, at }: Extract<MomentQuery, { kind: 'attempt' }>): FoundMoment[] {
  const wanted = trace.functions.indexOf(name);
  const { environment, length } = trace.invocations;
  const found: FoundMoment[] = [];
  for (let row = 0; row < length; row++) {
    if (functionOf(trace, row) !== wanted || environment[row] === NO_ROW) continue;
    const time = at === 'start' ? startOf(trace, row) : endOf(trace, row);
    if (time < trace.horizon) found.push({ time, selection: { kind: 'invocation', row }, event: null });
  }
  return found;
}

function environments(trace: Trace, { function: name, at }: Extract<MomentQuery, { kind: 'environment' }>): FoundMoment[] {
  const wanted = trace.functions.indexOf(name);
  const found: FoundMoment[] = [];
  for (let row = 0; row < trace.environments.length; row++) {
    const time = trace.environments[at][row] as number;
    if (trace.environments.function[row] === wanted && time < trace.horizon)
      found.push({ time, selection: { kind: 'environment', row }, event: null });
  }
  return found;
}
