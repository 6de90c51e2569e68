/** Every answer is proved by a run, or it says why it cannot be. */
import { describe, expect, it } from 'vitest';
import { evaluate, parseExpression } from '../../base/expression/index.ts';
import { parseScenario, type Summary, simulate, summarise } from '../../sim/index.ts';
import { questions } from './index.ts';
import type { ProofRun } from './question.ts';

describe.each(questions.map((question) => [question.number, question] as const))('question %i', (_number, question) => {
  const { runs, together = [], notShown } = question;
  it(`${question.question} is proved`, () => {
    expect(runs.length > 0 || notShown !== undefined).toBe(true);
    const summaries = Object.fromEntries(runs.map((run) => [run.label, runOf(run)]));
    for (const { label, expect: expectations } of runs) holds(expectations, summaries[label], label);
    holds(together, summaries, 'together');
  });
});

it('the questions are numbered from 1 without a gap', () => {
  expect(questions.map(({ number }) => number)).toEqual(questions.map((_, i) => i + 1));
});

function runOf({ scenario }: ProofRun): Summary {
  const result = parseScenario(scenario);
  if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return summarise(simulate(result.scenario));
}

/** Fails with both sides of what does not hold. */
function holds(expectations: readonly string[], root: unknown, label: string): void {
  const wrong = expectations.flatMap((text) => {
    const parsed = parseExpression(text);
    if (!parsed.ok) return [`${label}: ${text}: ${parsed.problem.message}`];
    const { expression } = parsed;
    const result = evaluate(expression, root);
    if (result.ok && result.value === true) return [];
    if (!result.ok) return [`${label}: ${text}: ${result.message}`];
    const sides = expression.kind === 'binary' ? [evaluate(expression.left, root), evaluate(expression.right, root)] : [];
    return [`${label}: ${text}: ${sides.map((side) => (side.ok ? side.value : side.message)).join(' and ')}`];
  });
  expect(wrong).toEqual([]);
}
