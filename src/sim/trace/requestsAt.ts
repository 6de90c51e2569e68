/** How many requests of each trigger were in flight, waiting or done at a moment: sent = inFlight + waiting + the outcomes, always. */
import { firstAbove } from '../../base/bisect.ts';
import { groupRows } from '../../base/groupRows.ts';
import { sortIntegers } from '../../base/sortIntegers.ts';
import { NO_ROW } from '../../base/table.ts';
import { batchOf, itemsOf } from './batchOf.ts';
import { endOf } from './endOf.ts';
import { inFlightUntil } from './inFlightUntil.ts';
import type { Trace } from './tables.ts';

/** Where the requests of one trigger were. */
export interface TriggerCounts {
  readonly id: string;
  readonly sent: number;
  /** With Lambda: an attempt of it held an environment, and its sender had not been told an outcome. */
  readonly inFlight: number;
  /** Between attempts, or on the way to the first one. */
  readonly waiting: number;
  /** The outcomes this trigger can reach, in the order of the summary. */
  readonly outcomes: Readonly<Record<string, number>>;
}

/** Counts per trigger at `t`, what happens at `t` included. The first call sorts some columns; later ones bisect. */
export function requestsAt(trace: Trace, t: number): TriggerCounts[] {
  return timelinesOf(trace).map((timeline, trigger) => {
    const { id, outcomes } = trace.triggers[trigger] as Trace['triggers'][number];
    const sent = firstAbove(timeline.sent, t);
    const inFlight = firstAbove(timeline.begun, t) - firstAbove(timeline.over, t);
    let waiting = sent - inFlight;
    const counts: Record<string, number> = Object.fromEntries(outcomes.map((outcome) => [outcome, 0]));
    for (const [outcome, times] of timeline.settled) {
      const count = firstAbove(times, t);
      if (count > 0) counts[outcome] = (counts[outcome] ?? 0) + count;
      waiting -= count;
    }
    return { id, sent, inFlight, waiting, outcomes: counts };
  });
}

/** Sorted times of what changes a trigger's counts. */
interface Timeline {
  readonly sent: Float64Array;
  readonly settled: ReadonlyMap<string, Float64Array>;
  /** When attempts that were admitted began, and until when they kept their request in flight. */
  readonly begun: Float64Array;
  readonly over: Float64Array;
}

const known = new WeakMap<Trace, readonly Timeline[]>();

function timelinesOf(trace: Trace): readonly Timeline[] {
  const before = known.get(trace);
  if (before) return before;
  const requests = groupRows(trace.requests.trigger, trace.triggers.length);
  const attempts = groupRows(triggerOfAttempts(trace), trace.triggers.length);
  const timelines = trace.triggers.map((_, trigger) =>
    timelineOf(
      trace,
      trigger,
      requests.rows.subarray(requests.offsets[trigger], requests.offsets[trigger + 1]),
      attempts.rows.subarray(attempts.offsets[trigger], attempts.offsets[trigger + 1]),
    ),
  );
  known.set(trace, timelines);
  return timelines;
}

/** Trigger of each attempt that held its request in flight; NO_ROW for refused ones. */
function triggerOfAttempts(trace: Trace): Uint32Array {
  const { invocations, requests } = trace;
  const triggers = new Uint32Array(invocations.length);
  for (let row = 0; row < triggers.length; row++) {
    const refused = invocations.environment[row] === NO_ROW;
    triggers[row] = refused ? NO_ROW : (requests.trigger[invocations.request[row] as number] as number);
  }
  return triggers;
}

function timelineOf(trace: Trace, trigger: number, requests: Uint32Array, attempts: Uint32Array): Timeline {
  const { begun, over } = timesInFlight(trace, attempts);
  const sent = pick(trace.requests.sent, requests);
  for (const times of [sent, begun, over]) sortIntegers(times);
  return { sent, settled: settledTimes(trace, trigger, requests), begun, over };
}

/** When each request began to be in flight, and until when: with a batch all of its requests are. */
function timesInFlight(
  trace: Trace,
  attempts: Uint32Array,
): { readonly begun: Float64Array<ArrayBuffer>; readonly over: Float64Array<ArrayBuffer> } {
  const batchOfAttempt = (row: number): number => (trace.batches.length === 0 ? -1 : batchOf(trace, row));
  const count = (batch: number): number => (batch < 0 ? 1 : (trace.batches.count[batch] as number));
  const begun = new Float64Array(attempts.reduce((sum, row) => sum + count(batchOfAttempt(row)), 0));
  const over = new Float64Array(begun.length);
  // A message that was received again while an invocation still worked at it is in flight once, not twice.
  const until = trace.batches.length === 0 ? null : new Float64Array(trace.requests.length);
  let place = 0;
  for (const row of attempts) {
    const batch = batchOfAttempt(row);
    const time = trace.invocations.time[row] as number;
    if (batch < 0 || until === null) {
      begun[place] = time;
      over[place++] = inFlightUntil(trace, row);
      continue;
    }
    const end = endOf(trace, row);
    for (const item of itemsOf(trace, batch)) {
      begun[place] = Math.max(time, until[item] as number);
      // It may be done with before its batch, or even before this attempt: then another invocation has deleted it.
      const settled = trace.requests.settled[item] as number;
      over[place] = Math.max(begun[place] as number, Number.isNaN(settled) ? end : Math.min(settled, end));
      until[item] = over[place++] as number;
    }
  }
  return { begun, over };
}

function settledTimes(trace: Trace, trigger: number, requests: Uint32Array): Map<string, Float64Array> {
  const { machine } = trace.triggers[trigger] as Trace['triggers'][number];
  const outcomes = [...new Set(trace.machines[machine].flatMap(({ outcome }) => (outcome === null ? [] : [outcome])))];
  const codes = trace.machines[machine].map(({ outcome }) => (outcome === null ? NO_ROW : outcomes.indexOf(outcome)));
  const keys = new Uint32Array(requests.length);
  for (let i = 0; i < requests.length; i++) keys[i] = codes[trace.requests.state[requests[i] as number] as number] as number;
  const { offsets, rows } = groupRows(keys, outcomes.length);
  const settled = pick(trace.requests.settled, requests);
  return new Map(
    outcomes.map((outcome, code) => {
      const times = pick(settled, rows.subarray(offsets[code], offsets[code + 1]));
      sortIntegers(times);
      return [outcome, times];
    }),
  );
}

/** The values of some rows of a column. */
function pick(column: Float64Array, rows: Uint32Array): Float64Array<ArrayBuffer> {
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = column[rows[i] as number] as number;
  return values;
}
