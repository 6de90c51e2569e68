import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRuleId, rules } from './index.ts';

const root = join(import.meta.dirname, '../../..');

function filesIn(folder: string, wanted: (path: string) => boolean): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter(wanted);
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What a test file says it shows: the arguments of its cites(…) calls and the titles of its describe and it blocks. */
function claimsOf(text: string): string {
  const calls = [...text.matchAll(/\bcites\(([^)]*)\)/g)].map((match) => match[1] ?? '');
  const titles = [...text.matchAll(/\b(?:describe|it|test)\b(?:\.\w+)*(?:\([^'"`]*\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g)].map(
    (match) => match[2] ?? '',
  );
  return [...calls, ...titles].join('\n');
}

const idsIn = (text: string): string[] => (text.match(/[a-z][a-z0-9-]*\.[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []).filter(isRuleId);

describe('every rule has a test that cites it', () => {
  const self = join('src/sim/rules', 'citations.test.ts');
  const tests = [
    ...filesIn('src', (path) => /\.test\.tsx?$/.test(path) && path !== self),
    ...filesIn('e2e', (path) => path.endsWith('.ts')),
  ];
  const cited = new Set(tests.flatMap((path) => idsIn(claimsOf(read(path)))));

  it('in a cites(…) call or in the title of a test', () => {
    expect(rules.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
  });

  it('and a citation is neither a comment nor a value elsewhere', () => {
    expect(idsIn(claimsOf("// lifecycle.freeze\nexpect(ruleValue('lifecycle.init-limit')).toBe(10);"))).toEqual([]);
    expect(idsIn(claimsOf("it('keeps globals (lifecycle.freeze)', () => {"))).toEqual(['lifecycle.freeze']);
    expect(idsIn(claimsOf("it.each([1, 2])('waits %i (lifecycle.freeze)', () => {"))).toEqual(['lifecycle.freeze']);
    expect(idsIn(claimsOf("cites('lifecycle.freeze', 'lifecycle.phases');"))).toEqual(['lifecycle.freeze', 'lifecycle.phases']);
  });
});

describe('every rule id in the code exists', () => {
  const families = [...new Set(rules.map(({ id }) => id.split('.')[0]))].join('|');
  // A whole quoted text such as 'lifecycle.freeze', but no file name.
  const mention = new RegExp(`(['"])((?:${families})\\.(?!tsx?\\1|md\\1|json\\1)[a-z0-9]+(?:-[a-z0-9]+)*)\\1`, 'g');

  it('wherever it stands as a quoted text', () => {
    const files = filesIn('src', (path) => /\.tsx?$/.test(path) && !path.includes('.test.'));
    const mentions = files.flatMap((path) => [...read(path).matchAll(mention)].map((match) => `${path}: ${match[2]}`));
    expect(mentions.length, 'mentions found').toBeGreaterThan(100);
    expect(mentions.filter((mentioned) => !isRuleId(mentioned.split(': ')[1] ?? ''))).toEqual([]);
  });
});
