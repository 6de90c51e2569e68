/** The statechart of a machine: read from the machine object, placed, drawn, in words, as a table and as Mermaid. */
export { describeStatechart, statePath, transitionColumns, transitionRows } from './describeStatechart.ts';
export { generateLayouts } from './generateLayouts.ts';
export { statechartLayouts } from './layouts.generated.ts';
export { Statechart, type StatechartProps } from './Statechart.tsx';
export { type ChartState, type ChartTransition, type Statechart as Chart, stateOf, tagsIn, wordsOf } from './statechart.ts';
export { statechartOf } from './statechartOf.ts';
export { takenArrow } from './takenArrow.ts';
export { toMermaid } from './toMermaid.ts';
