/** What a drawing writes into the box of a state. */
import { type ChartState, wordsOf } from './statechart.ts';

/** The state's name as a title: `suppressedInit` is “Suppressed init”. The machine itself is where arrows start that lead out of any state. */
export function titleOf({ key, parent }: ChartState): string {
  if (parent === null) return 'Any state';
  const words = wordsOf(key);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Its own tags in one line; empty without. */
export const tagLine = ({ tags }: ChartState): string => tags.map(wordsOf).join(' · ');
