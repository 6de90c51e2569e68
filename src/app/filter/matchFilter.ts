/** What a filter lets through of a run: events to jump to and to mark, and invocations to draw in full. */
import { NO_ROW } from '../../base/table.ts';
import {
  attemptsOf,
  batchOf,
  endings,
  functionOf,
  type InterestingEvents,
  interestingEvents,
  interestingKinds,
  itemsOf,
  type Trace,
} from '../../sim/index.ts';
import type { EventFilter, FilterMatches } from '../stores/filter.ts';
import { parseRequests, type RequestRange } from './parseRequests.ts';

/** Whether the filter asks for anything. */
export function isFiltering({ kinds, outcomes, functions, triggers, requests }: EventFilter): boolean {
  return kinds.length + outcomes.length + functions.length + triggers.length > 0 || requests.trim() !== '';
}

/** One pass over the invocations, and one over the events. Numbers of requests that cannot be read ask for nothing. */
export function matchFilter(trace: Trace, filter: EventFilter): FilterMatches {
  const rows = matchInvocations(trace, filter);
  const events = chooseEvents(interestingEvents(trace), eventTest(trace, filter, rows));
  const invocations = filter.kinds.length === 0 ? rows : invocationsOf(trace, events, rows);
  return { trace, events, invocations, count: invocations.reduce((sum, one) => sum + one, 0) };
}

type Test = (time: number, kind: number, subject: number) => boolean;

/** The invocations that all of the filter but its kinds lets through. */
function matchInvocations(trace: Trace, { outcomes, functions, triggers, requests }: EventFilter): Uint8Array {
  const { length, ending, request } = trace.invocations;
  const wanted = new Uint8Array(length);
  const isOutcome = endings.map(({ outcome }) => outcomes.length === 0 || outcomes.includes(outcome));
  const isFunction = trace.functions.map((name) => functions.length === 0 || functions.includes(name));
  const isRequest = requestTest(trace, triggers, requests);
  for (let row = 0; row < length; row++) {
    if (!isOutcome[ending[row] as number] || !isFunction[functionOf(trace, row)]) continue;
    wanted[row] = isRequest(request[row] as number) || batchHolds(trace, row, isRequest) ? 1 : 0;
  }
  return wanted;
}

/** Whether a request is wanted, by its trigger and its number. */
function requestTest(trace: Trace, triggers: readonly string[], requests: string): (row: number) => boolean {
  const isTrigger = trace.triggers.map(({ id }) => triggers.length === 0 || triggers.includes(id));
  const parsed = parseRequests(requests);
  const ranges: readonly RequestRange[] = parsed.ok ? parsed.ranges : [];
  return (row) =>
    (isTrigger[trace.requests.trigger[row] as number] ?? false) &&
    (ranges.length === 0 || ranges.some(([first, last]) => row >= first && row <= last));
}

/** A batch is wanted for any message in it. */
function batchHolds(trace: Trace, row: number, isRequest: (row: number) => boolean): boolean {
  const batch = batchOf(trace, row);
  return batch >= 0 && itemsOf(trace, batch).some(isRequest);
}

/** Whether an event is wanted. What happened to the whole run has no function, trigger or request: it is wanted unless one of them is asked for. */
function eventTest(trace: Trace, filter: EventFilter, rows: Uint8Array): Test {
  const isKind = interestingKinds.map(({ name }) => filter.kinds.length === 0 || filter.kinds.includes(name));
  const isRequest = requestTest(trace, filter.triggers, filter.requests);
  const asksForRequests = filter.outcomes.length + filter.triggers.length > 0 || filter.requests.trim() !== '';
  const asksForRows = asksForRequests || filter.functions.length > 0;
  return (_time, kind, subject) => {
    if (!isKind[kind]) return false;
    switch (interestingKinds[kind]?.subject) {
      case 'invocation':
        return rows[subject] === 1;
      case 'request': {
        if (!isRequest(subject)) return false;
        const attempts = attemptsOf(trace, subject);
        return filter.outcomes.length + filter.functions.length === 0 || attempts.some((row) => rows[row] === 1);
      }
      case 'environment': {
        const name = trace.functions[trace.environments.function[subject] as number] ?? '';
        return !asksForRequests && (filter.functions.length === 0 || filter.functions.includes(name));
      }
      default:
        return !asksForRows;
    }
  };
}

function chooseEvents({ length, times, kinds, subjects }: InterestingEvents, test: Test): InterestingEvents {
  const chosen: number[] = [];
  for (let i = 0; i < length; i++) if (test(times[i] as number, kinds[i] as number, subjects[i] as number)) chosen.push(i);
  return {
    length: chosen.length,
    times: Float64Array.from(chosen, (i) => times[i] as number),
    kinds: Uint8Array.from(chosen, (i) => kinds[i] as number),
    subjects: Uint32Array.from(chosen, (i) => subjects[i] as number),
  };
}

/** The invocations that the events are about, as far as the rest of the filter lets them through. */
function invocationsOf(trace: Trace, { length, kinds, subjects }: InterestingEvents, rows: Uint8Array): Uint8Array {
  const wanted = new Uint8Array(rows.length);
  const take = (row: number) => {
    if (row !== NO_ROW && rows[row] === 1) wanted[row] = 1;
  };
  for (let i = 0; i < length; i++) {
    const subject = subjects[i] as number;
    const kind = interestingKinds[kinds[i] as number]?.subject;
    if (kind === 'invocation') take(subject);
    else if (kind === 'request') for (const row of attemptsOf(trace, subject)) take(row);
  }
  return wanted;
}
