/** The proof of an answer: every run is made, and every expression about it worked out, with both sides of a comparison. */
import { comparedSides, type Evaluation, type Expression, evaluate, parseExpression } from '../../base/expression/index.ts';
import { parseScenario, type Summary, simulate, summarise } from '../../sim/index.ts';
import type { Ask, ProofRun } from './question.ts';

/** One expression and what came of it. */
export interface Check {
  readonly text: string;
  readonly holds: boolean;
  /** What the two sides of a comparison are, as text, or why it cannot be worked out; empty for anything else that holds. */
  readonly found: string;
}

/** What expressions and words about all the runs find: the summary of each run under its label, and `ask`. */
export type ProofFacts = Readonly<Record<string, Summary | Ask>>;

export interface Proof {
  readonly runs: readonly { readonly label: string; readonly checks: readonly Check[] }[];
  /** Of expressions over all runs. */
  readonly together: readonly Check[];
  readonly facts: ProofFacts;
}

/** Makes the runs and works out what is said of them. Throws when a scenario is not valid, which is a fault of the question. */
export function prove(runs: readonly ProofRun[], together: readonly string[] = [], ask: Ask = {}): Proof {
  const facts: ProofFacts = { ...Object.fromEntries(runs.map((run) => [run.label, summaryOf(run)])), ask };
  return {
    runs: runs.map(({ label, expect }) => ({ label, checks: expect.map((text) => check(text, { ...facts[label], ask })) })),
    together: together.map((text) => check(text, facts)),
    facts,
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
  const compared = comparedSides(expression, root);
  return compared === null ? '' : `${sideOf(compared.left)} ${compared.operator} ${sideOf(compared.right)}`;
}

function sideOf(result: Evaluation): string {
  if (!result.ok) return result.message;
  return typeof result.value === 'number' ? String(Number(result.value.toPrecision(6))) : JSON.stringify(result.value);
}
