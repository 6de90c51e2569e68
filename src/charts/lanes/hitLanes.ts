/** What lies under a point of the lanes, and where a selection lies in them. */
import { firstAbove, firstAtLeast } from '../../base/bisect.ts';
import { NO_ROW } from '../../base/table.ts';
import { attemptsOf, endOf, startOf, type Trace } from '../../sim/index.ts';
import type { Selection } from '../selection.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';
import { type LaneView, stretchesInWindow } from './laneLayout.ts';
import type { LaneTable } from './laneTable.ts';

/** A lane, and the stretch in it; null where the environment is frozen or not there. */
export interface LaneHit {
  readonly lane: number;
  readonly stretch: number | null;
}

/** How far beside a narrow mark a pointer may be, px. */
const NEAR = 4;

/** What is at `x`, `y` px of the visible part. Null below the last lane. */
export function hitLanes(table: LaneTable, window: TimeWindow, view: LaneView, x: number, y: number): LaneHit | null {
  const lane = Math.floor((y + view.top) / view.pitch);
  if (lane < 0 || lane >= table.lanes) return null;
  const perPixel = (window.to - window.from) / view.width;
  const time = window.from + x * perPixel;
  const [from, to] = stretchesInWindow(table, lane, { from: time - NEAR * perPixel, to: time + NEAR * perPixel });
  let best: number | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const away = Math.max((table.start[i] as number) - time, time - (table.end[i] as number), 0);
    if (away < distance) {
      distance = away;
      best = i;
    }
  }
  return { lane, stretch: best };
}

/** Index of the refused attempt nearest to `x`, or null when none is near. */
export function hitRefused(times: Float64Array, window: TimeWindow, width: number, x: number): number | null {
  const perPixel = (window.to - window.from) / width;
  const time = window.from + x * perPixel;
  const after = firstAtLeast(times, time);
  const [before, next] = [times[after - 1], times[after]];
  const isNext = next !== undefined && (before === undefined || next - time < time - before);
  const index = isNext ? after : after - 1;
  const found = times[index];
  return found !== undefined && Math.abs(found - time) <= 10 * perPixel ? index : null;
}

/** A stretch of time in a lane, or in the refused row when `lane` is null. */
export interface Place {
  readonly lane: number | null;
  /** µs. */
  readonly from: number;
  readonly to: number;
}

/** Where `selection` lies: all attempts of a request, one invocation, or a whole environment. */
export function placesOf(trace: Trace, table: LaneTable, selection: Selection): Place[] {
  if (selection === null) return [];
  const { kind, row } = selection;
  if (kind === 'invocation') return row < trace.invocations.length ? [placeOf(trace, table, row)] : [];
  if (kind === 'request') {
    return row < trace.requests.length ? Array.from(attemptsOf(trace, row), (attempt) => placeOf(trace, table, attempt)) : [];
  }
  if (row >= table.lanes) return [];
  const lane = table.laneOf[row] as number;
  return [{ lane, from: table.born[lane] as number, to: table.died[lane] as number }];
}

function placeOf(trace: Trace, table: LaneTable, row: number): Place {
  const environment = trace.invocations.environment[row] as number;
  const time = trace.invocations.time[row] as number;
  if (environment === NO_ROW) return { lane: null, from: time, to: time };
  const end = endOf(trace, row);
  // With the init it waited for: that is what the person sees as one piece.
  return { lane: table.laneOf[environment] as number, from: Math.min(time, startOf(trace, row)), to: end };
}

/** The stretch of `lane` that is nearest to `time`; null in a lane without any. */
export function nearestStretch(table: LaneTable, lane: number, time: number): number | null {
  const low = table.offsets[lane] as number;
  const high = table.offsets[lane + 1] as number;
  if (low === high) return null;
  return Math.min(high - 1, firstAbove(table.end, time, low, high));
}
