/** What an attempt is called in sentences. Requests are numbered from 1, in the order of their rows. */
import { attemptNumber } from './attemptNumber.ts';
import type { Trace } from './tables.ts';

/** "Request 97", or "Attempt 2 of request 97". */
export function attemptName(trace: Trace, row: number): string {
  const request = (trace.invocations.request[row] as number) + 1;
  const attempt = attemptNumber(trace, row);
  return attempt === 1 ? `Request ${request}` : `Attempt ${attempt} of request ${request}`;
}
