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
  return { outcome, attempts, latency: (requests.settled[row] as number) - (requests.sent[row] as number) };
}

/** Whether two requests met the same fate, however long it took. Of one that is still on its way only what has happened is compared. */
export function isSameFate(a: Fate, b: Fate): boolean {
  if (a.outcome !== null && b.outcome !== null) {
    return a.outcome === b.outcome && a.attempts.length === b.attempts.length && attemptsAgree(a, b);
  }
  return attemptsAgree(a, b);
}

function attemptsAgree(a: Fate, b: Fate): boolean {
  const shared = Math.min(a.attempts.length, b.attempts.length);
  for (let i = 0; i < shared; i++) {
    const [one, other] = [a.attempts[i] as Attempt, b.attempts[i] as Attempt];
    if (one.isCold !== other.isCold || one.wasAdmitted !== other.wasAdmitted) return false;
    const isOpen = one.ending.outcome === 'running' || other.ending.outcome === 'running';
    if (!isOpen && one.ending.name !== other.ending.name) return false;
  }
  return true;
}
