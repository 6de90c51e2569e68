import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ipRangeOf, isInRange } from './ipRange.ts';

const version4 = fc.array(fc.nat(255), { minLength: 4, maxLength: 4 });
const bits = (bytes: readonly number[]) => bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');

describe('a range of addresses', () => {
  it('holds exactly the addresses whose leading bits are its own', () => {
    fc.assert(
      fc.property(version4, version4, fc.nat(32), (base, address, prefix) => {
        const range = ipRangeOf(`${base.join('.')}/${prefix}`);
        expect(range !== null && isInRange(range, address.join('.'))).toBe(bits(base).slice(0, prefix) === bits(address).slice(0, prefix));
        expect(range !== null && isInRange(range, base.join('.'))).toBe(true);
      }),
    );
  });

  it.each([
    '1.2.3',
    '1.2.3.256',
    '1.2.3.4/33',
    '1.2.3.4/',
    '1.2.3.4/8/8',
    '1.2.3.x',
    '',
    '::1::',
    ':::',
    '1:2:3:4:5:6:7',
    '::/129',
    '12345::',
  ])('is not %s', (text) => {
    expect(ipRangeOf(text)).toBeNull();
  });

  it('of version 6 may leave out zeros, and holds no address of version 4', () => {
    const range = ipRangeOf('::/0');
    expect(range !== null && isInRange(range, 'fe80::1')).toBe(true);
    expect(range !== null && isInRange(range, '1:2:3:4:5:6:7:8')).toBe(true);
    expect(range !== null && isInRange(range, '10.0.0.1')).toBe(false);
  });
});
