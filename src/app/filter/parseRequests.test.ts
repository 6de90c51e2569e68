import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRequests } from './parseRequests.ts';

describe('numbers of requests', () => {
  it.each([
    ['', []],
    ['23', [[22, 22]]],
    [' #1 ', [[0, 0]]],
    [
      '40-50, 7,',
      [
        [39, 49],
        [6, 6],
      ],
    ],
    ['3 – 9', [[2, 8]]],
  ])('%j is read', (text, ranges) => {
    expect(parseRequests(text)).toEqual({ ok: true, ranges });
  });

  it.each(['x', '0', '9-3', '1-2-3', '1e3', '-4'])('%j is answered in words', (text) => {
    const parsed = parseRequests(text);
    expect(parsed.ok ? '' : parsed.message).toContain(`“${text}” is not the number of a request`);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseRequests(text).ok === 'boolean'));
  });
});
