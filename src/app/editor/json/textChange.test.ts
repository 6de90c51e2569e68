import { describe, expect, it } from 'vitest';
import { textChange } from './textChange.ts';

describe('textChange', () => {
  it.each([
    ['', ''],
    ['abc', 'abc'],
    ['abc', 'axc'],
    ['aaa', 'aaaa'],
    ['aaaa', 'aa'],
    ['', 'new'],
    ['old', ''],
    ['{ "rate": 10 }', '{ "rate": 100 }'],
  ])('turns %j into %j', (before, after) => {
    const { from, to, insert } = textChange(before, after);
    expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
  });
  it('touches only what differs', () =>
    expect(textChange('{ "a": 1, "b": 2 }', '{ "a": 9, "b": 2 }')).toEqual({ from: 7, to: 8, insert: '9' }));
});
