import { describe, expect, it } from 'vitest';
import { dropPlace } from './dropPlace.ts';
import { keysFor, keysInserted, keysMoved, keysRemoved } from './rowKeys.ts';

describe('keys of rows', () => {
  it('go with their entries', () => {
    expect(keysMoved([0, 1, 2, 3], 0, 2)).toEqual([1, 2, 0, 3]);
    expect(keysMoved([0, 1, 2, 3], 3, 0)).toEqual([3, 0, 1, 2]);
    expect(keysInserted([4, 1], 0)).toEqual([4, 5, 1]);
    expect(keysRemoved([4, 1, 2], 1)).toEqual([4, 2]);
  });

  it('are new only for rows that are new, and the same list when nothing changed', () => {
    const keys = [2, 0];
    expect(keysFor(keys, 2)).toBe(keys);
    expect(keysFor(keys, 4)).toEqual([2, 0, 3, 4]);
    expect(keysFor(keys, 1)).toEqual([2]);
    expect(keysFor([], 2)).toEqual([0, 1]);
  });
});

describe('where a dragged row comes to stand', () => {
  const middles = [10, 30, 50];
  it.each([
    [0, -5, 0],
    [0, 29, 0],
    [0, 31, 1],
    [0, 99, 2],
    [2, 31, 2],
    [2, 29, 1],
    [2, 9, 0],
    [1, 11, 1],
    [1, 51, 2],
  ])('row %i dropped at %i px is then at %i', (from, y, to) => expect(dropPlace(middles, from, y)).toBe(to));
});
