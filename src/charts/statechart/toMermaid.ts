/** A chart as the text of a Mermaid state diagram, for whoever wants it in a wiki or a README. */
import type { ChartState, ChartTransition, Statechart } from './statechart.ts';

/** `stateDiagram-v2` with every state and transition of the chart; transitions out of any state come as a note, for Mermaid has no arrow for them. */
export function toMermaid(chart: Statechart): string {
  const top = chart.states.filter(({ parent }) => parent === chart.id);
  const anywhere = chart.transitions.filter(({ source }) => source === chart.id);
  return [
    'stateDiagram-v2',
    ...insideOf(chart, chart.id, top, '  '),
    ...chart.transitions.filter(({ source }) => source !== chart.id).map((transition) => `  ${arrow(transition)}`),
    ...chart.states.filter(({ kind }) => kind === 'final').map(({ id }) => `  ${name(id)} --> [*]`),
    ...anywhere.flatMap(({ target, ...rest }) => [
      `  note right of ${name(target)}`,
      `    from any state: ${label({ target, ...rest })}`,
      '  end note',
    ]),
    '',
  ].join('\n');
}

function insideOf(chart: Statechart, parent: string, states: readonly ChartState[], indent: string): readonly string[] {
  const initial = chart.states.find(({ id }) => id === parent)?.initial ?? null;
  return [
    ...(initial === null ? [] : [`${indent}[*] --> ${name(initial)}`]),
    ...states.flatMap((state) => {
      const declared = `${indent}state "${state.key}" as ${name(state.id)}`;
      if (state.kind !== 'compound') return [declared];
      const inside = chart.states.filter(({ parent: holder }) => holder === state.id);
      return [`${declared} {`, ...insideOf(chart, state.id, inside, `${indent}  `), `${indent}}`];
    }),
  ];
}

const arrow = (transition: ChartTransition): string => `${name(transition.source)} --> ${name(transition.target)} : ${label(transition)}`;

function label({ event, delay, guard, actions }: ChartTransition): string {
  const cause = delay === null ? (event ?? '') : `after ${delay}`;
  return [cause, guard === null ? '' : `[${guard}]`, actions.length === 0 ? '' : `/ ${actions.join(', ')}`].filter(Boolean).join(' ');
}

/** Names of Mermaid hold no dots. */
const name = (id: string): string => id.split('.').slice(1).join('_');
