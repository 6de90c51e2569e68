/** What expressions of a lesson are about: the summary of the step's run, and `set`, the scenario as it was written. */
import { evaluate, parseExpression } from '../../base/expression/index.ts';
import type { ScenarioInput, Summary } from '../../sim/index.ts';

export type StepFacts = Summary & { readonly set: ScenarioInput };

/** The value of an expression; throws when it has none, which is a fault of the lesson. */
export function valueIn(text: string, facts: unknown): unknown {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.message}`);
  const result = evaluate(parsed.expression, facts);
  if (!result.ok) throw new Error(`${text}: ${result.message}`);
  return result.value;
}
