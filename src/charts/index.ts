/** The pictures of a run: pure functions of the trace, with the pointer and keys they answer to. */
export { CodeLines, type CodeLinesProps } from './code/CodeLines.tsx';
export { Lanes, type LanesProps } from './lanes/Lanes.tsx';
export { MetricCharts, type MetricChartsProps } from './metrics/MetricCharts.tsx';
export { Minimap, type MinimapProps } from './minimap/Minimap.tsx';
export type { Selection } from './selection.ts';
export { type Palette, readPalette } from './shared/palette.ts';
export { timeTicks } from './shared/timeAxis.ts';
export type { TimeCursor, TimeWindow } from './shared/timeWindow.ts';
export { usePalette } from './shared/usePalette.ts';
export {
  type Chart,
  type ChartState,
  type ChartTransition,
  describeStatechart,
  generateLayouts,
  Statechart,
  type StatechartProps,
  statechartLayouts,
  statechartOf,
  stateOf,
  statePath,
  tagsIn,
  takenArrow,
  toMermaid,
  transitionColumns,
  transitionRows,
  wordsOf,
} from './statechart/index.ts';
export { Stage, type StageProps } from './stage/Stage.tsx';
export { describeWaterfall } from './waterfall/describeWaterfall.ts';
export { Waterfall, type WaterfallProps } from './waterfall/Waterfall.tsx';
