/** Where the links of a chain of causes lie over the lanes: numbered marks, one for links that would touch, and arrows from mark to mark. */
import { NO_ROW } from '../../base/table.ts';
import type { Trace, WhyLink } from '../../sim/index.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';
import type { LaneView } from './laneLayout.ts';
import { REFUSED_HEIGHT } from './laneMetrics.ts';
import type { LaneTable } from './laneTable.ts';

/** px from the upper left corner of the plot; the row of refused attempts lies below the lanes. */
export interface ChainMark {
  readonly x: number;
  readonly y: number;
  /** Half of its width, px; as high as {@link MARK_RADIUS} says. */
  readonly halfWidth: number;
  /** Numbers of its links, from 1, ascending. */
  readonly numbers: readonly number[];
  /** "3", "1–4" or "2, 5". */
  readonly label: string;
  /** Whether all of its moments are outside of the window: the mark lies at the edge then. */
  readonly isOutside: boolean;
}

/** From rim to rim of two marks. */
export interface ChainArrow {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

export interface ChainLayout {
  readonly marks: readonly ChainMark[];
  readonly arrows: readonly ChainArrow[];
}

/** Half of a mark's height, px. */
export const MARK_RADIUS = 11;
const AIR = 2;
const CHARACTER = 8.5;

/** Every link has its number in the picture at any zoom: at its moment and its lane, or at the edge of the window beyond which it lies. */
export function chainLayout(trace: Trace, table: LaneTable, links: readonly WhyLink[], window: TimeWindow, view: LaneView): ChainLayout {
  let marks = links.map((link, place): ChainMark => {
    const x = ((link.time - window.from) / (window.to - window.from)) * view.width;
    return markOf(x, yOf(trace, table, link, view), [place + 1], x < 0 || x > view.width, view);
  });
  for (let pair = touching(marks); pair !== null; pair = touching(marks)) marks = joined(marks, pair, view);
  return { marks, arrows: arrowsOf(marks, links.length) };
}

/** The lane of what it is about, the row of refused attempts, or the upper edge for what no environment has to do with. */
function yOf({ invocations }: Trace, { laneOf }: LaneTable, { place }: WhyLink, { height, pitch, top }: LaneView): number {
  const isRun = place?.kind === 'invocation';
  const environment = place?.kind === 'environment' ? place.row : isRun ? (invocations.environment[place.row] as number) : null;
  if (environment === null) return 0;
  if (environment === NO_ROW) return height + REFUSED_HEIGHT / 2;
  return within(((laneOf[environment] as number) + 0.5) * pitch - top, 0, height);
}

function markOf(x: number, y: number, numbers: readonly number[], isOutside: boolean, { width, height }: LaneView): ChainMark {
  const label = labelOf(numbers);
  const halfWidth = Math.max(MARK_RADIUS, 7 + (label.length * CHARACTER) / 2);
  return {
    x: within(x, halfWidth + 1, width - halfWidth - 1),
    y: within(y, MARK_RADIUS + 1, height + REFUSED_HEIGHT - MARK_RADIUS - 1),
    halfWidth,
    numbers,
    label,
    isOutside,
  };
}

/** Runs of numbers as "1–4", others one by one. */
function labelOf(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : String(run[0]))).join(', ');
}

/** Two marks that touch, or null. */
function touching(marks: readonly ChainMark[]): readonly [ChainMark, ChainMark] | null {
  for (const one of marks) {
    for (const other of marks) {
      const isNear = Math.abs(one.x - other.x) < one.halfWidth + other.halfWidth + AIR && Math.abs(one.y - other.y) < 2 * MARK_RADIUS + AIR;
      if (one !== other && isNear) return [one, other];
    }
  }
  return null;
}

/** The two as one mark at the place of the first. */
function joined(marks: readonly ChainMark[], [one, other]: readonly [ChainMark, ChainMark], view: LaneView): ChainMark[] {
  const numbers = [...one.numbers, ...other.numbers].sort((a, b) => a - b);
  const rest = marks.filter((mark) => mark !== one && mark !== other);
  return [...rest, markOf(one.x, one.y, numbers, one.isOutside && other.isOutside, view)];
}

/** From each link's mark to the next one's, each way once. */
function arrowsOf(marks: readonly ChainMark[], links: number): ChainArrow[] {
  const holder = (number: number): ChainMark => marks.find(({ numbers }) => numbers.includes(number)) as ChainMark;
  const drawn = new Set<string>();
  return Array.from({ length: links - 1 }, (_, i) => [holder(i + 1), holder(i + 2)] as const).flatMap(([from, to]): ChainArrow[] => {
    const key = `${from.label} ${to.label}`;
    if (from === to || (from.isOutside && to.isOutside) || drawn.has(key)) return [];
    drawn.add(key);
    return [{ from: rimOf(from, to), to: rimOf(to, from) }];
  });
}

/** Where the straight line from the middle of `mark` towards `other` leaves it, with a little air. */
function rimOf(mark: ChainMark, other: ChainMark): readonly [number, number] {
  const [dx, dy] = [other.x - mark.x, other.y - mark.y];
  const reach = Math.min((mark.halfWidth + 1) / Math.max(1e-9, Math.abs(dx)), (MARK_RADIUS + 1) / Math.max(1e-9, Math.abs(dy)), 0.5);
  return [mark.x + dx * reach, mark.y + dy * reach];
}

const within = (value: number, least: number, most: number): number => Math.min(Math.max(least, most), Math.max(least, value));
