/** The messages by which a page asks a worker for cures. */
import { parseScenario, simulate, type Trace } from '../../sim/index.ts';
import type { CureSearch } from './cure.ts';
import { type CureOptions, findCures } from './findCures.ts';
import type { Subject } from './subject.ts';

/** Page to worker: what would have prevented this event of the run of this text? */
export interface CuresRequest {
  readonly revision: number;
  readonly text: string;
  readonly subject: Subject;
}

/** Worker to page. `failure` is a fault of the program, not of the scenario. */
export interface CuresReply {
  readonly revision: number;
  readonly subject: Subject;
  readonly search: CureSearch | null;
  readonly failure: string | null;
}

/** A function that answers such requests and keeps the run of the last text, so that a second question about it costs no run. Never throws. */
export function createAnswerer(): (request: CuresRequest, options?: CureOptions) => CuresReply {
  let known: { readonly text: string; readonly json: unknown; readonly trace: Trace } | null = null;
  return ({ revision, text, subject }, options) => {
    try {
      if (known?.text !== text) known = { text, ...runOf(text) };
      return { revision, subject, search: findCures(known.json, known.trace, subject, options), failure: null };
    } catch (error) {
      return { revision, subject, search: null, failure: error instanceof Error ? error.message : String(error) };
    }
  };
}

function runOf(text: string): { readonly json: unknown; readonly trace: Trace } {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message ?? 'The scenario is not valid.');
  return { json: JSON.parse(text), trace: simulate(parsed.scenario) };
}
