/** Which rows belong together: invocations and spans of an environment, attempts of a request. Built once per trace, 3 counting sorts. */
import { type Groups, groupRows } from '../../base/groupRows.ts';
import type { Trace } from './tables.ts';

/** Rows in order of time within each group. */
export interface TraceIndex {
  readonly invocationsByEnvironment: Groups;
  readonly spansByEnvironment: Groups;
  readonly invocationsByRequest: Groups;
}

const indexes = new WeakMap<Trace, TraceIndex>();

/** The index of a trace; the second call returns the first one's result. */
export function indexTrace(trace: Trace): TraceIndex {
  const known = indexes.get(trace);
  if (known) return known;
  const index: TraceIndex = {
    invocationsByEnvironment: groupRows(trace.invocations.environment, trace.environments.length),
    spansByEnvironment: groupRows(trace.spans.environment, trace.environments.length),
    invocationsByRequest: groupRows(trace.invocations.request, trace.requests.length),
  };
  indexes.set(trace, index);
  return index;
}

/** Rows of the attempts of request `request`, first attempt first. */
export function attemptsOf(trace: Trace, request: number): Uint32Array {
  const { offsets, rows } = indexTrace(trace).invocationsByRequest;
  return rows.subarray(offsets[request] as number, offsets[request + 1] as number);
}
