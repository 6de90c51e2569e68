/** How much of each invocation's billed time was init. */
import { NO_ROW } from '../../base/table.ts';
import type { Trace } from '../trace/tables.ts';
import { billedOf, billedShares } from './billedTime.ts';

/** Billed init and restore of every invocation row, a suppressed init included, µs. */
export function initTimes(trace: Trace): Float64Array {
  const { spans, machines } = trace;
  const shares = billedShares(trace);
  const times = new Float64Array(trace.invocations.length);
  for (let span = 0; span < spans.length; span++) {
    const row = spans.invocation[span] as number;
    const state = spans.state[span] as number;
    const phase = machines.environment[state]?.phase;
    if (row === NO_ROW || (phase !== 'init' && phase !== 'restore')) continue;
    times[row] = (times[row] as number) + billedOf(shares[state] as number, (spans.end[span] as number) - (spans.start[span] as number));
  }
  return times;
}
