/** What is refused in a pattern, and where it stands. */
import { describe, expect, it } from 'vitest';
import { ruleValue } from '../../rules/index.ts';
import { checkPattern, compilePattern, type Dialect } from './index.ts';

const pathsOf = (pattern: unknown, dialect: Dialect = 'eventbridge') => checkPattern(pattern, dialect).map(({ path }) => path.join('.'));

describe('a pattern is refused', () => {
  it.each<[what: string, pattern: unknown, path: string]>([
    ['that is no object', '[1]', ''],
    ['that is no JSON', '{"a":', ''],
    ['with a value outside a list', { a: 'x' }, 'a'],
    ['with an empty list', { a: [] }, 'a'],
    ['with an unknown operator', { a: [{ begins: 'x' }] }, 'a.0.begins'],
    ['with two operators in one object', { a: [{ prefix: 'x', suffix: 'y' }] }, 'a.0'],
    ['with a list in a list', { a: [['x']] }, 'a.0'],
    ['with prefix of a number', { a: ['y', { prefix: 1 }] }, 'a.1.prefix'],
    ['with exists of a text', { a: [{ exists: 'yes' }] }, 'a.0.exists'],
    ['with numeric of a text', { a: [{ numeric: ['=', '5'] }] }, 'a.0.numeric.1'],
    ['with an unknown sign', { a: [{ numeric: ['=>', 5] }] }, 'a.0.numeric.0'],
    ['with an empty range', { a: [{ numeric: ['>', 5, '<', 5] }] }, 'a.0.numeric'],
    ['with a range the wrong way round', { a: [{ numeric: ['<', 5, '>', 1] }] }, 'a.0.numeric'],
    ['with a broken range of addresses', { a: [{ cidr: '10.0.0/8' }] }, 'a.0.cidr'],
    ['with two asterisks in a row', { a: [{ wildcard: 'a**' }] }, 'a.0.wildcard'],
    ['with an empty anything-but', { a: [{ 'anything-but': [] }] }, 'a.0.anything-but'],
    ['with a short $or', { $or: [{ a: ['x'] }] }, '$or'],
    ['deep inside', { a: { b: { c: [{ prefix: null }] } } }, 'a.b.c.0.prefix'],
  ])('%s', (_, pattern, path) => {
    const problems = checkPattern(pattern, 'eventbridge');
    expect(problems.map((problem) => problem.path.join('.'))).toEqual([path]);
    expect(problems[0]?.message.length).toBeGreaterThan(10);
    expect(problems[0]?.remedy.length).toBeGreaterThan(10);
    expect(compilePattern(pattern, 'eventbridge')({ a: 'x' })).toBe(false);
  });

  it('with all of its problems at once', () => {
    expect(pathsOf({ a: [{ prefix: 1 }], b: 'x' })).toEqual(['a.0.prefix', 'b']);
  });

  it('that is too long (filtering.pattern-length, filtering.eventbridge-pattern-length, filtering.sns-policy-length)', () => {
    for (const [dialect, length] of [
      ['mapping', 4096],
      ['eventbridge', 2048],
      ['sns', 262_144],
    ] as const) {
      const frame = JSON.stringify({ a: [''] }).length;
      expect(pathsOf({ a: ['x'.repeat(length - frame)] }, dialect), `${dialect} takes ${length}`).toEqual([]);
      expect(pathsOf({ a: ['x'.repeat(length - frame + 1)] }, dialect), `${dialect} refuses more`).toEqual(['']);
    }
  });

  it('by SNS with more than five names, or more than 150 combinations (filtering.sns-keys, filtering.sns-combinations)', () => {
    const names = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, ['x']]));
    expect(pathsOf(names(5), 'sns')).toEqual([]);
    expect(pathsOf(names(6), 'sns')).toHaveLength(1);
    expect(pathsOf(names(6), 'eventbridge')).toEqual([]);
    const list = (count: number) => Array.from({ length: count }, (_, i) => `v${i}`);
    expect(pathsOf({ a: list(10), b: list(15) }, 'sns')).toEqual([]);
    expect(pathsOf({ a: list(10), b: list(16) }, 'sns')).toHaveLength(1);
    // On the second level each list counts twice: 25 × 2 × 3 = 150.
    expect(pathsOf({ a: { b: list(25) }, c: list(3) }, 'sns')).toEqual([]);
    expect(pathsOf({ a: { b: list(26) }, c: list(3) }, 'sns')).toHaveLength(1);
  });

  it('that is nested too deep (filtering.depth)', () => {
    const nested = (levels: number): unknown => (levels === 0 ? ['x'] : { a: nested(levels - 1) });
    const most = ruleValue('filtering.depth');
    expect(pathsOf(nested(most))).toEqual([]);
    expect(pathsOf(nested(most + 1))).toHaveLength(1);
    expect(pathsOf(nested(10_000))).toHaveLength(1);
  });

  it('when empty, but not by SNS, for which everything matches then', () => {
    expect(pathsOf({}, 'mapping')).toHaveLength(1);
    expect(pathsOf({}, 'eventbridge')).toHaveLength(1);
    expect(pathsOf({}, 'sns')).toEqual([]);
    expect(compilePattern({}, 'sns')({ a: 1 })).toBe(true);
  });
});
