/** Paints one metric: bars for what is counted, an area for what changes in steps, dots on a line for what is measured. */
import { hatch } from '../shared/hatch.ts';
import type { Palette } from '../shared/palette.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';
import type { LimitPiece } from './limitLines.ts';
import type { Series } from './seriesLayout.ts';
import type { Tone } from './toneOf.ts';

export interface SeriesPlot {
  readonly context: CanvasRenderingContext2D;
  readonly window: TimeWindow;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly density: number;
  /** Value at the upper edge. */
  readonly top: number;
}

const yOf =
  ({ height, top }: SeriesPlot) =>
  (value: number): number =>
    height - (value / top) * height;

const xOf = ({ window, width }: SeriesPlot) => {
  const scale = width / (window.to - window.from);
  return (time: number): number => (time - window.from) * scale;
};

/** Bars; `isHatched` tells init from invoke without colour. A bar that is there at all is seen. */
export function paintCounts(plot: SeriesPlot, { from, bucket, values }: Series, tone: Tone, isHatched: boolean): void {
  const { context, palette, density, height } = plot;
  const [x, y] = [xOf(plot), yOf(plot)];
  const breadth = x(bucket) - x(0);
  const air = breadth > 3 ? 1 : 0;
  context.fillStyle = isHatched ? hatch(context, palette[tone.line], palette[tone.fill], density) : palette[tone.line];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!(value > 0)) continue;
    const tall = Math.max(1.5, height - y(value));
    context.fillRect(x(from + i * bucket), height - tall, Math.max(1, breadth - air), tall);
  }
}

/** An area up to the highest value with a line on it; where the value rose and fell within one column, a band from the lowest to the highest. */
export function paintCourse(plot: SeriesPlot, { from, bucket, values, lows }: Series, tone: Tone): void {
  const { context, palette, height } = plot;
  const [x, y] = [xOf(plot), yOf(plot)];
  context.fillStyle = palette[tone.fill];
  context.globalAlpha = 0.75;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value > 0) context.fillRect(x(from + i * bucket), y(value), x(bucket) - x(0) + 0.4, height - y(value));
  }
  context.globalAlpha = 0.4;
  context.fillStyle = palette[tone.line];
  for (let i = 0; i < values.length; i++) {
    const [low, high] = [lows?.[i] as number, values[i] as number];
    if (low < high) context.fillRect(x(from + i * bucket), y(high), x(bucket) - x(0), y(low) - y(high));
  }
  context.globalAlpha = 1;
  context.strokeStyle = palette[tone.line];
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  context.beginPath();
  let isOpen = false;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) {
      isOpen = false;
      continue;
    }
    const [left, right] = [x(from + i * bucket), x(from + (i + 1) * bucket)];
    if (isOpen) context.lineTo(left, y(value));
    else context.moveTo(left, y(value));
    context.lineTo(right, y(value));
    isOpen = true;
  }
  context.stroke();
}

/** A dot in the middle of each period, joined where periods follow each other. */
export function paintMeasured(plot: SeriesPlot, { from, bucket, values }: Series, tone: Tone): void {
  const { context, palette } = plot;
  const [x, y] = [xOf(plot), yOf(plot)];
  const isDense = x(bucket) - x(0) < 5;
  context.strokeStyle = palette[tone.line];
  context.fillStyle = palette[tone.line];
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  context.beginPath();
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    const [px, py] = [x(from + (i + 0.5) * bucket), y(values[i] as number)];
    if (i > 0 && !Number.isNaN(values[i - 1])) context.lineTo(px, py);
    else context.moveTo(px, py);
  }
  context.stroke();
  context.beginPath();
  for (let i = 0; i < values.length; i++) {
    const isAlone = Number.isNaN(values[i - 1] ?? Number.NaN) && Number.isNaN(values[i + 1] ?? Number.NaN);
    if (Number.isNaN(values[i]) || (isDense && !isAlone)) continue;
    const [px, py] = [x(from + (i + 0.5) * bucket), y(values[i] as number)];
    context.moveTo(px + 2.2, py);
    context.arc(px, py, 2.2, 0, 2 * Math.PI);
  }
  context.fill();
}

/** Dashes of each limit, so that limits are told apart without colour. */
export const limitDashes: Readonly<Record<string, readonly number[]>> = {
  account: [10, 4],
  unreserved: [6, 3],
  reserved: [4, 3],
  provisioned: [2, 2],
  maximumConcurrency: [8, 3, 2, 3],
};

/** Limits that lie within the picture, as lines. */
export function paintLimits(plot: SeriesPlot, kind: string, pieces: readonly LimitPiece[]): void {
  const { context, palette, top } = plot;
  const [x, y] = [xOf(plot), yOf(plot)];
  context.save();
  context.strokeStyle = kind === 'provisioned' ? palette.ink : palette.throttled;
  context.lineWidth = 1.5;
  context.setLineDash([...(limitDashes[kind] ?? [4, 3])]);
  context.beginPath();
  for (const { from, to, value } of pieces) {
    if (value > top) continue;
    context.moveTo(x(from), Math.max(1, y(value)));
    context.lineTo(x(to), Math.max(1, y(value)));
  }
  context.stroke();
  context.restore();
}
