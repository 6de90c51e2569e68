/** Numbers of a summary that experiments are about: named by an expression, as in `--expect`. */
import { type Expression, evaluate, parseExpression } from '../../base/expression/index.ts';

/** `share`: 0 to 1. Empty: a count. */
export type FigureUnit = 'ms' | 's' | 'share' | 'USD' | 'GB-s' | '';

/** A number that every summary of a scenario has. */
export interface Figure {
  /** Over the summary, such as `functions.checkout.Duration.p99`. */
  readonly expression: string;
  /** What it belongs to: "checkout", "queue jobs", "the bill". */
  readonly of: string;
  /** "Duration, p99" */
  readonly name: string;
  readonly unit: FigureUnit;
}

export type ReadFigure =
  | { readonly ok: true; readonly read: (summary: unknown) => FigureValue }
  | { readonly ok: false; readonly message: string };

export type FigureValue = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string };

/** How to read the number that `source` names from summaries; a message when it cannot be read as an expression. */
export function figureReader(source: string): ReadFigure {
  const parsed = parseExpression(source);
  if (!parsed.ok) return { ok: false, message: `${parsed.problem.message} (at character ${parsed.problem.at + 1})` };
  return { ok: true, read: (summary) => numberOf(parsed.expression, summary) };
}

function numberOf(expression: Expression, summary: unknown): FigureValue {
  const result = evaluate(expression, summary);
  if (!result.ok) return { ok: false, message: result.message };
  if (typeof result.value === 'number' && Number.isFinite(result.value)) return { ok: true, value: result.value };
  const what = typeof result.value === 'number' ? 'no finite number' : typeof result.value === 'object' ? 'a group of values' : 'no number';
  return { ok: false, message: `this is ${what}` };
}
