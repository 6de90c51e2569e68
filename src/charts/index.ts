/** The pictures of a run: pure functions of the trace, with the pointer and keys they answer to. */

export { CodeLines, type CodeLinesProps } from './code/CodeLines.tsx';
export { EstimateChart, type EstimateChartProps } from './estimate/EstimateChart.tsx';
export type { EstimateData } from './estimate/estimateLayout.ts';
export { LatencyCharts, type LatencyChartsProps } from './histogram/LatencyCharts.tsx';
export type { LatencyChoice } from './histogram/latencyChoice.ts';
export type { LaneChain } from './lanes/ChainOverlay.tsx';
export { Lanes, type LanesProps } from './lanes/Lanes.tsx';
export { MetricCharts, type MetricChartsProps } from './metrics/MetricCharts.tsx';
export { Minimap, type MinimapProps } from './minimap/Minimap.tsx';
export { hasQueues } from './queues/observatory.ts';
export { QueueObservatory, type QueueObservatoryProps } from './queues/QueueObservatory.tsx';
export type { Selection } from './selection.ts';
export { type MetricSection, metricSections } from './series/metricSections.ts';
export { hasPercentiles, parsePercentile, statisticFor, statisticsOf } from './series/percentile.ts';
export { type Period, periods } from './series/period.ts';
export { plotKeyWords } from './series/plotKeys.ts';
export { SeriesFigure, type SeriesFigureProps } from './series/SeriesFigure.tsx';
export { isLarge } from './shared/isLarge.ts';
export { PictureMenu } from './shared/PictureMenu.tsx';
export { type Palette, readPalette } from './shared/palette.ts';
export { PictureContext, type PictureKind, type SavePicture } from './shared/pictures.ts';
export { TableDisclosure } from './shared/TableDisclosure.tsx';
export { timeTicks } from './shared/timeAxis.ts';
export type { TimeCursor, TimeWindow } from './shared/timeWindow.ts';
export { usePalette } from './shared/usePalette.ts';
export { useSettled } from './shared/useSettled.ts';
export { Stage, type StageProps } from './stage/Stage.tsx';
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
export { HeatMap, type HeatMapProps } from './sweep/HeatMap.tsx';
export { SweepPlot, type SweepPlotProps } from './sweep/SweepPlot.tsx';
export type { SweepMark } from './sweep/sweepLayout.ts';
export { TwinKey } from './twins/TwinKey.tsx';
export { TwinPlot, type TwinPlotProps } from './twins/TwinPlot.tsx';
export { highestOf } from './twins/twinLayout.ts';
export { describeWaterfall } from './waterfall/describeWaterfall.ts';
export { Waterfall, type WaterfallProps } from './waterfall/Waterfall.tsx';
