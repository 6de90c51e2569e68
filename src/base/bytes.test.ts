import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { base64 } from './base64.ts';
import { md5 } from './md5.ts';
import { utf8Bytes } from './utf8.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme' }),
  fc.constant('half \ud83d of a pair'),
);

it('the bytes of a text are those that Node finds', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(utf8Bytes(text)).toEqual(new Uint8Array(Buffer.from(text, 'utf8')));
    }),
  );
});

it('base64 is what Node writes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
});

it('MD5 is what Node computes, for lengths around the block size too', () => {
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ minLength: 54, maxLength: 66 }));
  fc.assert(
    fc.property(bytes, (data) => {
      expect(md5(data)).toBe(createHash('md5').update(data).digest('hex'));
    }),
  );
});
