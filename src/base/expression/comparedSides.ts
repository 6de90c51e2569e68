/** What stands on the two sides of a comparison, for words such as "39 == 40". */
import { type Evaluation, evaluate } from './evaluate.ts';
import type { Expression } from './parse.ts';

export interface ComparedSides {
  readonly left: Evaluation;
  readonly operator: string;
  readonly right: Evaluation;
}

/** Null for an expression that compares nothing, such as one joined by "and". */
export function comparedSides(expression: Expression, root: unknown): ComparedSides | null {
  if (expression.kind !== 'binary' || expression.operator === '&&' || expression.operator === '||') return null;
  return { left: evaluate(expression.left, root), operator: expression.operator, right: evaluate(expression.right, root) };
}
