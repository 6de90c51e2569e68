/** The request id that Lambda's log shows: always the same for the same request of the same run. */
import { childWord, textWord } from '../../base/random.ts';
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
  let word = childWord(textWord(`request id of seed ${seed}`), request);
  if (isCaller) word = childWord(word, invocations.attempt[row] as number);
  const hex = [0, 1, 2, 3].map((n) => (childWord(word, n) >>> 0).toString(16).padStart(8, '0')).join('');
  // Version 4 and variant 1 of a UUID have fixed places.
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) & 3];
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}
