/** The tests that show a rule. */
import { citations, citingTests } from './citations.generated.ts';

/** Paths from the root of the project, of tests that cite the rule. */
export function testsOf(ruleId: string): readonly string[] {
  return Object.hasOwn(citations, ruleId) ? (citations[ruleId] ?? []).map((place) => citingTests[place] as string) : [];
}
