/** The proof of an answer: every run is made, and every expression about it worked out, with both sides of a comparison. */
import { type Expression, evaluate, parseExpression } from '../../base/expression/index.ts';
import { parseScenario, type Summary, simulate, summarise } from '../../sim/index.ts';
import type { ProofRun, Question } from './question.ts';

/** One expression and what came of it. */
export interface Check {
  readonly text: string;
  readonly holds: boolean;
  /** What the two sides of a comparison are, as text, or why it cannot be worked out; empty for anything else that holds. */
  readonly found: string;
}

export interface Proof {
  readonly runs: readonly { readonly label: string; readonly checks: readonly Check[] }[];
  /** Of expressions over all runs. */
  readonly together: readonly Check[];
}

/** Makes the runs of a question. Throws when a scenario is not valid, which is a fault of the question. */
export function prove({ runs, together = [] }: Question): Proof {
  const summaries = Object.fromEntries(runs.map((run) => [run.label, summaryOf(run)]));
  return {
    runs: runs.map(({ label, expect }) => ({ label, checks: expect.map((text) => check(text, summaries[label])) })),
    together: together.map((text) => check(text, summaries)),
  };
}

function summaryOf({ scenario }: ProofRun): Summary {
  const result = parseScenario(scenario);
  if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return summarise(simulate(result.scenario));
}

function check(text: string, root: unknown): Check {
  const parsed = parseExpression(text);
  if (!parsed.ok) return { text, holds: false, found: parsed.problem.message };
  const result = evaluate(parsed.expression, root);
  if (!result.ok) return { text, holds: false, found: result.message };
  return { text, holds: result.value === true, found: sidesOf(parsed.expression, root) };
}

function sidesOf(expression: Expression, root: unknown): string {
  if (expression.kind !== 'binary') return '';
  return [expression.left, expression.right].map((side) => sideOf(side, root)).join(` ${expression.operator} `);
}

function sideOf(expression: Expression, root: unknown): string {
  const result = evaluate(expression, root);
  if (!result.ok) return result.message;
  return typeof result.value === 'number' ? String(Number(result.value.toPrecision(6))) : JSON.stringify(result.value);
}
