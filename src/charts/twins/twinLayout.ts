/** Two courses of one number over the same stretch of time, on one scale. */
import { scaleLinear } from 'd3-scale';

export interface TwinSeries {
  /** One number for each of equally long periods of the window; NaN where there is none. */
  readonly a: Float64Array;
  readonly b: Float64Array;
}

export interface TwinLayout {
  /** Steps, as paths of SVG; empty where there is nothing. */
  readonly a: string;
  readonly b: string;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
}

/** Room above for the label of the highest tick, px. */
const TOP = 18;

/** The upright axis begins at 0 and reaches the highest of both. */
export function twinLayout({ a, b }: TwinSeries, width: number, height: number): TwinLayout {
  const highest = Math.max(highestOf(a), highestOf(b));
  const y = scaleLinear([0, highest === 0 ? 1 : highest], [height, TOP]).nice(3);
  // Half a throttle is nothing to name.
  const isWhole = [...a, ...b].every((value) => Number.isNaN(value) || Number.isInteger(value));
  const ticks = y.ticks(3).filter((value) => !isWhole || Number.isInteger(value));
  const path = (values: Float64Array) => stepPath(values, width, (value) => y(value));
  return { a: path(a), b: path(b), ticks: ticks.map((value) => ({ value, y: y(value) })) };
}

/** The highest of the values; 0 when there is none above it. */
export function highestOf(values: Float64Array): number {
  return Math.max(0, ...values.filter((value) => !Number.isNaN(value)));
}

function stepPath(values: Float64Array, width: number, y: (value: number) => number): string {
  const step = width / Math.max(1, values.length);
  let path = '';
  let isOpen = false;
  values.forEach((value, i) => {
    if (Number.isNaN(value)) {
      isOpen = false;
      return;
    }
    const level = y(value).toFixed(1);
    path += isOpen ? `V${level}` : `M${(i * step).toFixed(1)},${level}`;
    path += `H${((i + 1) * step).toFixed(1)}`;
    isOpen = true;
  });
  return path;
}
