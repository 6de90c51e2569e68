/** The X-Ray trace id of an attempt, as its headers and its segments show it. */
import { childWord, textWord } from '../../base/random.ts';
import { hexDigits } from '../../base/uuid.ts';
import type { Trace } from '../trace/tables.ts';
import { epochMilliseconds } from './timestamp.ts';

/**
 * `1-`, the time in hexadecimal seconds, and 96 bits that follow from the seed. A caller that tries again begins a new trace; Lambda's own attempts with
 * an asynchronous event stay in the first. `attempt` counts from 1, `time` is its arrival, µs.
 */
export function traceIdOf({ epochs, requests, triggers }: Trace, request: number, attempt: number, time: number): string {
  const { seed } = (epochs[0] as Trace['epochs'][number]).scenario;
  const isQueued = triggers[requests.trigger[request] as number]?.machine === 'asynchronous';
  const word = childWord(childWord(textWord(`trace id of seed ${seed}`), request), isQueued ? 1 : attempt);
  const begun = isQueued ? (requests.sent[request] as number) : time;
  return `1-${Math.floor(epochMilliseconds(begun) / 1000).toString(16)}-${hexDigits(word, 24)}`;
}
