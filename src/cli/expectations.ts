/** Checks expectations (`--expect`) against a run's summary. */
import { comparedSides, type Expression, evaluate, parseExpression } from '../base/expression/index.ts';

export interface Expectation {
  readonly source: string;
  readonly expression: Expression;
}

/** What came of one expectation: it holds, it fails, or it asks for something that is not there. */
export type Verdict = { readonly kind: 'holds' | 'fails' | 'unanswerable'; readonly message: string };

/** The expectations, or what is wrong with the first that cannot be read. */
export function readExpectations(sources: readonly string[]): readonly Expectation[] | string {
  const found: Expectation[] = [];
  for (const source of sources) {
    const parsed = parseExpression(source);
    if (!parsed.ok) return `--expect ${JSON.stringify(source)}: ${parsed.problem.message} (at character ${parsed.problem.at + 1}).`;
    found.push({ source, expression: parsed.expression });
  }
  return found;
}

/** Whether the expectation is true of `summary`. */
export function checkExpectation({ source, expression }: Expectation, summary: unknown): Verdict {
  const result = evaluate(expression, summary);
  const shown = JSON.stringify(source);
  if (!result.ok) return { kind: 'unanswerable', message: `--expect ${shown}: ${result.message}` };
  if (result.value === true) return { kind: 'holds', message: `holds: ${source}` };
  if (result.value === false) return { kind: 'fails', message: `Expectation failed: ${source}${sides(expression, summary)}` };
  return {
    kind: 'unanswerable',
    message: `--expect ${shown}: this is ${shownValue(result.value)}, not true or false. Compare it with something.`,
  };
}

/** ` (39 == 40)`: the values behind a comparison that failed. */
function sides(expression: Expression, summary: unknown): string {
  const compared = comparedSides(expression, summary);
  if (compared === null || !compared.left.ok || !compared.right.ok) return '';
  return ` (${shownValue(compared.left.value)} ${compared.operator} ${shownValue(compared.right.value)})`;
}

function shownValue(value: unknown): string {
  return typeof value === 'object' && value !== null ? 'a group of values' : String(JSON.stringify(value));
}
