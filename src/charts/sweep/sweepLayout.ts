/** Where the points of a sweep over one setting lie: one point for each run, and nothing between them but a thin line. */
import { scaleLinear, scaleLog } from 'd3-scale';

/** One value of the setting. */
export interface SweepMark {
  /** For the axis: the number, µs for durations. */
  readonly x: number;
  /** Null: there is no run, or no number in it. */
  readonly y: number | null;
}

export interface SweepLayout {
  /** In the order of the marks; `y` is null where there is nothing to draw. */
  readonly marks: readonly { readonly index: number; readonly x: number; readonly y: number | null }[];
  readonly xTicks: readonly { readonly index: number; readonly x: number }[];
  readonly yTicks: readonly { readonly value: number; readonly y: number }[];
}

export interface SweepFrame {
  readonly width: number;
  readonly height: number;
  /** Room for the labels of the upright axis, px. */
  readonly left: number;
}

const RIGHT = 24;
const TOP = 10;

/** The upright axis begins at 0. Ratios are spaced evenly where the values span more than a factor of eight and none is 0. */
export function sweepLayout(marks: readonly SweepMark[], { width, height, left }: SweepFrame): SweepLayout {
  const xs = marks.map(({ x }) => x);
  const [least, most] = [Math.min(...xs), Math.max(...xs)];
  const range: [number, number] = [left + 12, Math.max(left + 13, width - RIGHT)];
  const isLog = least > 0 && most / least > 8;
  const domain: [number, number] = least === most ? [least - 1, least + 1] : [least, most];
  const x = isLog ? scaleLog(domain, range) : scaleLinear(domain, range);
  const ys = marks.flatMap(({ y }) => (y === null ? [] : [y]));
  const [low, high] = [Math.min(0, ...ys), Math.max(0, ...ys)];
  const y = scaleLinear([low, high === low ? low + 1 : high], [height, TOP]).nice(4);
  const placed = marks.map((mark, index) => ({ index, x: x(mark.x), y: mark.y === null ? null : y(mark.y) }));
  return { marks: placed, xTicks: apart(placed, 64), yTicks: y.ticks(4).map((value) => ({ value, y: y(value) })) };
}

/** The ends, and of what lies between as many as keep `distance` px from each other. */
function apart(marks: SweepLayout['marks'], distance: number): SweepLayout['xTicks'] {
  const inOrder = [...marks].sort((a, b) => a.x - b.x);
  const last = inOrder.at(-1);
  const kept: { index: number; x: number }[] = [];
  for (const { index, x } of inOrder) {
    const before = kept.at(-1);
    const isClear = before === undefined || x - before.x >= distance;
    if (index === last?.index) {
      if (!isClear && kept.length > 1) kept.pop();
      kept.push({ index, x });
    } else if (isClear && (last === undefined || last.x - x >= distance)) kept.push({ index, x });
  }
  return kept;
}
