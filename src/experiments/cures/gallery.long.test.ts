/** Over the gallery, at length: cures of many events of every kind, of all of them where the scenario is small. */
import { expect, it } from 'vitest';
import { formatJson } from '../../base/formatJson.ts';
import { gallery } from '../../sim/index.ts';
import { changedJson } from './changedJson.ts';
import { findCures } from './findCures.ts';
import { isGone } from './isGone.ts';
import type { Subject } from './subject.ts';
import { happensToSameTime, runOf, subjectsByKind } from './testing.ts';

/** Events that the runs for one kind of subject may process, roughly: so many subjects of a scenario are asked for. */
const EVENTS = 300_000;
const MOST = 30;
const LEAST = 3;

it.each(gallery.map((entry) => [entry.slug, entry] as const))(
  'every cure offered for events of %s removes its event',
  (slug, { scenario }) => {
    const trace = runOf(scenario);
    const wanted = Math.max(LEAST, Math.min(MOST, Math.round(EVENTS / trace.events)));
    for (const [kind, subjects] of subjectsByKind(trace)) {
      for (const subject of spread(subjects, wanted)) {
        for (const { title, edits } of findCures(scenario, trace, subject).cures) {
          const after = runOf(formatJson(changedJson(scenario, edits)));
          expect(isGone(trace, after, subject), `${slug}, ${kind} ${subject.row}: ${title}`).toBe(true);
          expect(happensToSameTime(trace, after, subject), `${slug}, ${kind} ${subject.row}: ${title}`).not.toBe(true);
        }
      }
    }
  },
  600_000,
);

/** At most `count` of them, evenly spread, the first and the last included. */
function spread(subjects: readonly Subject[], count: number): readonly Subject[] {
  if (subjects.length <= count) return subjects;
  return Array.from({ length: count }, (_, i) => subjects[Math.round((i * (subjects.length - 1)) / (count - 1))] as Subject);
}
