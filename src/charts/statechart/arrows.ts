/** The arrows of a drawing: transitions between the same two states share one, and say on it all that may cause them. */
import { type ChartTransition, type Statechart, wordsOf } from './statechart.ts';
import { wrapped } from './textWidth.ts';

export interface Arrow {
  /** Unique in its chart. */
  readonly id: string;
  /** Ids of states; the source may be the machine itself: then it starts in any state. */
  readonly source: string;
  readonly target: string;
  readonly transitions: readonly ChartTransition[];
  /** Lines of its label. */
  readonly label: readonly string[];
}

/** Longest line of a label, in characters: wider where an arrow stands for many causes. */
const LONGEST = 16;
const LONGEST_OF_MANY = 26;
const MANY = 3;

/** The arrows of `chart`, in the order of the machine. */
export function arrowsOf(chart: Statechart): readonly Arrow[] {
  const groups = new Map<string, ChartTransition[]>();
  for (const transition of chart.transitions) {
    const id = `${transition.source} → ${transition.target}`;
    groups.set(id, [...(groups.get(id) ?? []), transition]);
  }
  return [...groups].map(([id, transitions]) => {
    const { source, target } = transitions[0] as ChartTransition;
    return { id, source, target, transitions, label: labelOf(transitions) };
  });
}

/** What causes a transition, in words: an event, or `after` a delay. */
export function causeOf({ event, delay }: ChartTransition): string {
  return delay === null ? wordsOf(event ?? '') : `after ${wordsOf(delay)}`;
}

/** Causes under one guard stand together, and the guard after them, in a line of its own unless all of it is short. */
function labelOf(transitions: readonly ChartTransition[]): readonly string[] {
  const guards = [...new Set(transitions.map(({ guard }) => guard))];
  const longest = transitions.length > MANY ? LONGEST_OF_MANY : LONGEST;
  return guards.flatMap((guard) => {
    const causes = transitions
      .filter((transition) => transition.guard === guard)
      .map(causeOf)
      .join(', ');
    if (guard === null) return wrapped(causes, longest);
    const condition = `[${wordsOf(guard)}]`;
    const whole = `${causes} ${condition}`;
    return whole.length <= longest ? [whole] : [...wrapped(causes, longest), ...wrapped(condition, longest)];
  });
}
