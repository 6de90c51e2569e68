/** A function's internal queue at a moment: the events that wait in it, and the clock of each: when it is tried next, and when it is too old. */
import { holding } from '../../base/stretches.ts';
import { NO_ROW } from '../../base/table.ts';
import { attemptsOf, endings, functionIn, receivedAt, scenarioAt, type Trace } from '../../sim/index.ts';
import { eventWaits, type WaitEnd, type WaitKind, waitKinds } from './eventWaits.ts';
import { soonest } from './soonest.ts';

/** How many events a moment names one by one unless told. */
const MOST = 12;

/** An event that waits. Times in µs. */
export interface WaitingEvent {
  /** Row of the request. */
  readonly request: number;
  readonly kind: WaitKind;
  readonly since: number;
  /** When the wait ends: the next-retry clock runs out then, if `ends` is `attempt`. */
  readonly until: number;
  readonly ends: WaitEnd;
  /** Attempts so far, refused ones included, and how many of them failed in the function: only those use up retries. */
  readonly attempts: number;
  readonly failures: number;
  /** How many attempts may fail before it is given up. */
  readonly mostFailures: number;
  /** When it is too old to be tried again, µs; null while Lambda does not have it. */
  readonly expires: number | null;
}

export interface EventsMoment {
  /** Index into `trace.functions`. */
  readonly function: number;
  readonly waiting: number;
  readonly byKind: Readonly<Record<WaitKind, number>>;
  /** With the function. */
  readonly inFlight: number;
  /** Those whose wait for another attempt ends next; then those that were not tried yet. */
  readonly events: readonly WaitingEvent[];
}

/** The internal queue of function `fn` (an index) at `t`, µs, with all that happens at that instant. At most `most` events are named. */
export function eventsAt(trace: Trace, fn: number, t: number, most = MOST): EventsMoment {
  const { waits, kind, running } = eventWaits(trace, fn);
  const places = holding(waits, t);
  const byKind: Record<WaitKind, number> = { delivering: 0, queued: 0, retry: 0, throttled: 0 };
  for (const place of places) byKind[waitKinds[kind[waits.subject[place] as number] as number] as WaitKind]++;
  // Clocks of retries first: what waits for its first attempt waits for an instant.
  const isRetry = (place: number): boolean => (kind[waits.subject[place] as number] as number) >= waitKinds.indexOf('retry');
  const endOfWaitAt = (place: number): number => waits.end[place] as number;
  const retries = soonest(places.filter(isRetry), endOfWaitAt, most);
  const others = soonest(
    places.filter((place) => !isRetry(place)),
    endOfWaitAt,
    most - retries.length,
  );
  return {
    function: fn,
    waiting: places.length,
    byKind,
    inFlight: holding(running, t).length,
    events: [...retries, ...others].map((place) => waitingEvent(trace, fn, place)),
  };
}

function waitingEvent(trace: Trace, fn: number, place: number): WaitingEvent {
  const { waits, request: requests, kind, attempts, next } = eventWaits(trace, fn);
  const row = waits.subject[place] as number;
  const request = requests[row] as number;
  const since = waits.start[place] as number;
  const until = waits.end[place] as number;
  const { asyncConfig } = functionIn(trace, scenarioAt(trace, since), fn);
  const received = receivedAt(trace)[request] as number;
  const waitKind = waitKinds[kind[row] as number] as WaitKind;
  return {
    request,
    kind: waitKind,
    since,
    until,
    ends: endOfWait(trace, request, until, next[row] as number, waitKind),
    attempts: attempts[row] as number,
    failures: failuresOf(trace, request, attempts[row] as number),
    mostFailures: 1 + asyncConfig.maximumRetryAttempts,
    expires: waitKind === 'delivering' ? null : received + asyncConfig.maximumEventAge,
  };
}

function endOfWait(trace: Trace, request: number, until: number, next: number, kind: WaitKind): WaitEnd {
  if (next !== NO_ROW) return 'attempt';
  if (trace.requests.settled[request] === until) return 'givenUp';
  return kind === 'delivering' && until < trace.horizon ? 'attempt' : 'runEnd';
}

/** How many of the first `attempts` attempts the function failed. */
function failuresOf(trace: Trace, request: number, attempts: number): number {
  return attemptsOf(trace, request)
    .subarray(0, attempts)
    .reduce((sum, attempt) => {
      const outcome = endings[trace.invocations.ending[attempt] as number]?.outcome;
      return sum + (outcome === 'throttled' || outcome === 'refused' ? 0 : 1);
    }, 0);
}
