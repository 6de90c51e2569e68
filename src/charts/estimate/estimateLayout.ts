/** Where the dots of several runs lie on one axis, and the interval around their mean. */
import { scaleLinear } from 'd3-scale';

/** What the chart shows: values in one unit. */
export interface EstimateData {
  readonly dots: readonly { readonly seed: number; readonly value: number }[];
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface EstimateLayout {
  /** In the order of the values: which dot, and its middle, px; `y` counts from the axis up. */
  readonly dots: readonly { readonly index: number; readonly x: number; readonly y: number }[];
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  /** Height that the piled dots take, px. */
  readonly pile: number;
}

/** Radius of a dot, px. */
export const RADIUS = 6;
/** Room for half a label at both ends, px. */
const MARGIN = 28;

/** Dots that would cover each other are piled up; an interval without ends reaches to the borders. */
export function estimateLayout({ dots, mean, low, high }: EstimateData, width: number): EstimateLayout {
  const values = [...dots.map(({ value }) => value), ...[low, high].filter(Number.isFinite)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const air = most === least ? Math.max(Math.abs(most) * 0.1, 1e-9) : (most - least) * 0.04;
  const x = scaleLinear([least - air, most + air], [MARGIN, Math.max(MARGIN + 1, width - MARGIN)]);
  const ends = x.range() as [number, number];
  const place = (value: number) => (Number.isFinite(value) ? x(value) : value > 0 ? ends[1] : ends[0]);
  const piled = pile(dots.map(({ value }) => place(value)));
  return {
    dots: piled,
    mean: place(mean),
    low: place(low),
    high: place(high),
    ticks: x.ticks(Math.max(2, Math.floor(width / 120))).map((value) => ({ value, x: x(value) })),
    pile: Math.max(0, ...piled.map(({ y }) => y)) + RADIUS,
  };
}

/** From left to right, each dot as low as no dot before it is in its way. */
function pile(places: readonly number[]): EstimateLayout['dots'] {
  const order = places.map((x, index) => ({ x, index })).sort((a, b) => a.x - b.x || a.index - b.index);
  const placed: { index: number; x: number; y: number }[] = [];
  for (const { x, index } of order) {
    let level = 0;
    const near = placed.filter((dot) => x - dot.x < 2 * RADIUS);
    while (near.some((dot) => dot.y === RADIUS + level * 2 * RADIUS)) level++;
    placed.push({ index, x, y: RADIUS + level * 2 * RADIUS });
  }
  return placed;
}
