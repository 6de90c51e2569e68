import { describe, expect, it } from 'vitest';
import { gallery } from '../gallery/index.ts';
import { decodeShare, encodeShare } from '../share.ts';
import { noMoment } from '../sharedMoment.ts';
import { expectDamageIsTold, expectRoundTrips } from './testing.ts';

describe('links to random scenarios', () => {
  it('hold scenario, moment and the run kept as A', () => expectRoundTrips(500));

  it('that are damaged say so', () => expectDamageIsTold(500));
});

describe('a run that is kept as A', () => {
  const scenario = JSON.parse(JSON.stringify(gallery[1]?.scenario)) as Record<string, unknown>;
  const other = { ...scenario, seed: 4711 };
  const linked = (pinned: unknown) => encodeShare(scenario, { ...noMoment, pinned: { name: 'Before', json: pinned } });

  it('takes next to no room where it differs in little', () => {
    const more = linked(other).length - encodeShare(scenario).length;
    expect(more).toBeGreaterThan(0);
    expect(more).toBeLessThan(200);
  });

  it('comes back whole when scenarios are larger than what deflate looks back on', () => {
    const large = { ...scenario, description: Array.from({ length: 20_000 }, (_, i) => (i * 7919).toString(36)).join(' ') };
    const opened = decodeShare(encodeShare(large, { ...noMoment, pinned: { name: 'A', json: { ...large, seed: 3 } } }));
    expect(opened).toMatchObject({ ok: true, left: null, moment: { pinned: { name: 'A', json: { ...large, seed: 3 } } } });
  });

  it('is passed over by readers that know none: the scenario stands where it stood', () => {
    expect(linked(other).startsWith(`${encodeShare(scenario)}.`)).toBe(true);
  });

  it('that is damaged is left out, and said; cursor and bookmarks stay', () => {
    const moment = { ...noMoment, cursor: 5, pinned: { name: 'A', json: other } };
    const fragment = encodeShare(scenario, moment);
    const [version, packed] = fragment.split('.');
    const broken = { cursor: 5, selection: null, bookmarks: [], pinned: { name: 'A', scenario: 'AAAA' } };
    const end = encodeShare(broken).split('.')[1];
    const opened = decodeShare(`${version}.${packed}.${end}`);
    expect(opened).toEqual({
      ok: true,
      scenario,
      moment: { ...noMoment, cursor: 5 },
      left: 'The run that was kept as A is damaged: it is left out.',
    });
  });

  it('that would inflate beyond 2 MB is stopped', () => {
    const opened = decodeShare(linked({ text: 'x'.repeat(3_000_000) }));
    expect(opened).toMatchObject({ ok: true, scenario });
    expect(opened.ok && opened.moment.pinned).toBeUndefined();
    expect(opened.ok && opened.left).toContain('kept as A');
  });
});
