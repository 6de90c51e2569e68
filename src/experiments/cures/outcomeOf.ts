/** How a request ended, in the words of the summary. */
import type { Trace } from '../../sim/index.ts';

/** The outcome of the request in row `row` as its sender sees it, or null while it is on its way. */
export function outcomeOf({ requests, triggers, machines }: Trace, row: number): string | null {
  const machine = triggers[requests.trigger[row] as number]?.machine;
  return machine === undefined ? null : (machines[machine][requests.state[row] as number]?.outcome ?? null);
}
