/**
 * Numbers as short texts that people type: Crockford's base 32 with two check characters. The checks are those of a Reed–Solomon code over 32 elements,
 * so any one or two wrong characters are noticed, and with them any two that changed places.
 */
import { logarithm, over, power, times } from './gf32.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECKS = 2;
const GROUP = 4;

/** Two sums over a text are zero: of its characters, and of its characters times powers of the primitive element. That holds up to so many characters. */
export const LONGEST_TEXT = 31;

export type ReadChecked =
  | { readonly ok: true; readonly value: bigint }
  /** `place`: which character, from 1, would explain it alone; null when it takes more than one. */
  | { readonly ok: false; readonly place: number | null };

/** `value` in so many characters, the checks among them, in groups of four with hyphens. Throws for a value that needs more. */
export function writeChecked(value: bigint, length: number): string {
  const data: number[] = [];
  let rest = value;
  for (let i = 0; i < length - CHECKS; i++) {
    data.unshift(Number(rest & 31n));
    rest >>= 5n;
  }
  if (rest !== 0n || value < 0n || length > LONGEST_TEXT) throw new Error(`${value} does not fit into ${length} characters.`);
  const letters = [...data, ...checksOf(data)].map((element) => ALPHABET[element]).join('');
  return letters.replace(new RegExp(`.{${GROUP}}(?=.)`, 'g'), '$&-');
}

/** Reads letters and digits without separators; O is read as 0, I and L as 1. Null when one of them is in no code. */
export function readChecked(text: string): ReadChecked | null {
  const elements = elementsOf(text);
  if (elements === null || elements.length <= CHECKS || elements.length > LONGEST_TEXT) return null;
  const [plain, weighted] = sumsOf(elements);
  if (plain !== 0 || weighted !== 0) return { ok: false, place: placeOf(plain, weighted, elements.length) };
  return { ok: true, value: elements.slice(0, -CHECKS).reduce((value, element) => (value << 5n) | BigInt(element), 0n) };
}

/** The same text in its one way of writing, with hyphens. */
export const groupedText = (text: string): string =>
  (elementsOf(text) ?? [])
    .map((element) => ALPHABET[element])
    .join('')
    .replace(new RegExp(`.{${GROUP}}(?=.)`, 'g'), '$&-') || text;

function elementsOf(text: string): number[] | null {
  const elements = [...text.toUpperCase()].map((letter) => ALPHABET.indexOf(letter === 'O' ? '0' : /[IL]/.test(letter) ? '1' : letter));
  return elements.includes(-1) ? null : elements;
}

/** p + q and p·αⁿ⁻² + q·αⁿ⁻¹ make both sums zero. */
function checksOf(data: readonly number[]): readonly [number, number] {
  const [plain, weighted] = sumsOf(data);
  const last = data.length + 1;
  const p = over(weighted ^ times(power(last), plain), power(last - 1) ^ power(last));
  return [p, plain ^ p];
}

const sumsOf = (elements: readonly number[]): readonly [number, number] => [
  elements.reduce((sum, element) => sum ^ element, 0),
  elements.reduce((sum, element, i) => sum ^ times(power(i), element), 0),
];

/** One wrong character e at i gives the sums e and αⁱe. */
function placeOf(plain: number, weighted: number, length: number): number | null {
  if (plain === 0 || weighted === 0) return null;
  const at = logarithm(over(weighted, plain));
  return at < length ? at + 1 : null;
}
