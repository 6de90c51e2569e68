/** The chain of events that led to a request, as causes: where it began, its rounds, and its last round. */
import { formatCount } from '../../../base/formatCount.ts';
import { attemptName } from '../../trace/attemptName.ts';
import { originOf } from '../../trace/relatedEvents.ts';
import type { Trace } from '../../trace/tables.ts';
import type { WhyLink } from '../why.ts';
import { sendingLinks } from './sendingLinks.ts';

/** Rows of the invocations that led to `request`, the first round first. */
export function lineageOf(trace: Trace, request: number): { readonly root: number; readonly rounds: readonly number[] } {
  const rounds: number[] = [];
  let root = request;
  for (let origin = originOf(trace, request); origin !== null; origin = originOf(trace, root)) {
    if (origin.table === 'invocation') rounds.unshift(origin.parent);
    const next = origin.table === 'invocation' ? (trace.invocations.request[origin.parent] as number) : origin.parent;
    // What follows has a later row than what it follows from, so that this comes to an end.
    if (next >= root) break;
    root = next;
  }
  return { root, rounds };
}

/** At most five links. */
export function lineageLinks(trace: Trace, request: number): WhyLink[] {
  const { root, rounds } = lineageOf(trace, request);
  const sent = sendingLinks(trace, root).slice(-1);
  const shown = rounds.length <= 4 ? rounds.map((_, i) => i) : [0, 1, Math.floor(rounds.length / 2), rounds.length - 1];
  const links = shown.map((i): WhyLink => {
    const row = rounds[i] as number;
    return {
      time: trace.invocations.time[row] as number,
      text: `Round ${i + 1} of ${formatCount(rounds.length)}: ${attemptName(trace, row)} runs, and what it writes causes the next event`,
      ruleId: 'recursion.detected-services',
      place: { kind: 'invocation', row },
    };
  });
  return [...sent, ...links];
}
