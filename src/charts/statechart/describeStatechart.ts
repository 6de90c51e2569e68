/** A chart in words, and as a table of its transitions: what the drawing shows, for whoever reads rather than looks. */
import { causeOf } from './arrows.ts';
import { type ChartState, type Statechart, stateOf, tagsIn, wordsOf } from './statechart.ts';

/** One sentence about the machine, and one about where it is lit. `lit`: id of a state, or null. */
export function describeStatechart(chart: Statechart, lit: string | null): string {
  const states = chart.states.filter(({ kind }) => kind !== 'compound');
  const finals = states.filter(({ kind }) => kind === 'final').length;
  const whole = `Statechart of the machine ${wordsOf(chart.id)}: ${states.length} states, ${finals} of them final, and ${chart.transitions.length} transitions.`;
  if (lit === null) return whole;
  const state = stateOf(chart, lit);
  const tags = tagsIn(chart, lit);
  return `${whole} Now in “${statePath(chart, lit)}”${tags.length === 0 ? '' : ` (${tags.map(wordsOf).join(', ')})`}. ${state.description ?? ''}`.trim();
}

/** A state with those around it: “cold start › init › runtime”. */
export function statePath(chart: Statechart, id: string): string {
  const words: string[] = [];
  for (let state: ChartState | null = stateOf(chart, id); state !== null && state.parent !== null; state = stateOf(chart, state.parent))
    words.unshift(wordsOf(state.key));
  return words.length === 0 ? 'any state' : words.join(' › ');
}

export const transitionColumns = ['From', 'Event', 'Guard', 'To', 'Actions'] as const;

/** The rows of the table of transitions, in the order of the machine. Entry and exit actions of the states stand with the arrows that cause them. */
export function transitionRows(
  chart: Statechart,
): readonly { readonly id: string; readonly source: string; readonly cells: readonly string[] }[] {
  return chart.transitions.map((transition) => {
    const { id, source, target, guard, actions } = transition;
    const all = [...exitsOf(chart, source, target), ...actions, ...stateOf(chart, target).entry];
    return {
      id,
      source,
      cells: [
        statePath(chart, source),
        causeOf(transition),
        guard === null ? '' : wordsOf(guard),
        statePath(chart, target),
        all.map(wordsOf).join(', '),
      ],
    };
  });
}

/** Exit actions of the source and of the states around it that the transition leaves. */
function exitsOf(chart: Statechart, source: string, target: string): readonly string[] {
  const state = stateOf(chart, source);
  const isLeft = source !== chart.id && !target.startsWith(`${source}.`);
  if (!isLeft) return [];
  return [...state.exit, ...(state.parent === null ? [] : exitsOf(chart, state.parent, target))];
}
