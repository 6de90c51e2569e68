/** Which rows belong together: invocations, spans and calls of an environment, attempts of a request. Built once per trace, by counting sorts. */
import { type Groups, groupRows, groupRowsInSlices } from '../../base/groupRows.ts';
import { onceFor } from '../../base/onceFor.ts';
import { eachIndex, type Slices } from '../../base/slices.ts';
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

/** The index of a trace; the second call returns the first one's result. Each part is made when it is first read. */
export function indexTrace(trace: Trace): TraceIndex {
  const known = indexes.get(trace);
  if (known) return known;
  const { invocations, spans, calls, environments } = trace;
  const parts: { -readonly [part in keyof TraceIndex]?: Groups } = {};
  const index: TraceIndex = {
    get invocationsByEnvironment() {
      parts.invocationsByEnvironment ??= groupRows(invocations.environment, environments.length);
      return parts.invocationsByEnvironment;
    },
    get spansByEnvironment() {
      parts.spansByEnvironment ??= groupRows(spans.environment, environments.length);
      return parts.spansByEnvironment;
    },
    get invocationsByRequest() {
      return attemptsByRequest.now(trace, null);
    },
    get callsByEnvironment() {
      parts.callsByEnvironment ??= groupRows(calls.environment, environments.length);
      return parts.callsByEnvironment;
    },
  };
  indexes.set(trace, index);
  return index;
}

/** Attempts by request, as the index of the trace has them. The key is null. */
export const attemptsByRequest = onceFor(function* (trace: Trace, _: null): Slices<Groups> {
  const { invocations, batches, batchInvocations, batchItems, requests } = trace;
  if (batchInvocations.length === 0) return yield* groupRowsInSlices(invocations.request, requests.length);
  // One entry for each item of each attempt; of a batch the invocation names the first item only.
  let count = invocations.length - batchInvocations.length;
  yield* eachIndex(batchInvocations.length, (place) => {
    count += batches.count[batchInvocations.batch[place] as number] as number;
  });
  const items = new Uint32Array(count);
  const rows = new Uint32Array(count);
  let [entry, next] = [0, 0];
  yield* eachIndex(invocations.length, (row) => {
    if (batchInvocations.invocation[next] !== row) {
      items[entry] = invocations.request[row] as number;
      rows[entry++] = row;
      return;
    }
    const batch = batchInvocations.batch[next++] as number;
    const first = batches.first[batch] as number;
    for (let item = first; item < first + (batches.count[batch] as number); item++) {
      items[entry] = batchItems.request[item] as number;
      rows[entry++] = row;
    }
  });
  const grouped = yield* groupRowsInSlices(items, requests.length);
  yield* eachIndex(count, (place) => {
    grouped.rows[place] = rows[grouped.rows[place] as number] as number;
  });
  return grouped;
});

/** Rows of the attempts of request `request`, first attempt first. */
export function attemptsOf(trace: Trace, request: number): Uint32Array {
  const { offsets, rows } = indexTrace(trace).invocationsByRequest;
  return rows.subarray(offsets[request] as number, offsets[request + 1] as number);
}
