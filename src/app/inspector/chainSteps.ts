/** A chain of causes as steps of a course, each with its number. */
import { NO_ROW } from '../../base/table.ts';
import { endings, type Trace, type WhyLink } from '../../sim/index.ts';
import type { CourseStep } from './Course.tsx';

/** One step for each link, in the same order. */
export function chainSteps(trace: Trace, links: readonly WhyLink[]): CourseStep[] {
  return links.map((link, place) => ({
    start: link.time,
    end: link.time,
    title: link.text,
    colour: colourOf(trace, link, place === links.length - 1),
    number: place + 1,
  }));
}

/** The event in the colour of how it ended, what led to it in a quiet one. */
function colourOf({ invocations }: Trace, { place }: WhyLink, isEvent: boolean): string {
  if (!isEvent) return '--line-strong';
  if (place?.kind !== 'invocation') return '--accent';
  const outcome = endings[invocations.ending[place.row] as number]?.outcome;
  if (invocations.environment[place.row] === NO_ROW) return '--phase-throttled';
  return outcome === 'functionError' || outcome === 'timedOut' ? '--phase-error' : '--accent';
}
