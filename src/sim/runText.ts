/** From the text of a scenario to everything a reader of the run needs; and the messages by which a page asks a worker for that. */
import { simulate } from './engine/simulate.ts';
import type { Summary } from './metrics/summarise.ts';
import { summarise } from './metrics/summarise.ts';
import { parseScenario } from './scenario/parseScenario.ts';
import type { Problem } from './scenario/problem.ts';
import type { Trace } from './trace/tables.ts';

/** A run, or what is wrong with the scenario. */
export type RunOutcome =
  | { readonly ok: true; readonly trace: Trace; readonly summary: Summary; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Page to worker: run this text. */
export interface RunRequest {
  readonly revision: number;
  readonly text: string;
}

/** Worker to page: what came of the text of that revision. `failure` is a fault of the program, not of the scenario. */
export type RunReply = { readonly revision: number } & (
  | { readonly outcome: RunOutcome; readonly failure: null }
  | { readonly outcome: null; readonly failure: string }
);

/** Parses, simulates and sums up. Never throws for bad text: that comes back as problems. */
export function runText(text: string): RunOutcome {
  const parsed = parseScenario(text);
  if (!parsed.ok) return parsed;
  const trace = simulate(parsed.scenario);
  return { ok: true, trace, summary: summarise(trace), warnings: parsed.warnings };
}
