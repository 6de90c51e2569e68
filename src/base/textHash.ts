/** A short name for a long text, quickly: to find what was worked out for it before. Not for secrets. */
import { mix32 } from './random.ts';

/** 16 hexadecimal digits: two independent 32-bit hashes of the UTF-16 units, in one pass. */
export function textHash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul((b << 13) | (b >>> 19), 5) + Math.imul(unit + 1, 0x21f0aaad);
  }
  return hex(mix32(a ^ text.length)) + hex(mix32(b));
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
