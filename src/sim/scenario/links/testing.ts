/** For tests only: what must hold of any link, as properties that the quick and the long tests run for a few and for many scenarios. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { decodeShare, encodeShare } from '../share.ts';
import type { SharedMoment } from '../sharedMoment.ts';
import { scenarioArbitrary } from '../testing.ts';

const time = fc.nat(3_600_000_000);
const note = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/\s+/g, ' '));

/** Anything that a link can hold beside its scenario; the run kept as A is the scenario with other luck, or quite another one. */
const momentArbitrary: fc.Arbitrary<SharedMoment> = fc
  .record({
    cursor: fc.option(time),
    selection: fc.option(
      fc.record({ kind: fc.constantFrom('invocation' as const, 'environment' as const, 'request' as const), row: fc.nat() }),
    ),
    bookmarks: fc
      .uniqueArray(fc.record({ time, note }), { selector: (bookmark) => bookmark.time, maxLength: 5 })
      .map((list) => list.toSorted((a, b) => a.time - b.time)),
    view: fc.option(fc.constantFrom('charts', 'experiments', 'bill')),
  })
  .map(({ view, ...rest }) => ({ ...rest, ...(view === null ? {} : { view }) }));

/** A scenario, and the moment of a link to it. */
const linkedArbitrary = fc
  .record({
    scenario: scenarioArbitrary,
    other: scenarioArbitrary,
    moment: momentArbitrary,
    kind: fc.constantFrom('none', 'edited', 'other'),
    seed: fc.nat(),
    name: note,
  })
  .map(({ scenario, other, moment, kind, seed, name }) => {
    if (kind === 'none') return { scenario, moment };
    const json = kind === 'other' ? other : { ...scenario, seed, platform: { ...scenario.platform, placement: 'oldest' } };
    return { scenario, moment: { ...moment, pinned: { name, json } } };
  });

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** `runs` random scenarios, each with a moment and some with a run kept as A, come back as they were sent. */
export function expectRoundTrips(runs: number): void {
  fc.assert(
    fc.property(linkedArbitrary, ({ scenario, moment }) => {
      expect(decodeShare(encodeShare(scenario, moment))).toEqual({
        ok: true,
        scenario: plain(scenario),
        moment: plain(moment),
        left: null,
      });
    }),
    { numRuns: runs },
  );
}

/** `runs` links that were cut, or changed at some places, each open or say in words why not, and never as something else without a word. */
export function expectDamageIsTold(runs: number): void {
  const letters = fc.constantFrom(...'AZaz09-_.~%/ é'.split(''), '');
  const damage = fc.oneof(
    fc.record({ cut: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({
      changes: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), letter: letters }), { minLength: 1, maxLength: 4 }),
    }),
  );
  fc.assert(
    fc.property(linkedArbitrary, damage, ({ scenario, moment }, how) => {
      const whole = encodeShare(scenario, moment);
      const place = (share: number) => Math.floor(share * (whole.length - 1));
      const damaged =
        'cut' in how
          ? whole.slice(0, place(how.cut))
          : how.changes.reduce((text, { at, letter }) => text.slice(0, place(at)) + letter + text.slice(place(at) + 1), whole);
      const opened = decodeShare(damaged);
      if (!opened.ok) expect(opened.message.length).toBeGreaterThan(20);
      else expect(opened.left === null || opened.left.length > 20).toBe(true);
      // A cut within the scenario is never taken for a scenario.
      if ('cut' in how && place(how.cut) < encodeShare(scenario).length) expect(opened.ok).toBe(false);
    }),
    { numRuns: runs },
  );
}
