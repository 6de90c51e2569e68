/** The small language of `--expect`: paths, numbers, text, comparisons, arithmetic, and / or / not, abs, min, max and round. */
export { type ComparedSides, comparedSides } from './comparedSides.ts';
export { type Evaluation, evaluate } from './evaluate.ts';
export { type Expression, parseExpression } from './parse.ts';
export type { SyntaxProblem } from './tokenise.ts';
