/** What a test says it shows of the rules: the ids in its cites(…) calls and in the titles of its blocks. */
import { isRuleId } from './allRules.ts';

/** The ids of rules that a test's text cites, in the order of the text, some of them several times. A comment or a value elsewhere is no citation. */
export function citedIn(text: string): string[] {
  const calls = [...text.matchAll(/\bcites\(([^)]*)\)/g)].map((match) => match[1] ?? '');
  const titles = [...text.matchAll(/\b(?:describe|it|test)\b(?:\.\w+)*(?:\([^'"`]*\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g)].map(
    (match) => match[2] ?? '',
  );
  return ([...calls, ...titles].join('\n').match(/[a-z][a-z0-9-]*\.[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []).filter(isRuleId);
}
