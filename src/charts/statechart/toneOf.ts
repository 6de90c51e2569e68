/** The colour of a state: its phase's, else that of what it means for a request. The words in the box say it too. */
import type { ChartState } from './statechart.ts';

export type StateTone = 'create' | 'init' | 'restore' | 'invoke' | 'frozen' | 'reset' | 'shutdown' | 'error' | 'throttled' | 'plain';

const phases: readonly string[] = ['create', 'init', 'restore', 'invoke', 'frozen', 'reset', 'shutdown'];

const outcomes: Readonly<Record<string, StateTone>> = {
  succeeded: 'invoke',
  throttled: 'throttled',
  filtered: 'plain',
  sentToDestination: 'reset',
  deadLettered: 'reset',
};

export function toneOf({ phase, outcome, tags }: ChartState): StateTone {
  if (phase !== null && phases.includes(phase)) return phase as StateTone;
  if (outcome !== null) return outcomes[outcome] ?? 'error';
  if (tags.includes('inFlight')) return 'invoke';
  return tags.includes('waiting') ? 'frozen' : 'plain';
}
