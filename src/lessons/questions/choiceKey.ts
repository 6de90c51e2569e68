/** The right option of a choice, worked out from the runs and from nothing else. */
import { valueIn } from '../lessons/stepFacts.ts';
import type { ProofFacts } from './prove.ts';
import type { Question } from './question.ts';

/** Null for a question without options. Throws when not exactly one holds, which is a fault of the question. */
export function choiceKey({ slug, options }: Question, facts: ProofFacts): string | null {
  if (options === undefined) return null;
  const holding = options.filter(({ when }) => valueIn(when, facts) === true).map(({ id }) => id);
  if (holding.length !== 1) throw new Error(`${slug}: ${holding.length} options hold: ${holding.join(', ') || 'none'}`);
  return holding[0] as string;
}
