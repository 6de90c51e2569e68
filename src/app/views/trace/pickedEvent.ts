/** Which event the trace is of, and which of its attempts is looked at. */

import { NO_ROW } from '../../../base/table.ts';
import type { Selection } from '../../../charts/selection.ts';
import { attemptsOf, endOf, type Trace } from '../../../sim/index.ts';

/** Row of the request that belongs to what is picked at `t`, µs; null when nothing of the run does. */
export function pickedRequest(trace: Trace, selection: Selection, t: number): number | null {
  if (selection === null) return null;
  const { kind, row } = selection;
  if (kind === 'request') return row < trace.requests.length ? row : null;
  const invocation = kind === 'invocation' ? row : servedBy(trace, row, t);
  return invocation === null || invocation >= trace.invocations.length ? null : (trace.invocations.request[invocation] as number);
}

/** The invocation that an environment serves at `t`, or served last, or will serve first. */
function servedBy({ invocations }: Trace, environment: number, t: number): number | null {
  let found: number | null = null;
  for (let row = 0; row < invocations.length; row++) {
    if (invocations.environment[row] !== environment) continue;
    if (found !== null && (invocations.time[row] as number) > t) break;
    found = row;
  }
  return found;
}

/** Row of the attempt that is looked at: the one under the cursor, else the picked one, else the last that had begun; NO_ROW when there is none. */
export function attemptInFocus(trace: Trace, request: number, selection: Selection, t: number): number {
  const attempts = attemptsOf(trace, request);
  let begun = attempts[0] ?? NO_ROW;
  for (const row of attempts) {
    if ((trace.invocations.time[row] as number) > t) break;
    begun = row;
  }
  if (begun !== NO_ROW && (trace.invocations.time[begun] as number) <= t && t <= endOf(trace, begun)) return begun;
  return selection?.kind === 'invocation' && attempts.includes(selection.row) ? selection.row : begun;
}
