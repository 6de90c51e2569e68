/** One run of a proof: what is known of it, and the moment at which it shows what it is made for. */
import { eventOf, parseScenario, type Summary, simulate, summarise } from '../../sim/index.ts';
import { type FoundMoment, findMoment } from '../lessons/findMoment.ts';
import type { ProofRun } from './question.ts';

/**
 * A run's summary, and the event of the invocation that its moment picks; of a scenario that is refused, what its first problem says. `problems`:
 * how many keep it from running.
 */
export type RunFacts =
  | (Summary & { readonly problems: number; readonly event?: unknown })
  | { readonly problems: number; readonly message: string };

export interface MadeRun {
  readonly facts: RunFacts;
  /** Null when the run has no such moment, or none is asked for. */
  readonly moment: FoundMoment | null;
}

/** Throws when a scenario that should run is not valid, which is a fault of the question. */
export function makeRun({ scenario, refused, moment: query }: ProofRun): MadeRun {
  const result = parseScenario(scenario);
  if (result.ok) {
    const trace = simulate(result.scenario);
    const moment = query === undefined ? null : findMoment(trace, query);
    const event = moment?.selection?.kind === 'invocation' ? { event: eventOf(trace, moment.selection.row) } : {};
    return { facts: { ...summarise(trace), problems: 0, ...event }, moment };
  }
  const errors = result.problems.filter(({ severity }) => severity === 'error');
  if (refused === undefined) throw new Error(errors.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return { facts: { problems: errors.length, message: errors[0]?.message ?? '' }, moment: null };
}
