/** Writes citations.generated.ts: which tests show which rule. */
import { rules } from './allRules.ts';
import { citedIn } from './claims.ts';

export interface TestFile {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
}

/** It quotes citations to test how they are read. */
const READER = 'src/sim/rules/citations.test.ts';

/** The module's text. Rules that no test cites are left out. */
export function writeCitations(tests: readonly TestFile[]): string {
  const others = tests.filter(({ path }) => path !== READER);
  const cited = others.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, text }) => ({ path, ids: new Set(citedIn(text)) }));
  const paths = cited.filter(({ ids }) => ids.size > 0);
  const rows = rules.flatMap(({ id }) => {
    const places = paths.flatMap(({ ids }, place) => (ids.has(id) ? [place] : []));
    return places.length === 0 ? [] : [`  '${id}': [${places.join(', ')}],\n`];
  });
  return `// Written by \`npm run generate\` from the tests. Do not edit.
// biome-ignore-all format: one file, one rule a line

/** Tests that cite a rule. */
export const citingTests: readonly string[] = [
${paths.map(({ path }) => `  '${path}',\n`).join('')}];

/** By rule id: places in \`citingTests\`. */
export const citations: Readonly<Record<string, readonly number[]>> = {
${rows.join('')}};
`;
}
