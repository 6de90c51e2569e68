import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gallery } from './gallery/index.ts';
import { decodeShare, encodeShare } from './share.ts';

const linkOf = (bytes: Uint8Array) => `1.${Buffer.from(bytes).toString('base64url')}`;

const faultOf = (fragment: string) => {
  const shared = decodeShare(fragment);
  return shared.ok ? 'ok' : shared.message;
};

describe('a link', () => {
  it('holds any JSON, in letters that need no escaping', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const fragment = encodeShare(json);
        expect(fragment).toMatch(/^1\.[\w-]+$/);
        expect(decodeShare(fragment)).toEqual({ ok: true, scenario: JSON.parse(JSON.stringify(json)) });
        expect(decodeShare(`#${fragment}`).ok).toBe(true);
      }),
    );
  });

  it('is base64url as everybody writes it', () => {
    const json = { name: 'Überraschung 🙂' };
    expect(encodeShare(json)).toBe(linkOf(deflateSync(strToU8(JSON.stringify(json)), { level: 9 })));
  });

  it.each(gallery.map(({ slug, scenario }) => [slug, scenario] as const))('to %s stays short', (_slug, scenario) => {
    expect(encodeShare(scenario).length).toBeLessThan(2000);
  });

  it.each([
    ['', 'does not hold a scenario'],
    ['about', 'does not hold a scenario'],
    ['1.a*b', 'does not hold a scenario'],
    ['2.abc', 'made by a newer Coldstart'],
    ['1.', 'damaged'],
    ['1.abcde', 'part of it is missing'],
    ['1.AAAA', 'damaged'],
    [linkOf(deflateSync(strToU8('{"a":'))), 'not JSON'],
    [encodeShare({ name: 'x'.repeat(100) }).slice(0, -4), 'damaged'],
  ])('%j is refused: %s', (fragment, message) => {
    expect(faultOf(fragment)).toContain(message);
  });

  it('that is damaged anywhere is answered, never thrown', () => {
    const whole = encodeShare(gallery[1]?.scenario);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom('A', 'z', '-', '_', '0', ''), (at, letter) => {
        expect(typeof decodeShare(whole.slice(0, at) + letter + whole.slice(at + 1)).ok).toBe('boolean');
      }),
    );
  });

  it('that nests deeper than any scenario is refused, brackets in texts not counted', () => {
    const nested = (depth: number) => linkOf(deflateSync(strToU8('['.repeat(depth) + ']'.repeat(depth))));
    expect(faultOf(nested(100_000))).toContain('nested too deeply');
    expect(faultOf(nested(101))).toContain('nested too deeply');
    expect(faultOf(nested(100))).toBe('ok');
    expect(faultOf(encodeShare({ name: `a"\\${'['.repeat(500)}` }))).toBe('ok');
  });

  it('that would inflate beyond 2 MB is stopped', () => {
    const bomb = linkOf(deflateSync(new Uint8Array(60_000_000).fill(32)));
    expect(bomb.length).toBeLessThan(100_000);
    expect(faultOf(bomb)).toContain('larger than 2 MB');
    expect(faultOf(encodeShare({ name: 'x'.repeat(1_900_000) }))).toBe('ok');
  });
});
