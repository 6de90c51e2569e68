/** What became of a request: how it ended, and how each of its attempts began and ended. */
import { NO_ROW } from '../../base/table.ts';
import { attemptsOf, type Ending, endings, isColdStart, type Trace } from '../../sim/index.ts';

export interface Attempt {
  /** Row of the invocation. */
  readonly row: number;
  readonly ending: Ending;
  /** Whether an environment was made for it. */
  readonly isCold: boolean;
  readonly wasAdmitted: boolean;
}

export interface Fate {
  /** In the words of the summary; null while the request is on its way as the run ends. */
  readonly outcome: string | null;
  readonly attempts: readonly Attempt[];
  /** From sending to the outcome, µs; NaN while on its way. */
  readonly latency: number;
}

/** The fate of the request in row `row`. */
export function fateOf(trace: Trace, row: number): Fate {
  const { requests, triggers, machines, invocations } = trace;
  const machine = triggers[requests.trigger[row] as number]?.machine;
  const outcome = machine === undefined ? null : (machines[machine][requests.state[row] as number]?.outcome ?? null);
  const attempts = Array.from(attemptsOf(trace, row), (attempt): Attempt => {
    const wasAdmitted = invocations.environment[attempt] !== NO_ROW;
    const ending = endings[invocations.ending[attempt] as number] as Ending;
    return { row: attempt, ending, isCold: wasAdmitted && isColdStart(trace, attempt), wasAdmitted };
  });
  return { outcome, attempts, latency: latencyOf(trace, row) };
}

/** From sending to the outcome of the request in row `row`, µs; NaN while it is on its way. */
export function latencyOf({ requests }: Trace, row: number): number {
  return (requests.settled[row] as number) - (requests.sent[row] as number);
}
