/** Which batch an invocation carried, and what was in it. */
import type { Trace } from './tables.ts';

/** Row of the batch of invocation `row`, or -1 when it came with a single request. */
export function batchOf(trace: Trace, row: number): number {
  const { invocation, batch, length } = trace.batchInvocations;
  let low = 0;
  let high = length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = invocation[middle] as number;
    if (found === row) return batch[middle] as number;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Rows of the requests in batch `batch`, in order. */
export function itemsOf(trace: Trace, batch: number): Uint32Array {
  const first = trace.batches.first[batch] as number;
  return trace.batchItems.request.subarray(first, first + (trace.batches.count[batch] as number));
}
