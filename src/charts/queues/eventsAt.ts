/** A function's internal queue at a moment: the events that wait in it, and the clock of each: when it is tried next, and when it is too old. */
import { countHolding, endingNext } from '../../base/stretches.ts';
import { NO_ROW } from '../../base/table.ts';
import { attemptsOf, endings, functionIn, receivedAt, scenarioAt, type Trace } from '../../sim/index.ts';
import { eventWaits, type WaitEnd, type WaitKind } from './eventWaits.ts';

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
  const { waits, running } = eventWaits(trace, fn);
  const byKind = {
    delivering: countHolding(waits.delivering, t),
    queued: countHolding(waits.queued, t),
    retry: countHolding(waits.retry, t),
    throttled: countHolding(waits.throttled, t),
  };
  // Clocks of retries first: what waits for its first attempt waits for an instant.
  const retries = nextOf(trace, fn, ['retry', 'throttled'], t, most);
  const others = nextOf(trace, fn, ['delivering', 'queued'], t, most - retries.length);
  return {
    function: fn,
    waiting: byKind.delivering + byKind.queued + byKind.retry + byKind.throttled,
    byKind,
    inFlight: countHolding(running, t),
    events: [...retries, ...others],
  };
}

/** The events that wait for one of these reasons and whose wait ends next. */
function nextOf(trace: Trace, fn: number, kinds: readonly WaitKind[], t: number, most: number): readonly WaitingEvent[] {
  const { waits } = eventWaits(trace, fn);
  return kinds
    .flatMap((kind) => endingNext(waits[kind], t, most).map((place) => waitingEvent(trace, fn, kind, place)))
    .sort((a, b) => a.until - b.until)
    .slice(0, Math.max(0, most));
}

function waitingEvent(trace: Trace, fn: number, kind: WaitKind, place: number): WaitingEvent {
  const { waits, request: requests, attempts, next } = eventWaits(trace, fn);
  const row = waits[kind].subject[place] as number;
  const request = requests[row] as number;
  const since = waits[kind].start[place] as number;
  const until = waits[kind].end[place] as number;
  const { asyncConfig } = functionIn(trace, scenarioAt(trace, since), fn);
  return {
    request,
    kind,
    since,
    until,
    ends: endOfWait(trace, request, until, next[row] as number, kind),
    attempts: attempts[row] as number,
    failures: failuresOf(trace, request, attempts[row] as number),
    mostFailures: 1 + asyncConfig.maximumRetryAttempts,
    expires: kind === 'delivering' ? null : (receivedAt(trace)[request] as number) + asyncConfig.maximumEventAge,
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
