/** What is going on with a batch of messages in flight. */
import { NO_ROW } from '../../base/table.ts';
import { attemptsOfBatch, endOf, type Trace } from '../../sim/index.ts';

/**
 * `atWork`: an invocation has it. `throttled`: Lambda refused the last attempt, and the poller holds it. `returning`: the poller is done with it, and
 * what nobody deleted comes back when the visibility timeout ends. `held`: it is about to be tried.
 */
export type FlightState = 'atWork' | 'throttled' | 'returning' | 'held';

/** The state at `t`, µs, of those messages of batch `batch` that are still in flight. */
export function flightState(trace: Trace, batch: number, t: number): FlightState {
  if ((trace.batches.settled[batch] as number) <= t) return 'returning';
  let last = -1;
  for (const attempt of attemptsOfBatch(trace, batch)) if ((trace.invocations.time[attempt] as number) <= t) last = attempt;
  if (last < 0) return 'held';
  if (trace.invocations.environment[last] === NO_ROW) return 'throttled';
  return endOf(trace, last) > t ? 'atWork' : 'held';
}
