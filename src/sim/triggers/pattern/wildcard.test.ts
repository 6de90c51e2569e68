import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesParts, wildcardParts } from './wildcard.ts';

const letters = (size: number) => fc.string({ unit: fc.constantFrom('a', 'b', '.', '\\'), maxLength: size });

describe('wildcards', () => {
  it('match what the same regular expression matches', () => {
    fc.assert(
      fc.property(fc.array(letters(3), { minLength: 1, maxLength: 4 }), letters(12), (pieces, text) => {
        // Pieces between asterisks must not be empty, but for the first and the last.
        const parts = pieces.filter((piece, i) => piece !== '' || i === 0 || i === pieces.length - 1);
        const written = parts.map((part) => part.replaceAll('\\', '\\\\')).join('*');
        const read = wildcardParts(written);
        if (typeof read === 'string') return;
        const reference = new RegExp(`^${parts.map((part) => part.replace(/[.\\]/g, '\\$&')).join('[^]*')}$`);
        expect(matchesParts(read, text)).toBe(reference.test(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('escape an asterisk and a backslash, and nothing else', () => {
    expect(wildcardParts('a\\*b*c')).toEqual(['a*b', 'c']);
    expect(wildcardParts('a\\\\*')).toEqual(['a\\', '']);
    expect(wildcardParts('\\a')).toMatch(/backslash/);
    expect(wildcardParts('a\\')).toMatch(/backslash/);
    expect(wildcardParts('a**b')).toMatch(/two asterisks/);
    expect(wildcardParts('\\**')).toEqual(['*', '']);
  });

  it('take no longer than text and pattern together, where going back would take a life', () => {
    const part = `${'a'.repeat(2000)}b`;
    const text = 'a'.repeat(200_000);
    expect(matchesParts(['', part, part, ''], text)).toBe(false);
  });
});
