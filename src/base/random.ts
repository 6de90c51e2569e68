/**
 * Random numbers without state: a uniform is a hash of a 64-bit key (two 32-bit words) and a counter, so that no draw depends on the order
 * of the others. The mixer is Wellons's `lowbias32` (hash prospector, public domain).
 */

const GOLDEN = 0x9e3779b9;

/** A bijection on 32-bit integers in which every input bit flips every output bit with probability near one half. */
export function mix32(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}

/** The n-th child of a word: how keys of entities descend from keys of their parents. */
export function childWord(word: number, n: number): number {
  return mix32(word + Math.imul(n + 1, GOLDEN));
}

/** The `draw`-th uniform of the key (`high`, `low`): one of 2^53 equally likely multiples of 2^-53 in (0, 1]. */
export function uniform(high: number, low: number, draw: number): number {
  const b = mix32(low + Math.imul(draw + 1, GOLDEN));
  const a = mix32(high ^ b);
  return ((a >>> 5) * 67108864 + (b >>> 6) + 1) * 2 ** -53;
}

/** A 32-bit word for a text (FNV-1a over UTF-16 units, then mixed). */
export function textWord(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix32(h);
}
