/** For tests: a scenario as people write it, parsed, run and summed up. */

import { simulate } from './engine/simulate.ts';
import { type Summary, summarise } from './metrics/summarise.ts';
import type { Scenario } from './scenario/model.ts';
import { parseScenario } from './scenario/parseScenario.ts';
import type { Trace } from './trace/tables.ts';

/** The run of `json`. Throws, with its problems, when the scenario is not valid. */
export function simulateText(json: unknown): { readonly scenario: Scenario; readonly trace: Trace; readonly summary: Summary } {
  const result = parseScenario(json);
  if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  const trace = simulate(result.scenario);
  return { scenario: result.scenario, trace, summary: summarise(trace) };
}
