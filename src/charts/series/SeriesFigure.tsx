/** One metric over time: its name and statistic, the number at the cursor, the picture, what it means, and its numbers as a table. */
import { Fragment, type ReactNode, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { formatClock } from '../../base/formatClock.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import type { Once } from '../../base/onceFor.ts';
import {
  type Columns,
  type ConcurrencyLimit,
  concurrencyLimits,
  type Metric,
  metrics,
  type Statistic,
  type Trace,
} from '../../sim/index.ts';
import { Counting } from '../shared/Counting.tsx';
import { isLarge } from '../shared/isLarge.ts';
import type { Palette } from '../shared/palette.ts';
import { prepareCanvas } from '../shared/prepareCanvas.ts';
import { TableDisclosure } from '../shared/TableDisclosure.tsx';
import type { TimeCursor, TimeWindow } from '../shared/timeWindow.ts';
import { say, useAtCursor } from '../shared/useAtCursor.ts';
import { useSeen } from '../shared/useSeen.ts';
import { useSettled } from '../shared/useSettled.ts';
import { useSize } from '../shared/useSize.ts';
import { useSliced } from '../shared/useSliced.ts';
import { describeSeries, seriesTable, wholeWords } from './describeSeries.ts';
import { formatValue } from './formatValue.ts';
import { Limits } from './Limits.tsx';
import { limitPieces, nearLimit } from './limitLines.ts';
import { hasLimits } from './metricSections.ts';
import { paintCounts, paintCourse, paintLimits, paintMeasured, type SeriesPlot } from './paintSeries.ts';
import { bucketFor, type Period } from './period.ts';
import styles from './Series.module.css';
import { layoutCourse, layoutPeriods, type Series, valueAt } from './seriesLayout.ts';
import { TimePlot } from './TimePlot.tsx';
import { toneOf } from './toneOf.ts';
import { valueScale } from './valueScale.ts';

export interface SeriesFigureProps {
  readonly trace: Trace;
  readonly metric: Metric;
  /** One function (index into `trace.functions`), or all together. */
  readonly fn: number | null;
  /** For metrics of queues: one queue. */
  readonly queue?: string | null;
  readonly statistic: Statistic;
  readonly period: Period;
  readonly window: TimeWindow;
  readonly onWindow: (window: TimeWindow) => void;
  readonly cursor: TimeCursor;
  readonly palette: Palette;
  /** Stands beside the name: what chooses the statistic. */
  readonly children?: ReactNode;
}

const coldStartsMetric = metrics.find(({ name }) => name === 'ColdStarts') as Metric;

const noLimits: readonly ConcurrencyLimit[] = [];

export function SeriesFigure(props: SeriesFigureProps) {
  const { trace, metric, fn, queue = null } = props;
  const ofQueue = queue === null ? undefined : metric.gatherQueueColumns;
  const columns = useSliced<number | string | null, Columns>(
    (ofQueue ?? metric.gatherColumns) as Once<Trace, number | string | null, Columns>,
    trace,
    ofQueue === undefined ? fn : queue,
  );
  return columns === null ? <CountingFigure {...props} /> : <DrawnFigure {...props} columns={columns} />;
}

/** Says at once which chart will stand there. */
function CountingFigure({ metric, statistic, children }: SeriesFigureProps) {
  return (
    <figure className={styles.figure} data-metric={metric.name} data-wide={hasLimits(metric)}>
      <figcaption>
        <h4>{breakable(metric.name)}</h4>
        {children ?? <span className={styles.statistic}>{statistic}</span>}
      </figcaption>
      <Counting />
    </figure>
  );
}

interface DrawnFigureProps extends SeriesFigureProps {
  readonly columns: Columns;
}

function DrawnFigure(props: DrawnFigureProps) {
  const { trace, metric, fn, statistic, onWindow, cursor, palette, columns } = props;
  const { horizon } = trace;
  const figure = useRef<HTMLElement>(null);
  // Sums over the window can wait for the picture, and so can pictures that nobody sees.
  const settled = useSettled(props.window, isLarge(trace));
  const window = useSeen(figure) ? props.window : settled;
  const limits = useMemo(() => (hasLimits(metric) ? concurrencyLimits(trace, fn) : noLimits), [metric, trace, fn]);
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const slider = useRef<HTMLDivElement>(null);
  const value = useRef<HTMLElement>(null);
  const unit = useRef<HTMLElement>(null);
  const size = useSize(box);
  const width = size?.width ?? 0;
  const isExact = columns.kind === 'steps' && props.period === 'auto' && statistic === 'Maximum';
  const bucket = bucketFor(props.period, window, width);
  const series = useMemo(
    () =>
      isExact && columns.kind === 'steps'
        ? layoutCourse(columns, window, width)
        : layoutPeriods(columns, window, horizon, bucket.width, statistic),
    [columns, window, width, horizon, bucket.width, statistic, isExact],
  );
  const coldStarts = useSliced(metric.name === 'Invocations' ? coldStartsMetric.gatherColumns : null, trace, fn);
  const cold = useMemo(
    () => (coldStarts === null ? null : layoutPeriods(coldStarts, window, horizon, bucket.width, 'Sum')),
    [coldStarts, window, horizon, bucket.width],
  );
  const pieces = useMemo(() => limits.map(({ kind, steps }) => ({ kind, pieces: limitPieces(steps, window) })), [limits, window]);
  const scale = useMemo(() => {
    const near = pieces.flatMap(({ pieces: own }) => own.map((piece) => piece.value)).filter((v) => v <= nearLimit(series.highest));
    return valueScale(Math.max(series.highest, ...near), metric.unit === 'Count' && statistic !== 'Average');
  }, [pieces, series, metric, statistic]);
  const wordsAt = useCallback(
    (time: number) => ({
      shown: formatValue(metric, valueAt(columns, time, horizon, bucket.width, statistic, isExact)),
      over: isExact ? '' : `in ${formatDuration(bucket.width)}`,
    }),
    [metric, columns, horizon, bucket.width, statistic, isExact],
  );
  const write = useCallback(
    (time: number) => {
      const words = wordsAt(time);
      say(value.current, words.shown);
      say(unit.current, words.over);
      slider.current?.setAttribute('aria-valuenow', String(Math.round(time / 1000)));
      slider.current?.setAttribute('aria-valuetext', `${formatClock(time, horizon)}: ${words.shown} ${words.over}`);
    },
    [wordsAt, horizon],
  );
  useAtCursor(cursor, write);
  useLayoutEffect(() => {
    const context = size === null || canvas.current === null ? null : prepareCanvas(canvas.current, size);
    if (context === null || size === null) return;
    const plot: SeriesPlot = { context, window, width: size.width, height: size.height, palette, density: size.density, top: scale.top };
    paintGrid(plot, scale.ticks);
    paintMetric(plot, metric, columns, series);
    if (cold !== null) paintCounts(plot, cold, { line: 'init', fill: 'initSoft' }, true);
    for (const { kind, pieces: own } of pieces) paintLimits(plot, kind, own);
  }, [metric, columns, series, cold, pieces, scale, window, size, palette]);
  const words = useMemo(() => wholeWords(metric, columns, settled, statistic), [metric, columns, settled, statistic]);
  const description = describeSeries(metric, words, settled, statistic, horizon);
  return (
    <figure ref={figure} className={styles.figure} data-picture={metric.name} data-metric={metric.name} data-wide={limits.length > 0}>
      <figcaption>
        <h4>{breakable(metric.name)}</h4>
        {props.children ?? <span className={styles.statistic}>{statistic}</span>}
        <p className={styles.reading}>
          <strong ref={value} />
          <span ref={unit} />
          <span>{words}</span>
        </p>
      </figcaption>
      <TimePlot
        name={metric.name}
        window={window}
        onWindow={onWindow}
        cursor={cursor}
        horizon={horizon}
        scale={scale}
        formatTick={(tick) => formatValue(metric, tick)}
        step={Math.max(1, isExact ? (window.to - window.from) / 100 : bucket.width)}
        hoverWords={(time) => {
          const { shown, over } = wordsAt(time);
          return `${shown} ${over}`;
        }}
        box={box}
        size={size}
        slider={slider}
      >
        <canvas ref={canvas} role="img" aria-label={description} />
      </TimePlot>
      {cold === null ? null : (
        <p className={styles.key}>
          <span className={styles.hatched} /> of which cold starts
        </p>
      )}
      {limits.length === 0 ? null : <Limits limits={limits} cursor={cursor} top={scale.top} horizon={horizon} window={window} />}
      {bucket.isCoarser && !isExact ? (
        <p className={styles.note}>Drawn by {formatDuration(bucket.width)}: the window is too long for shorter periods.</p>
      ) : null}
      <div className={styles.foot}>
        <details className={styles.meaning} data-picture="none">
          <summary>
            Meaning<span className="visually-hidden"> of {metric.name}</span>
          </summary>
          <p>{metric.description}</p>
        </details>
        <TableDisclosure
          about={metric.name}
          content={() => seriesTable({ metric, columns, statistic, window, horizon, bucket: bucket.width, limits })}
        />
      </div>
    </figure>
  );
}

function paintMetric(plot: SeriesPlot, metric: Metric, columns: Columns, series: Series): void {
  const tone = toneOf(metric);
  if (columns.kind === 'counts')
    paintCounts(plot, series, metric.family === 'queue' ? { line: 'frozen', fill: 'frozen' } : tone, tone.line === 'init');
  else if (columns.kind === 'samples') paintMeasured(plot, series, tone);
  else paintCourse(plot, series, tone);
}

function paintGrid({ context, palette, width, height, top }: SeriesPlot, ticks: readonly number[]): void {
  context.fillStyle = palette.line;
  for (const tick of ticks) context.fillRect(0, Math.min(height - 1, Math.round(height - (tick / top) * height)), width, 1);
}

/** A long name may be broken before its words. */
function breakable(name: string): ReactNode {
  return name.split(/(?=[A-Z])/).map((word, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words are never reordered, and may repeat.
    <Fragment key={i}>
      {i === 0 ? null : <wbr />}
      {word}
    </Fragment>
  ));
}
