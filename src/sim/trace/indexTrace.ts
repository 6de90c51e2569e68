/** Which rows belong together: invocations, spans and calls of an environment, attempts of a request. Built once per trace, by counting sorts. */
import { type Groups, groupRows } from '../../base/groupRows.ts';
import type { Trace } from './tables.ts';

/** Rows in order of time within each group. */
export interface TraceIndex {
  readonly invocationsByEnvironment: Groups;
  readonly spansByEnvironment: Groups;
  /** Attempts of a request; those of a batch stand under each of its items. */
  readonly invocationsByRequest: Groups;
  readonly callsByEnvironment: Groups;
}

const indexes = new WeakMap<Trace, TraceIndex>();

/** The index of a trace; the second call returns the first one's result. */
export function indexTrace(trace: Trace): TraceIndex {
  const known = indexes.get(trace);
  if (known) return known;
  const index: TraceIndex = {
    invocationsByEnvironment: groupRows(trace.invocations.environment, trace.environments.length),
    spansByEnvironment: groupRows(trace.spans.environment, trace.environments.length),
    invocationsByRequest: attemptsByRequest(trace),
    callsByEnvironment: groupRows(trace.calls.environment, trace.environments.length),
  };
  indexes.set(trace, index);
  return index;
}

function attemptsByRequest(trace: Trace): Groups {
  const { invocations, batches, batchInvocations, batchItems, requests } = trace;
  const single = groupRows(invocations.request, requests.length);
  if (batchInvocations.length === 0) return single;
  // One entry for each item of each attempt; of a batch the invocation names the first item only.
  const items: number[] = [];
  const rows: number[] = [];
  for (let row = 0, next = 0; row < invocations.length; row++) {
    if (batchInvocations.invocation[next] !== row) {
      items.push(invocations.request[row] as number);
      rows.push(row);
      continue;
    }
    const batch = batchInvocations.batch[next++] as number;
    const first = batches.first[batch] as number;
    for (let item = first; item < first + (batches.count[batch] as number); item++) {
      items.push(batchItems.request[item] as number);
      rows.push(row);
    }
  }
  const grouped = groupRows(Uint32Array.from(items), requests.length);
  return { offsets: grouped.offsets, rows: grouped.rows.map((entry) => rows[entry] as number) };
}

/** Rows of the attempts of request `request`, first attempt first. */
export function attemptsOf(trace: Trace, request: number): Uint32Array {
  const { offsets, rows } = indexTrace(trace).invocationsByRequest;
  return rows.subarray(offsets[request] as number, offsets[request + 1] as number);
}
