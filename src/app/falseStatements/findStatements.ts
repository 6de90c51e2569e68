/** Which statements a person looks for: by the words of the statement and of the truth, where it is found, and the rule. */
import { type FalseStatement, falseStatementTextsOf, lessonText } from '../../lessons/index.ts';

/** Every word of `wanted` has to come up somewhere; all of them when nothing is wanted. Letter case does not matter. */
export function findStatements(statements: readonly FalseStatement[], wanted: string): readonly FalseStatement[] {
  const parts = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return statements.filter(({ slug, ruleId }) => {
    const { statement, foundIn, truth } = falseStatementTextsOf(slug);
    const text = [statement, foundIn, lessonText(truth, {}), ruleId].join(' ').toLowerCase();
    return parts.every((part) => text.includes(part));
  });
}
