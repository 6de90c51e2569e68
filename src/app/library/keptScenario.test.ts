import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutName, freeName, LONGEST_NAME, nameIn, readKept } from './keptScenario.ts';

describe('a kept scenario', () => {
  it('is read back as it was kept, and anything else is none', () => {
    const kept = { id: 'a', name: 'Mine', kept: 5, text: '{}' };
    expect(readKept(kept)).toEqual(kept);
    expect(readKept({ ...kept, name: 7, kept: 'late' })).toEqual({ ...kept, name: 'Scenario', kept: 0 });
    for (const bad of [null, 1, 'x', [], {}, { ...kept, id: '' }, { ...kept, text: 1 }]) expect(readKept(bad)).toBeNull();
    fc.assert(fc.property(fc.anything(), (value) => void readKept(value)));
  });

  it('has a name of one line', () => {
    expect(cutName('  a\n b ')).toBe('a b');
    expect(cutName(' ')).toBe('Scenario');
    expect(cutName('x'.repeat(500))).toHaveLength(LONGEST_NAME);
  });

  it('gets a name that no other has', () => {
    expect(freeName('Shop', [])).toBe('Shop');
    expect(freeName('Shop', ['Shop'])).toBe('Shop (2)');
    expect(freeName('Shop (2)', ['Shop', 'Shop (2)'])).toBe('Shop (3)');
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (name, names) => {
        const taken = names.map(cutName);
        expect(taken).not.toContain(freeName(name, taken));
      }),
    );
  });

  it('is called what its text calls it, if it does', () => {
    expect(nameIn('{"name":" My shop "}')).toBe('My shop');
    for (const text of ['', '{', '[]', 'null', '{"name":3}', '{"name":" "}']) expect(nameIn(text)).toBeNull();
  });
});
