/** The proof of an answer: every run is made, and every expression about it worked out, with both sides of a comparison. */
import { comparedSides, type Evaluation, type Expression, evaluate, parseExpression } from '../../base/expression/index.ts';
import type { FoundMoment } from '../lessons/findMoment.ts';
import { makeRun, type RunFacts } from './makeRun.ts';
import type { Ask, ProofRun } from './question.ts';

/** One expression and what came of it. */
export interface Check {
  readonly text: string;
  readonly holds: boolean;
  /** What the two sides of a comparison are, as text, or why it cannot be worked out; empty for anything else that holds. */
  readonly found: string;
}

/** What expressions and words about all the runs find: the facts of each run under its label, and `ask`. */
export type ProofFacts = Readonly<Record<string, RunFacts | Ask>>;

export interface ProvedRun {
  readonly label: string;
  readonly checks: readonly Check[];
  /** Where the run shows it; null for a scenario that is refused. */
  readonly moment: FoundMoment | null;
}

export interface Proof {
  readonly runs: readonly ProvedRun[];
  /** Of expressions over all runs. */
  readonly together: readonly Check[];
  readonly facts: ProofFacts;
}

/** Makes the runs and works out what is said of them. Throws when a scenario that should run is not valid, which is a fault of the question. */
export function prove(runs: readonly ProofRun[], together: readonly string[] = [], ask: Ask = {}): Proof {
  const made = runs.map((run) => ({ run, ...makeRun(run) }));
  const facts: ProofFacts = { ...Object.fromEntries(made.map(({ run, facts: own }) => [run.label, own])), ask };
  return {
    runs: made.map(({ run: { label, expect, refused }, facts: own, moment }) => ({
      label,
      checks: [...(refused === undefined ? [] : [refusal(refused, own)]), ...expect.map((text) => check(text, { ...own, ask }))],
      moment,
    })),
    together: together.map((text) => check(text, facts)),
    facts,
  };
}

/** Whether the scenario was refused for the reason that is meant. */
function refusal(reason: string, facts: RunFacts): Check {
  const found = 'message' in facts ? facts.message : 'it runs';
  return { text: `refused: ${reason}`, holds: found.includes(reason), found };
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
