/** Which arrow of a drawing a step of a path went along. */
import { type Statechart, stateOf } from './statechart.ts';

/**
 * Id of the arrow from the state named `from` to the one named `to` (dotted, without the machine's id) by a column of the compiled table: an event,
 * or `after.` a delay. Null where a path begins, or when the chart has no such arrow.
 */
export function takenArrow(chart: Statechart, from: string, column: string | null, to: string): string | null {
  if (column === null) return null;
  const goal = `${chart.id}.${to}`;
  const delay = column.startsWith('after.') ? column.slice('after.'.length) : null;
  // The innermost state that knows the event decides, as in the machine.
  for (let source: string | null = `${chart.id}.${from}`; source !== null; source = stateOf(chart, source).parent) {
    const taken = chart.transitions.find(
      (transition) => transition.source === source && transition.delay === delay && leafOf(chart, transition.target) === goal,
    );
    if (taken !== undefined) return `${taken.source} → ${taken.target}`;
  }
  return null;
}

/** The state without states in it that a state begins in. */
function leafOf(chart: Statechart, id: string): string {
  const { initial } = stateOf(chart, id);
  return initial === null ? id : leafOf(chart, initial);
}
