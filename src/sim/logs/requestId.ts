/** The request id that Lambda's log shows: always the same for the same request of the same run. */
import { childWord, textWord } from '../../base/random.ts';
import { uuidOf } from '../../base/uuid.ts';
import { attemptNumber } from '../trace/attemptNumber.ts';
import type { Trace } from '../trace/tables.ts';

/**
 * Looks like a random UUID and follows from the seed and the row of the request. Lambda's own retries of an asynchronous event keep the id; a caller
 * that tries again makes a new request, with a new id.
 */
export function requestIdOf(trace: Trace, row: number): string {
  const { invocations, requests, triggers, epochs } = trace;
  const request = invocations.request[row] as number;
  const isCaller = triggers[requests.trigger[request] as number]?.machine === 'synchronous';
  const { seed } = (epochs[0] as Trace['epochs'][number]).scenario;
  const word = childWord(textWord(`request id of seed ${seed}`), request);
  return uuidOf(isCaller ? childWord(word, attemptNumber(trace, row)) : word);
}
