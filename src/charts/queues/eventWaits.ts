/** The events of a function's internal queue over the whole run: every stretch in which one waits, or is with the function. */

import { GrowingTable } from '../../base/growingTable.ts';
import { onceFor } from '../../base/onceFor.ts';
import { eachIndex, type Slices } from '../../base/slices.ts';
import { type Stretches, StretchList } from '../../base/stretches.ts';
import { NO_ROW } from '../../base/table.ts';
import { attemptsByRequest, endings, endOf, indexTrace, type Trace, takeovers } from '../../sim/index.ts';

/**
 * Why an event waits: `delivering`, on its way to Lambda or offered again by the service in front; `queued`, for its first attempt; `retry`, the
 * function failed; `throttled`, Lambda had no concurrency for it or failed itself.
 */
export type WaitKind = 'delivering' | 'queued' | 'retry' | 'throttled';

/** How a wait ends: by an attempt, by giving the event up, or not before the run does. */
export type WaitEnd = 'attempt' | 'givenUp' | 'runEnd';

export interface EventWaits {
  /** By kind. Their subjects are rows of the columns below. */
  readonly waits: Readonly<Record<WaitKind, Stretches>>;
  readonly request: Uint32Array;
  /** How many attempts there had been. */
  readonly attempts: Uint16Array;
  /** Row of the attempt that ended the wait, or NO_ROW. */
  readonly next: Uint32Array;
  /** Attempts under way. Their subjects are rows of invocations. */
  readonly running: Stretches;
}

/** By function, an index into `trace.functions`. */
export const waitsByFunction = onceFor(findWaits);

/** Waits and attempts of the events that come to function `fn` (an index) through its internal queue. */
export const eventWaits = (trace: Trace, fn: number): EventWaits => waitsByFunction.now(trace, fn);

/** Indexes of the functions that have an internal queue with events in this run, or a trigger that uses it. */
export function functionsWithEvents(trace: Trace): readonly number[] {
  const functions = trace.triggers.flatMap(({ machine, function: fn }) => (machine === 'asynchronous' ? [fn] : []));
  return [...new Set(functions)];
}

function* findWaits(trace: Trace, fn: number): Slices<EventWaits> {
  yield* attemptsByRequest.inSlices(trace, null);
  const { requests, invocations, horizon } = trace;
  const { offsets, rows } = indexTrace(trace).invocationsByRequest;
  const received = yield* takeovers.inSlices(trace, null);
  const wanted = trace.triggers.map((trigger) => trigger.machine === 'asynchronous' && trigger.function === fn);
  const lists: Record<WaitKind, StretchList> = {
    delivering: new StretchList(requests.length),
    queued: new StretchList(requests.length),
    retry: new StretchList(),
    throttled: new StretchList(),
  };
  const running = new StretchList(invocations.length);
  const about = new GrowingTable({ request: 'u32', attempts: 'u16', next: 'u32' });
  about.reserve(invocations.length + requests.length);
  const note = (request: number, kind: WaitKind, start: number, end: number, attempts: number, next: number): void => {
    if (!(end > start)) return;
    const row = about.add();
    about.columns.request[row] = request;
    about.columns.attempts[row] = attempts;
    about.columns.next[row] = next;
    lists[kind].add(start, end, row);
  };
  yield* eachIndex(requests.length, (request) => {
    if (!wanted[requests.trigger[request] as number]) return;
    const settled = requests.settled[request] as number;
    const end = Number.isNaN(settled) ? horizon : settled;
    const taken = received[request] as number;
    const sent = requests.sent[request] as number;
    if (Number.isNaN(taken)) {
      note(request, 'delivering', sent, end, 0, NO_ROW);
      return;
    }
    note(request, 'delivering', sent, taken, 0, NO_ROW);
    const first = offsets[request] as number;
    let [since, kind]: [number, WaitKind] = [taken, 'queued'];
    for (let place = first; place < (offsets[request + 1] as number); place++) {
      const attempt = rows[place] as number;
      const time = invocations.time[attempt] as number;
      note(request, kind, since, time, place - first, attempt);
      since = endOf(trace, attempt);
      const outcome = endings[invocations.ending[attempt] as number]?.outcome;
      kind = outcome === 'throttled' || outcome === 'refused' ? 'throttled' : 'retry';
      if (since > time) running.add(time, since, attempt);
    }
    note(request, kind, since, end, (offsets[request + 1] as number) - first, NO_ROW);
  });
  const waits = {
    delivering: yield* lists.delivering.index(),
    queued: yield* lists.queued.index(),
    retry: yield* lists.retry.index(),
    throttled: yield* lists.throttled.index(),
  };
  return { waits, ...about.build(), running: yield* running.index() };
}
