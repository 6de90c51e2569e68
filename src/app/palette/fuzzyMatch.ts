/** How well a text answers to what was typed: every word of it must be found, as it stands or as an abbreviation. */

export interface Match {
  /** The higher, the better. */
  readonly score: number;
  /** Places of the letters that were found, ascending. */
  readonly places: readonly number[];
}

/** Letters of an abbreviation, and words that it may pass over in all. */
const LONGEST_ABBREVIATION = 8;
const MOST_PASSED = 2;

/** Null when a word of `query` is not in `text`. An empty query is in everything. Case does not matter. */
export function fuzzyMatch(query: string, text: string): Match | null {
  const low = text.toLowerCase();
  const places = new Set<number>();
  let score = -text.length / 100;
  for (const word of query.toLowerCase().split(/\s+/)) {
    if (word === '') continue;
    const found = findWord(word, low);
    if (found === null) return null;
    score += found.score;
    for (const place of found.places) places.add(place);
  }
  return { score, places: [...places].sort((a, b) => a - b) };
}

/** At the beginning of a word is best, inside of one is good, an abbreviation is better than nothing. */
function findWord(word: string, text: string): Match | null {
  const run = (at: number): number[] => Array.from(word, (_, i) => at + i);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isWordStart(text, at)) return { score: 100 + (at === 0 ? 10 : 0), places: run(at) };
  }
  const inside = text.indexOf(word);
  if (inside >= 0) return { score: 60, places: run(inside) };
  return abbreviated(word, text);
}

/** An abbreviation: each letter begins a word or follows the one before it. Words that are passed over cost, so that it cannot span a sentence. */
function abbreviated(word: string, text: string): Match | null {
  if (word.length < 2 || word.length > LONGEST_ABBREVIATION) return null;
  const starts = Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ index }) => index);
  const follow = (letter: number, places: readonly number[], passed: number): Match | null => {
    if (passed > MOST_PASSED) return null;
    if (letter === word.length) return { score: 40 - 10 * passed, places };
    const last = places.at(-1) ?? -2;
    const goOn = text[last + 1] === word[letter] ? follow(letter + 1, [...places, last + 1], passed) : null;
    if (goOn !== null) return goOn;
    const later = starts.filter((start) => start > last);
    for (const [skipped, start] of later.entries()) {
      if (text[start] !== word[letter]) continue;
      const found = follow(letter + 1, [...places, start], passed + (letter === 0 ? 0 : skipped));
      if (found !== null) return found;
    }
    return null;
  };
  return follow(0, [], 0);
}

const isWordStart = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
