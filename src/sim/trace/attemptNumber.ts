/** Which attempt an invocation was, however many there were: the column of the record is one byte, and its last value stands for all later ones. */
import { firstAtLeast } from '../../base/bisect.ts';
import { attemptsOfBatch } from './batchAttempts.ts';
import { batchOf } from './batchOf.ts';
import { attemptsOf } from './indexTrace.ts';
import { LAST_NUMBERED_ATTEMPT, type Trace } from './tables.ts';

/**
 * The number of the attempt in row `row`, from 1, of its request or of its batch. Callers make at most 100 attempts, so all beyond the last numbered one
 * are Lambda's own (of an asynchronous event, of a batch), and of those every one is a row.
 */
export function attemptNumber(trace: Trace, row: number): number {
  const recorded = trace.invocations.attempt[row] as number;
  if (recorded < LAST_NUMBERED_ATTEMPT) return recorded;
  const batch = batchOf(trace, row);
  const attempts = batch < 0 ? attemptsOf(trace, trace.invocations.request[row] as number) : attemptsOfBatch(trace, batch);
  return firstAtLeast(attempts, row) + 1;
}
