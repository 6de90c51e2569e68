/** For tests only: a test says which rules it shows to hold, and citations.test.ts finds the rules that no test shows. */
import { ruleById } from './index.ts';

/** Declares that the test around it shows these rules to hold; throws when one does not exist. */
export function cites(...ids: readonly [string, ...string[]]): void {
  for (const id of ids) ruleById(id);
}
