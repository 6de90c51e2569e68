/** Whether the person has made the change that a step asks for. */
import { evaluate, parseExpression } from '../../base/expression/index.ts';
import type { Step } from './lesson.ts';

/** Of each thing to do, whether it is done in the scenario as it is written. What is not there yet is not done. */
export function taskChecks({ task }: Step, set: unknown): readonly boolean[] {
  return (task?.done ?? []).map((text) => {
    const parsed = parseExpression(text);
    if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.message}`);
    const result = evaluate(parsed.expression, { set });
    return result.ok && result.value === true;
  });
}
