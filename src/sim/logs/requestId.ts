/** The request id that Lambda's log shows: always the same for the same request of the same run. */
import { childWord, textWord } from '../../base/random.ts';
import { uuidOf } from '../../base/uuid.ts';
import { attemptNumber } from '../trace/attemptNumber.ts';
import { batchOf } from '../trace/batchOf.ts';
import type { Trace } from '../trace/tables.ts';

/**
 * Looks like a random UUID and follows from the seed and the row of the request. Lambda's own retries of an asynchronous event keep the id; a caller
 * that tries again, and a mapping with its batch, makes a new request, with a new id.
 */
export function requestIdOf(trace: Trace, row: number): string {
  const { invocations, requests, triggers } = trace;
  const request = invocations.request[row] as number;
  const word = wordOf(trace, request);
  if (triggers[requests.trigger[request] as number]?.machine === 'asynchronous') return uuidOf(word);
  const batch = batchOf(trace, row);
  return uuidOf(childWord(batch < 0 ? word : childWord(word, batch), attemptNumber(trace, row)));
}

/** The id of asynchronous event `request` (a row), which all its attempts have, if there are any. */
export function eventRequestId(trace: Trace, request: number): string {
  return uuidOf(wordOf(trace, request));
}

function wordOf({ epochs }: Trace, request: number): number {
  const { seed } = (epochs[0] as Trace['epochs'][number]).scenario;
  return childWord(textWord(`request id of seed ${seed}`), request);
}
