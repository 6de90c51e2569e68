import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textHash } from './textHash.ts';

it('is sixteen hexadecimal digits, the same for the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(textHash(text)).toMatch(/^[0-9a-f]{16}$/);
      expect(textHash(`${text}`)).toBe(textHash(text));
    }),
  );
});

it('differs for texts that differ in one place, in order or in length', () => {
  const texts = Array.from({ length: 20_000 }, (_, i) => `{"memorySize":${i},"seed":${i % 7}}`);
  const swapped = texts.map((text) => text.replace('memorySize', 'seed').replace(/seed":(\d+)}$/, 'memorySize":$1}'));
  const all = [
    ...texts,
    ...swapped,
    ...Array.from({ length: 2000 }, (_, i) => '0'.repeat(i)),
    ...Array.from({ length: 2000 }, (_, i) => '\0'.repeat(i + 1)),
  ];
  expect(new Set(all).size).toBe(all.length);
  for (const half of [0, 8]) expect(new Set(all.map((text) => textHash(text).slice(half, half + 8))).size).toBeGreaterThan(all.length - 5);
  expect(new Set(all.map(textHash)).size).toBe(all.length);
});
