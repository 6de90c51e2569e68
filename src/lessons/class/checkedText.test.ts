import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedText, readChecked, writeChecked } from './checkedText.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = fc.constantFrom(8, 12, 16);
const plain = (text: string): string => text.replaceAll('-', '');
const code = length.chain((n) =>
  fc.bigInt(0n, 2n ** BigInt(5 * (n - 2)) - 1n).map((value) => ({ value, text: plain(writeChecked(value, n)) })),
);

describe('a number as a text that people type', () => {
  it('comes back, in capitals and small letters, with O for 0 and I or L for 1', () => {
    fc.assert(
      fc.property(code, ({ value, text }) => {
        for (const typed of [text, text.toLowerCase(), text.replaceAll('0', 'o').replaceAll('1', 'l'), text.replaceAll('1', 'I')]) {
          expect(readChecked(typed)).toEqual({ ok: true, value });
        }
        expect(groupedText(text)).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/);
      }),
    );
  });

  it('is not read when any one character is wrong, and its place is named', () => {
    fc.assert(
      fc.property(code, ({ text }) => {
        for (let at = 0; at < text.length; at++) {
          for (const letter of ALPHABET) {
            if (letter === text[at]) continue;
            expect(readChecked(text.slice(0, at) + letter + text.slice(at + 1))).toEqual({ ok: false, place: at + 1 });
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('is not read when any two characters changed places, or any two are wrong', () => {
    fc.assert(
      fc.property(code, fc.nat(30), fc.nat(30), ({ text }, e, f) => {
        for (let a = 0; a < text.length; a++) {
          for (let b = a + 1; b < text.length; b++) {
            const letters = [...text];
            [letters[a], letters[b]] = [letters[b] as string, letters[a] as string];
            const swapped = letters.join('');
            if (swapped !== text) expect(readChecked(swapped)?.ok).toBe(false);
            const wrong = [...text];
            for (const [at, by] of [
              [a, e],
              [b, f],
            ] as const) {
              wrong[at] = ALPHABET[(ALPHABET.indexOf(wrong[at] as string) + 1 + by) % 32] as string;
            }
            expect(readChecked(wrong.join(''))?.ok).toBe(false);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('refuses what is in no code, and values without room', () => {
    expect(readChecked('ABCU')).toBeNull();
    expect(readChecked('A-B')).toBeNull();
    expect(readChecked('')).toBeNull();
    expect(() => writeChecked(2n ** 30n, 8)).toThrow('does not fit');
  });
});
