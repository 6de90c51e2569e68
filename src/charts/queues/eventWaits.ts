/** The events of a function's internal queue over the whole run: every stretch in which one waits, or is with the function. */
import { indexStretches, type Stretches } from '../../base/stretches.ts';
import { NO_ROW } from '../../base/table.ts';
import { attemptsOf, endings, endOf, receivedAt, type Trace } from '../../sim/index.ts';

/**
 * Why an event waits: `delivering`, on its way to Lambda or offered again by the service in front; `queued`, for its first attempt; `retry`, the
 * function failed; `throttled`, Lambda had no concurrency for it or failed itself.
 */
export const waitKinds = ['delivering', 'queued', 'retry', 'throttled'] as const;

export type WaitKind = (typeof waitKinds)[number];

/** How a wait ends: by an attempt, by giving the event up, or not before the run does. */
export type WaitEnd = 'attempt' | 'givenUp' | 'runEnd';

export interface EventWaits {
  /** Their subjects are rows of the columns below. */
  readonly waits: Stretches;
  readonly request: Uint32Array;
  /** Index into `waitKinds`. */
  readonly kind: Uint8Array;
  /** How many attempts there had been. */
  readonly attempts: Uint32Array;
  /** Row of the attempt that ended the wait, or NO_ROW. */
  readonly next: Uint32Array;
  /** Attempts under way. Their subjects are rows of invocations. */
  readonly running: Stretches;
}

const known = new WeakMap<Trace, Map<number, EventWaits>>();

/** Waits and attempts of the events that come to function `fn` (an index) through its internal queue. */
export function eventWaits(trace: Trace, fn: number): EventWaits {
  const ofTrace = known.get(trace) ?? new Map<number, EventWaits>();
  known.set(trace, ofTrace);
  const waits = ofTrace.get(fn) ?? findWaits(trace, fn);
  ofTrace.set(fn, waits);
  return waits;
}

/** Indexes of the functions that have an internal queue with events in this run, or a trigger that uses it. */
export function functionsWithEvents(trace: Trace): readonly number[] {
  const functions = trace.triggers.flatMap(({ machine, function: fn }) => (machine === 'asynchronous' ? [fn] : []));
  return [...new Set(functions)];
}

function findWaits(trace: Trace, fn: number): EventWaits {
  const { requests, invocations, horizon } = trace;
  const received = receivedAt(trace);
  const wanted = trace.triggers.map((trigger) => trigger.machine === 'asynchronous' && trigger.function === fn);
  const wait = {
    starts: [] as number[],
    ends: [] as number[],
    request: [] as number[],
    kind: [] as number[],
    attempts: [] as number[],
    next: [] as number[],
  };
  const run = { starts: [] as number[], ends: [] as number[], subjects: [] as number[] };
  const note = (request: number, kind: WaitKind, start: number, end: number, attempts: number, next: number): void => {
    if (!(end > start)) return;
    wait.starts.push(start);
    wait.ends.push(end);
    wait.request.push(request);
    wait.kind.push(waitKinds.indexOf(kind));
    wait.attempts.push(attempts);
    wait.next.push(next);
  };
  for (let request = 0; request < requests.length; request++) {
    if (!wanted[requests.trigger[request] as number]) continue;
    const settled = requests.settled[request] as number;
    const end = Number.isNaN(settled) ? horizon : settled;
    const taken = received[request] as number;
    const sent = requests.sent[request] as number;
    if (Number.isNaN(taken)) {
      note(request, 'delivering', sent, end, 0, NO_ROW);
      continue;
    }
    note(request, 'delivering', sent, taken, 0, NO_ROW);
    let [since, kind, count]: [number, WaitKind, number] = [taken, 'queued', 0];
    for (const attempt of attemptsOf(trace, request)) {
      const time = invocations.time[attempt] as number;
      note(request, kind, since, time, count++, attempt);
      since = endOf(trace, attempt);
      const outcome = endings[invocations.ending[attempt] as number]?.outcome;
      kind = outcome === 'throttled' || outcome === 'refused' ? 'throttled' : 'retry';
      if (since > time) {
        run.starts.push(time);
        run.ends.push(since);
        run.subjects.push(attempt);
      }
    }
    note(request, kind, since, end, count, NO_ROW);
  }
  return {
    waits: indexStretches(wait.starts, wait.ends, [...wait.starts.keys()]),
    request: Uint32Array.from(wait.request),
    kind: Uint8Array.from(wait.kind),
    attempts: Uint32Array.from(wait.attempts),
    next: Uint32Array.from(wait.next),
    running: indexStretches(run.starts, run.ends, run.subjects),
  };
}
