/** Paints the small charts: bars, the steps of concurrency with its limits, and dots of durations. */
import type { Palette } from '../shared/palette.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';
import type { Tracks } from '../shared/tracks.ts';
import type { Bars } from './bars.ts';
import type { ConcurrencyColumns, Limit } from './concurrency.ts';
import type { DurationDots } from './durations.ts';

type Context = CanvasRenderingContext2D;

/** The plot of a small chart. */
export interface Plot {
  readonly context: Context;
  readonly window: TimeWindow;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
}

/** Air above the highest mark, px: the scale's own label stands there. */
const HEADROOM = 20;

const scaleOf = ({ height }: Plot, highest: number) => {
  const room = height - HEADROOM - 1;
  return (value: number): number => height - 1 - (highest === 0 ? 0 : (value / highest) * room);
};

/** Bars of `colour`; `part` (such as cold starts) is drawn hatched over their feet. */
export function paintBars(
  plot: Plot,
  bars: Bars,
  colour: string,
  part: { readonly bars: Bars; readonly fill: CanvasPattern | string } | null,
): void {
  const { context, window, width } = plot;
  const y = scaleOf(plot, bars.highest);
  const scale = width / (window.to - window.from);
  const breadth = Math.max(1, bars.bucket * scale - (bars.bucket * scale > 3 ? 1 : 0));
  const paint = (counts: Uint32Array, fill: CanvasPattern | string) => {
    context.fillStyle = fill;
    for (let i = 0; i < counts.length; i++) {
      const count = counts[i] as number;
      if (count === 0) continue;
      const x = (bars.from + i * bars.bucket - window.from) * scale;
      context.fillRect(x, y(count), breadth, plot.height - 1 - y(count));
    }
  };
  paint(bars.counts, colour);
  if (part !== null) paint(part.bars.counts, part.fill);
  paintBase(plot);
}

/** Concurrency: the area up to the highest value of each pixel, a line between its highest and lowest. */
export function paintConcurrency(plot: Plot, columns: ConcurrencyColumns, limits: readonly Limit[], highest: number): void {
  const { context, palette, width } = plot;
  const y = scaleOf(plot, highest);
  const count = columns.highs.length;
  const step = width / count;
  context.fillStyle = palette.invokeSoft;
  for (let x = 0; x < count; x++) {
    const top = y(columns.highs[x] as number);
    context.fillRect(x * step, top, step + 0.5, plot.height - 1 - top);
  }
  context.strokeStyle = palette.invoke;
  context.lineWidth = 1.25;
  context.lineJoin = 'round';
  context.beginPath();
  for (let x = 0; x < count; x++) {
    const [high, low] = [y(columns.highs[x] as number), y(columns.lows[x] as number)];
    context.lineTo(x * step, high);
    if (low !== high) context.lineTo((x + 0.5) * step, low);
    context.lineTo((x + 1) * step, high);
  }
  context.stroke();
  paintLimits(plot, limits, y, highest);
  paintBase(plot);
}

function paintLimits(
  { context, palette, window, width }: Plot,
  limits: readonly Limit[],
  y: (value: number) => number,
  highest: number,
): void {
  const scale = width / (window.to - window.from);
  context.save();
  context.strokeStyle = palette.throttled;
  context.lineWidth = 1.5;
  context.setLineDash([4, 3]);
  context.beginPath();
  for (const { value, from, to } of limits) {
    if (value > highest || to <= window.from || from >= window.to) continue;
    context.moveTo(Math.max(0, (from - window.from) * scale), y(value));
    context.lineTo(Math.min(width, (to - window.from) * scale), y(value));
  }
  context.stroke();
  context.restore();
}

/** Durations: warm ones as dots, cold starts as hollow diamonds, failed ones are no different here. */
export function paintDurations(plot: Plot, { dots }: Tracks, { shown, longest }: DurationDots): void {
  const { context, window, width, palette } = plot;
  const y = scaleOf(plot, longest);
  const scale = width / (window.to - window.from);
  const size = shown.length > 500 ? 1.3 : 1.9;
  context.fillStyle = palette.invoke;
  context.beginPath();
  for (const i of shown) {
    if (dots.isCold[i] === 1) continue;
    const [x, top] = [((dots.time[i] as number) - window.from) * scale, y(dots.duration[i] as number)];
    context.moveTo(x + size, top);
    context.arc(x, top, size, 0, 2 * Math.PI);
  }
  context.fill();
  context.strokeStyle = palette.init;
  context.fillStyle = palette.ground;
  context.lineWidth = 1.75;
  context.beginPath();
  for (const i of shown) {
    if (dots.isCold[i] !== 1) continue;
    const [x, top] = [((dots.time[i] as number) - window.from) * scale, y(dots.duration[i] as number)];
    context.moveTo(x, top - 3.6);
    context.lineTo(x + 3.6, top);
    context.lineTo(x, top + 3.6);
    context.lineTo(x - 3.6, top);
    context.closePath();
  }
  context.fill();
  context.stroke();
  paintBase(plot);
}

function paintBase({ context, palette, width, height }: Plot): void {
  context.fillStyle = palette.line;
  context.fillRect(0, height - 1, width, 1);
}
