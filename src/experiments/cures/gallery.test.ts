/** Over what goes wrong in the gallery (the long test goes over all of it): every cure that is offered removes its event, when the scenario is run again from its changed text. */
import { describe, expect, it } from 'vitest';
import { formatJson } from '../../base/formatJson.ts';
import { gallery } from '../../sim/index.ts';
import { changedJson } from './changedJson.ts';
import { findCures } from './findCures.ts';
import { isGone } from './isGone.ts';
import { happensToSameTime, runOf, subjectsByKind } from './testing.ts';

describe('cures over the gallery', () => {
  const helped = new Map<string, boolean>();

  it.each(gallery.filter(({ group }) => group !== 'source').map((entry) => [entry.slug, entry] as const))(
    'every cure offered for the first event of each kind in %s removes it',
    (slug, { scenario, group }) => {
      const trace = runOf(scenario);
      for (const [kind, [subject]] of subjectsByKind(trace)) {
        if (subject === undefined) continue;
        const { cures, runs } = findCures(scenario, trace, subject);
        expect(cures.length).toBeLessThanOrEqual(3);
        expect(new Set(cures.map((cure) => cure.kind)).size).toBe(cures.length);
        if (cures.length > 0) expect(runs).toBeGreaterThan(0);
        for (const { title, edits, isExplanation } of cures) {
          const after = runOf(formatJson(changedJson(scenario, edits)));
          expect(isGone(trace, after, subject), `${slug}, ${kind}: ${title}`).toBe(true);
          expect(happensToSameTime(trace, after, subject), `${slug}, ${kind}: ${title}`).not.toBe(true);
          // A first cold start is in every run; what the incident is about is something else.
          if (group === 'incident' && kind !== 'coldStart' && !isExplanation) helped.set(slug, true);
        }
      }
    },
  );

  it('offers a cure that is more than an explanation for at least 70 % of the incidents', () => {
    const incidents = gallery.filter(({ group }) => group === 'incident');
    const without = incidents.filter(({ slug }) => !helped.has(slug)).map(({ slug }) => slug);
    expect(without.length / incidents.length, without.join(', ')).toBeLessThanOrEqual(0.3);
  });
});
