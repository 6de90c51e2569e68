import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LONGEST_NOTE, MOST_BOOKMARKS } from './bookmark.ts';
import { gallery } from './gallery/index.ts';
import { decodeShare, encodeShare } from './share.ts';
import { noMoment, type SharedMoment } from './sharedMoment.ts';

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
        expect(decodeShare(fragment)).toEqual({ ok: true, scenario: JSON.parse(JSON.stringify(json)), moment: noMoment, left: null });
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

describe('a moment in a link', () => {
  const scenario = { name: 'Shop' };
  const time = fc.nat(3_600_000_000);
  const note = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/\s+/g, ' '));
  const bookmarks = fc
    .uniqueArray(fc.record({ time, note }), { selector: (bookmark) => bookmark.time, maxLength: MOST_BOOKMARKS })
    .map((list) => list.toSorted((a, b) => a.time - b.time));
  const selection = fc.record({ kind: fc.constantFrom('invocation' as const, 'environment' as const, 'request' as const), row: fc.nat() });
  const moment: fc.Arbitrary<SharedMoment> = fc.record({ cursor: fc.option(time), selection: fc.option(selection), bookmarks });
  const momentOf = (json: unknown) => {
    const shared = decodeShare(encodeShare(scenario, json as SharedMoment));
    return shared.ok ? shared.moment : null;
  };

  it('comes back with cursor, selection, bookmarks and notes', () => {
    fc.assert(
      fc.property(moment, (sent) => {
        const fragment = encodeShare(scenario, sent);
        expect(decodeShare(fragment)).toEqual({ ok: true, scenario, moment: sent, left: null });
      }),
    );
  });

  it('leaves the scenario where readers of the first links look for it', () => {
    const sent = { cursor: 12_500_000, selection: null, bookmarks: [{ time: 3, note: 'here' }] };
    expect(encodeShare(scenario, sent).startsWith(`${encodeShare(scenario)}.`)).toBe(true);
    expect(encodeShare(scenario, noMoment)).toBe(encodeShare(scenario));
  });

  it('that is damaged is left out, and said; the scenario opens all the same', () => {
    const whole = encodeShare(scenario, { ...noMoment, cursor: 7, bookmarks: [{ time: 1, note: 'x'.repeat(80) }] });
    const shared = decodeShare(whole.slice(0, -9));
    expect(shared).toMatchObject({ ok: true, scenario, moment: noMoment });
    expect(shared.ok && shared.left).toContain('damaged');
    expect(decodeShare(`${encodeShare(scenario)}.`)).toMatchObject({ ok: true, scenario, moment: noMoment });
  });

  it('that was changed anywhere is answered, never thrown, and stays within its limits', () => {
    const whole = encodeShare(scenario, { cursor: 7, selection: { kind: 'request', row: 3 }, bookmarks: [{ time: 1, note: 'first' }] });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom('A', 'z', '-', '_', '0', '.', ''), (at, letter) => {
        const shared = decodeShare(whole.slice(0, at) + letter + whole.slice(at + 1));
        if (!shared.ok) return;
        expect(shared.moment.bookmarks.length).toBeLessThanOrEqual(MOST_BOOKMARKS);
      }),
    );
  });

  it('holds so many bookmarks and letters and no more, and none that is none', () => {
    const many = Array.from({ length: 80 }, (_, i) => ({ time: i, note: '🙂'.repeat(300) }));
    const read = momentOf({ bookmarks: many })?.bookmarks ?? [];
    expect([read.length, [...(read[0]?.note ?? '')].length]).toEqual([MOST_BOOKMARKS, LONGEST_NOTE]);
    expect(momentOf({ cursor: -1, selection: { kind: 'html', row: 0 }, bookmarks: [null, 7, { time: 'x' }, { time: 5.5 }] })).toEqual(
      noMoment,
    );
    expect(momentOf({ cursor: 1, bookmarks: [{ time: 9 }, { time: 2, note: ' a\n b' }, { time: 9, note: 'later' }] })?.bookmarks).toEqual([
      { time: 2, note: ' a b' },
      { time: 9, note: 'later' },
    ]);
    expect(momentOf('moment')).toEqual(noMoment);
  });
});
