/** One scenario that is run for its summary: what replications and sweeps consist of. Plain data, so that it can go to another thread. */
import { type Problem, parseScenario, type Summary, simulate, summarise, type Window } from '../../sim/index.ts';

export interface Job {
  /** The scenario as JSON text. */
  readonly text: string;
  /** What part of the run counts, µs; absent: all of it. */
  readonly window?: Window;
}

/** What came of a job. Problems are those of the scenario; `failure` is a fault of the program. */
export type JobResult =
  | { readonly ok: true; readonly summary: Summary }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly failure: string | null };

/** Parses, simulates and sums up. Never throws. */
export function runJob({ text, window }: Job): JobResult {
  try {
    const parsed = parseScenario(text);
    if (!parsed.ok) return { ok: false, problems: parsed.problems, failure: null };
    return { ok: true, summary: summarise(simulate(parsed.scenario), window) };
  } catch (error) {
    return failedJob(error instanceof Error ? error.message : String(error));
  }
}

/** A job that could not be run through no fault of its scenario. */
export function failedJob(failure: string): JobResult {
  return { ok: false, problems: [], failure };
}

/** Why there is no summary, in one line; null when there is one. */
export function faultOf(result: JobResult): string | null {
  if (result.ok) return null;
  const [problem] = result.problems;
  if (problem === undefined) return result.failure ?? 'It could not be run.';
  return [problem.path === '' ? '' : `${problem.path}:`, problem.message, problem.remedy].filter((part) => part !== '').join(' ');
}
