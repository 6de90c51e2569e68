/** UUIDs that follow from a word: as random to look at as real ones, and the same in every run. */
import { childWord } from './random.ts';

/** `length` hexadecimal digits. */
export function hexDigits(word: number, length: number): string {
  let text = '';
  for (let n = 0; text.length < length; n++) text += (childWord(word, n) >>> 0).toString(16).padStart(8, '0');
  return text.slice(0, length);
}

/** In the form of a version 4 UUID. */
export function uuidOf(word: number): string {
  const hex = hexDigits(word, 32);
  // Version 4 and variant 1 have fixed places.
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) & 3];
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}
