/** How much a filter lets through, in words. */
import { interestingEvents } from '../../sim/index.ts';
import type { FilterMatches } from '../stores/filter.ts';

/** `12 of 340 marks, 57 of 1,203 attempts`. */
export function matchWords({ trace, events, count }: FilterMatches): string {
  const number = (n: number): string => n.toLocaleString('en-US');
  const marks = `${number(events.length)} of ${number(interestingEvents(trace).length)} marks`;
  return `${marks}, ${number(count)} of ${number(trace.invocations.length)} attempts`;
}
