/** The attempts to invoke a function with a batch: the batches of an event source mapping are retried as they are. */
import { type Groups, groupRows } from '../../base/groupRows.ts';
import type { Trace } from './tables.ts';

const known = new WeakMap<Trace, Groups>();

/** Rows of the invocations that carried batch `batch`, first attempt first. */
export function attemptsOfBatch(trace: Trace, batch: number): Uint32Array {
  const { offsets, rows } = groupsOf(trace);
  return rows.subarray(offsets[batch] as number, offsets[batch + 1] as number);
}

/** Rows of invocations by batch. Built at the first call. */
function groupsOf(trace: Trace): Groups {
  const before = known.get(trace);
  if (before) return before;
  const { invocation, batch } = trace.batchInvocations;
  const { offsets, rows } = groupRows(batch, trace.batches.length);
  const groups = { offsets, rows: rows.map((place) => invocation[place] as number) };
  known.set(trace, groups);
  return groups;
}
