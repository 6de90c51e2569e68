import { describe, expect, it } from 'vitest';
import { nearest, suggest } from './nearest.ts';

describe('nearest', () => {
  it.each([
    ['memorysize', 'memorySize'],
    ['memroySize', 'memorySize'],
    ['memory', null],
    ['timout', 'timeout'],
    ['xyz', null],
    ['b', null],
    ['A', 'a'],
  ])('of "%s" is %s', (word, expected) => {
    expect(nearest(word, ['memorySize', 'timeout', 'handler', 'a'])).toBe(expected);
  });

  it('is quick for very long words', () => {
    expect(nearest('x'.repeat(1e6), ['y'.repeat(1e3)])).toBeNull();
  });
});

describe('suggest', () => {
  it('lists what there is when nothing is near, and says what to do when there is nothing', () => {
    expect(suggest('zzz', ['alpha', 'beta'], '')).toBe('Use one of "alpha", "beta".');
    expect(suggest('zzz', [], 'Add one.')).toBe('Add one.');
    expect(suggest('alpa', ['alpha'], '')).toBe('Did you mean "alpha"?');
  });
});
