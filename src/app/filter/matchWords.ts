/** How much a filter lets through, in words. */
import { formatCount } from '../../base/formatCount.ts';
import { interestingEvents } from '../../sim/index.ts';
import type { FilterMatches } from '../stores/filter.ts';

/** `12 of 340 marks, 57 of 1,203 attempts`. */
export function matchWords({ trace, events, count }: FilterMatches): string {
  const marks = `${formatCount(events.length)} of ${formatCount(interestingEvents(trace).length)} marks`;
  return `${marks}, ${formatCount(count)} of ${formatCount(trace.invocations.length)} attempts`;
}
