/** Walks the life of one environment in order of time: recorded spans, and the handler and frozen time that lies between them. */
import { NO_ROW } from '../../base/table.ts';
import { endOf } from './endOf.ts';
import { indexTrace } from './indexTrace.ts';
import type { Trace } from './tables.ts';

/**
 * Is told of a stretch of time in one state, whole even where the window cuts it. `state` is an index into `trace.machines.environment`,
 * `invocation` the row of the invocation that holds the environment, or NO_ROW. Return false to stop.
 */
export type VisitSpan = (state: number, start: number, end: number, invocation: number) => boolean | undefined;

/**
 * Visits the stretches of `environment` that overlap from ≤ t < to (µs), in order. They tile its life from `created` to `ended` or the horizon,
 * and they have lengths above zero. Finds the first one by bisection and allocates nothing.
 */
export function visitSpans(trace: Trace, environment: number, from: number, to: number, visit: VisitSpan): void {
  const { spans, invocations, environments, handlerState, frozenState } = trace;
  const { spansByEnvironment, invocationsByEnvironment } = indexTrace(trace);
  const spanRows = spansByEnvironment.rows;
  const invocationRows = invocationsByEnvironment.rows;
  const lastSpan = spansByEnvironment.offsets[environment + 1] as number;
  const lastInvocation = invocationsByEnvironment.offsets[environment + 1] as number;
  const created = environments.created[environment] as number;
  const ready = environments.ready[environment] as number;
  const ended = Math.min(environments.ended[environment] as number, trace.horizon);
  const stop = Math.min(to, ended);
  let t = Math.max(from, created);
  if (!(t < stop)) return;
  let s = firstSpanEndingAfter(trace, spanRows, spansByEnvironment.offsets[environment] as number, lastSpan, t);
  let i = firstInvocationEndingAfter(trace, invocationRows, invocationsByEnvironment.offsets[environment] as number, lastInvocation, t);
  // Where the first stretch really began, should the window cut it.
  let begin = created;
  if (s > (spansByEnvironment.offsets[environment] as number)) begin = Math.max(begin, spans.end[spanRows[s - 1] as number] as number);
  if (i > (invocationsByEnvironment.offsets[environment] as number)) begin = Math.max(begin, endOf(trace, invocationRows[i - 1] as number));

  while (t < stop) {
    while (s < lastSpan && (spans.end[spanRows[s] as number] as number) <= t) s++;
    while (i < lastInvocation && endOf(trace, invocationRows[i] as number) <= t) i++;
    const span = s < lastSpan ? (spanRows[s] as number) : NO_ROW;
    const row = i < lastInvocation ? (invocationRows[i] as number) : NO_ROW;
    const spanStart = span === NO_ROW ? ended : Math.min(ended, spans.start[span] as number);
    const handlerStart = row === NO_ROW ? ended : Math.min(ended, Math.max(invocations.time[row] as number, ready));
    let state = frozenState;
    let end = Math.min(spanStart, handlerStart);
    let held = NO_ROW;
    if (spanStart <= t) {
      state = spans.state[span] as number;
      begin = spanStart;
      end = Math.min(ended, spans.end[span] as number);
      held = spans.invocation[span] as number;
    } else if (handlerStart <= t) {
      state = handlerState;
      begin = Math.max(begin, handlerStart);
      end = Math.min(endOf(trace, row), spanStart);
      held = row;
    }
    if (visit(state, begin, end, held) === false) return;
    t = end;
    begin = end;
  }
}

/** Spans of one environment do not overlap, so their ends ascend as their starts do. */
function firstSpanEndingAfter(trace: Trace, rows: Uint32Array, from: number, to: number, t: number): number {
  const { end } = trace.spans;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((end[rows[middle] as number] as number) > t) to = middle;
    else from = middle + 1;
  }
  return from;
}

function firstInvocationEndingAfter(trace: Trace, rows: Uint32Array, from: number, to: number, t: number): number {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (endOf(trace, rows[middle] as number) > t) to = middle;
    else from = middle + 1;
  }
  return from;
}
