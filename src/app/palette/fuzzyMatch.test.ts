import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzyMatch } from './fuzzyMatch.ts';

const best = (query: string, texts: readonly string[]) =>
  texts
    .map((text) => ({ text, score: fuzzyMatch(query, text)?.score ?? Number.NEGATIVE_INFINITY }))
    .filter(({ score }) => score > Number.NEGATIVE_INFINITY)
    .toSorted((a, b) => b.score - a.score)
    .map(({ text }) => text);

const found = (query: string, text: string) =>
  fuzzyMatch(query, text)
    ?.places.map((place) => text[place])
    .join('') ?? null;

describe('matching', () => {
  it('finds beginnings of words before insides', () => {
    expect(best('thr', ['Next throttled', 'Switch to the reader', 'Wethrow'])[0]).toBe('Next throttled');
    expect(best('bill', ['Billing and more', 'Sillbill', 'Bill'])).toEqual(['Bill', 'Billing and more', 'Sillbill']);
  });

  it('takes words in any order, and each must be there', () => {
    expect(fuzzyMatch('throttled next', 'Next throttled')).not.toBeNull();
    expect(fuzzyMatch('next gone', 'Next throttled')).toBeNull();
  });

  it('takes first letters and abbreviations', () => {
    expect(found('gtt', 'Go to a time')).toBe('Gtt');
    expect(found('whru', 'The whole run')).toBe('whru');
    expect(found('nex', 'Next event')).toBe('Nex');
    expect(fuzzyMatch('xyz', 'Go to a time')).toBeNull();
  });

  it('does not take letters strewn over a sentence', () => {
    expect(fuzzyMatch('zmt', 'A zone is where an apple may or may not be kept for a time')).toBeNull();
    expect(fuzzyMatch('lkon', 'Look at the clock in London')).toBeNull();
  });

  it('says where: the letters of the query, each place once and in order', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), fc.string({ maxLength: 40 }), (query, text) => {
        const match = fuzzyMatch(query, text);
        if (match === null) return;
        expect(match.places).toEqual([...new Set(match.places)].toSorted((a, b) => a - b));
        const letters = match.places.map((place) => text.toLowerCase()[place]);
        for (const letter of query.toLowerCase().replace(/\s/g, '')) expect(letters).toContain(letter);
      }),
    );
  });

  it('finds every text by itself, and by any part of it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,12}){0,3}$/), fc.nat(40), (text, at) => {
        expect(fuzzyMatch(text, text)).not.toBeNull();
        expect(fuzzyMatch(text.slice(at % text.length), text)).not.toBeNull();
      }),
    );
  });
});
