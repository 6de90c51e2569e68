/** The entries of the timeline as marks along the run: where each stands, how long it lasts, what it does. */
import { parseDuration } from '../../sim/index.ts';
import { entrySummary } from '../editor/fields/entrySummary.ts';
import { getAt } from '../editor/path.ts';
import { isRecord, itemsOf, textOr } from '../editor/record.ts';

export interface TimelineMark {
  /** Its place in the scenario's timeline. */
  readonly place: number;
  /** µs; it may lie behind the end of the run. */
  readonly at: number;
  /** µs that it lasts; 0 for what happens at once. A fault without an end lasts until the run ends. */
  readonly lasts: number;
  /** "kill 1 of checkout". */
  readonly words: string;
}

/** In order of the timeline. Entries whose time cannot be read have no mark. `horizon`: of the run, µs. */
export function timelineMarks(json: unknown, horizon: number): readonly TimelineMark[] {
  return itemsOf(getAt(json, ['timeline'])).flatMap((entry, place) => {
    const at = parseDuration(textOr(getAt(entry, ['at']), ''));
    if (at === null) return [];
    return [{ place, at, lasts: lastingOf(entry, at, horizon), words: isRecord(entry) ? entrySummary({ ...entry, at: undefined }) : '' }];
  });
}

function lastingOf(entry: unknown, at: number, horizon: number): number {
  if (getAt(entry, ['fault']) === undefined) return 0;
  return parseDuration(textOr(getAt(entry, ['fault', 'for']), '')) ?? Math.max(0, horizon - at);
}

/** The time that a mark is moved to: within the run, and a round number for steps of about `grain` µs. */
export function roundTime(time: number, grain: number, horizon: number): number {
  const step = roundStep(grain);
  return Math.min(Math.floor((horizon - 1) / step) * step, Math.max(0, Math.round(time / step) * step));
}

/** The largest of 1, 2, 5, 10, 20, … µs that is not above `grain`. */
export function roundStep(grain: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, grain)));
  return power * (grain >= 5 * power ? 5 : grain >= 2 * power ? 2 : 1);
}
