import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citedIn } from './claims.ts';
import { isRuleId, rules, testsOf } from './index.ts';
import { writeCitations } from './writeCitations.ts';

const root = join(import.meta.dirname, '../../..');

function filesIn(folder: string, wanted: (path: string) => boolean): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter(wanted);
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('every rule has a test that cites it', () => {
  const tests = [...filesIn('src', (path) => /\.test\.tsx?$/.test(path)), ...filesIn('e2e', (path) => path.endsWith('.spec.ts'))].map(
    (path) => ({ path: path.replaceAll('\\', '/'), text: read(path) }),
  );

  it('which the table of citations names, as `npm run generate` writes it', () => {
    expect(read('src/sim/rules/citations.generated.ts')).toBe(writeCitations(tests));
    expect(testsOf('alb.error-502')).toContain('src/sim/engine/alb.test.ts');
    expect(testsOf('toString')).toEqual([]);
  });

  it('in a cites(…) call or in the title of a test', () => {
    expect(rules.map(({ id }) => id).filter((id) => testsOf(id).length === 0)).toEqual([]);
  });

  it('and a citation is neither a comment nor a value elsewhere', () => {
    expect(citedIn("// lifecycle.freeze\nexpect(ruleValue('lifecycle.init-limit')).toBe(10);")).toEqual([]);
    expect(citedIn("it('keeps globals (lifecycle.freeze)', () => {")).toEqual(['lifecycle.freeze']);
    expect(citedIn("it.each([1, 2])('waits %i (lifecycle.freeze)', () => {")).toEqual(['lifecycle.freeze']);
    expect(citedIn("cites('lifecycle.freeze', 'lifecycle.phases');")).toEqual(['lifecycle.freeze', 'lifecycle.phases']);
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
