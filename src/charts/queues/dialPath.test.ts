/** Arcs show exactly what is left. */
import { describe, expect, it } from 'vitest';
import { dialPath, shareLeft } from './dialPath.ts';

describe('the arc of a dial', () => {
  it('is whole at the beginning of a wait, half in the middle, and gone at its end', () => {
    expect([10, 20, 30, 40].map((t) => shareLeft(10, 30, t))).toEqual([1, 0.5, 0, 0]);
    expect(shareLeft(10, Number.POSITIVE_INFINITY, 99)).toBe(1);
    expect(shareLeft(10, 10, 10)).toBe(0);
  });

  it('goes clockwise from the top', () => {
    expect(dialPath(0.25, 10, 8)).toBe('M10 2A8 8 0 0 1 18.00 10.00');
    expect(dialPath(0.75, 10, 8)).toBe('M10 2A8 8 0 1 1 2.00 10.00');
    expect(dialPath(0, 10, 8)).toBe('');
    expect(dialPath(1, 10, 8)).toBe('M10 2A8 8 0 1 1 10 18A8 8 0 1 1 10 2');
  });
});
