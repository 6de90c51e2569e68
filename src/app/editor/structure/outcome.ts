/** What an action on the structure of a scenario comes to: the new JSON with its names, or why it cannot be. */
import { parseScenario } from '../../../sim/index.ts';

export interface Done {
  readonly ok: true;
  readonly json: unknown;
  /** What undo calls it: "Rename orders to purchases". */
  readonly name: string;
  /** What happened, in a sentence for the person. */
  readonly said: string;
  /** Key of the part to go on from, or null. */
  readonly at: string | null;
}

export interface Refused {
  readonly ok: false;
  /** Why not, in one or two sentences. */
  readonly reason: string;
}

export type Outcome = Done | Refused;

export const refused = (reason: string): Refused => ({ ok: false, reason });

/** Refuses what would break a scenario that runs. One that is broken already may be worked on. */
export function checked(before: unknown, outcome: Outcome): Outcome {
  if (!outcome.ok) return outcome;
  const parsed = parseScenario(outcome.json);
  if (parsed.ok || !parseScenario(before).ok) return outcome;
  const [problem] = parsed.problems;
  return refused(problem === undefined ? 'The scenario would not run.' : `${problem.message} ${problem.remedy}`.trim());
}
