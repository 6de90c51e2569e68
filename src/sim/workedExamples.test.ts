/** Every worked example of the facts is shown by a test that names it, or the table in docs/MODEL.md says why not. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const numbered = (letter: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);

/** Further examples under the number of another one, by their letters. */
const lettered: Readonly<Record<string, string>> = {
  T1: 'bcd',
  T2: 'b',
  T4: 'bc',
  T5: 'bcd',
  T8: 'b',
  T9: 'b',
  T10: 'bc',
  T19: 'bc',
  T20: 'bcd',
  T30: 'b',
  T32: 'bcd',
  T33: 'bcd',
};

/** All ids of facts/triggers.md section 11 and facts/core.md section 9. T34 has letters only. */
const all: readonly string[] = [
  ...numbered('T', 39).flatMap((id) => (id === 'T34' ? [] : [id, ...Array.from(lettered[id] ?? '', (letter) => id + letter)])),
  ...Array.from('abcdef', (letter) => `T34${letter}`),
  ...numbered('B', 24),
  ...numbered('C', 20),
  ...numbered('D', 13),
  ...numbered('P', 5),
];

interface Row {
  readonly ids: readonly string[];
  /** Paths under src/sim; empty when the row gives a reason instead. */
  readonly tests: readonly string[];
  readonly reason: string;
}

const model = readFileSync(join(import.meta.dirname, '../../docs/MODEL.md'), 'utf8');

/** The rows of the table. A third column that begins with a path names tests; any other text is a reason. */
const rows = (model.split('## Worked examples')[1] ?? '')
  .split('\n## ')[0]
  ?.split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ids') && !line.startsWith('| ---'))
  .map((line): Row => {
    const [, ids = '', , where = ''] = line.split('|').map((cell) => cell.trim());
    const isShown = /^`[^`]+\.test\.ts`/.test(where);
    return {
      ids: ids.split(' '),
      tests: isShown ? where.split(' ').map((path) => path.replaceAll('`', '')) : [],
      reason: isShown ? '' : where,
    };
  }) as readonly Row[];

/** Ids in a test's titles and tables. A comment on lines of its own shows nothing. */
function idsIn(path: string): ReadonlySet<string> {
  const text = readFileSync(join(import.meta.dirname, path), 'utf8').replace(/^\s*\/\*[\s\S]*?\*\/|^\s*\/\/.*/gm, '');
  const ids = new Set(text.match(/\b[TBCDP]\d{1,2}[a-f]?\b/g) ?? []);
  for (const [, letter, from, to] of text.matchAll(/\b([TBCDP])(\d+) to \1(\d+)\b/g))
    for (let n = Number(from); n <= Number(to); n++) ids.add(`${letter}${n}`);
  return ids;
}

describe('the table of worked examples in docs/MODEL.md', () => {
  it('has each id of the facts once', () => {
    expect(all).toHaveLength(new Set(all).size);
    expect(rows.flatMap(({ ids }) => ids).toSorted()).toEqual(all.toSorted());
  });

  it.each(rows.filter(({ tests }) => tests.length > 0))('names tests that show $ids', ({ ids, tests }) => {
    expect(tests.filter((path) => !existsSync(join(import.meta.dirname, path)))).toEqual([]);
    const shown = tests.map(idsIn);
    expect(ids.filter((id) => !shown.some((own) => own.has(id)))).toEqual([]);
    expect(tests.filter((_, i) => !ids.some((id) => shown[i]?.has(id)))).toEqual([]);
  });

  it.each(rows.filter(({ tests }) => tests.length === 0))('gives a reason for $ids', ({ reason }) => {
    expect(reason).toMatch(/^\S.{15,}[.)]$/);
  });
});
