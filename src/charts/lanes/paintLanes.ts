/** Paints lanes from their layout: one pass per kind, so that the pen changes colour nine times and not a million. */

import { NO_ROW } from '../../base/table.ts';
import { hatch } from '../shared/hatch.ts';
import type { Palette } from '../shared/palette.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';
import { type LaneMarks, type LaneView, visibleLanes } from './laneLayout.ts';
import { LANE, type LaneTable } from './laneTable.ts';

type Context = CanvasRenderingContext2D;
type Fill = string | CanvasPattern;

/** Height of a bar at a given distance between lanes, px. */
export function barHeight(pitch: number): number {
  return pitch >= 12 ? Math.min(24, Math.round(pitch * 0.62)) : Math.max(1, pitch - (pitch >= 5 ? 1 : 0.5));
}

export interface LanePicture {
  readonly table: LaneTable;
  readonly marks: LaneMarks;
  readonly window: TimeWindow;
  readonly view: LaneView;
  readonly density: number;
  readonly palette: Palette;
  /** Name of the state of a stretch, for init phases wide enough to say it. */
  readonly stateName: (code: number) => string;
}

/** Paints everything at the origin of `context`; the caller has moved it to the plot's corner and clipped it. */
export function paintLanes(context: Context, picture: LanePicture): void {
  paintLives(context, picture);
  paintMarks(context, picture);
}

/** Paints the marks alone, without the lines of the environments that they lie on. */
export function paintMarks(context: Context, picture: LanePicture): void {
  const byKind = groupMarks(picture.marks);
  const { palette, density } = picture;
  const initHatch = hatch(context, palette.init, palette.initSoft, density);
  const fills: Readonly<Record<string, Fill>> = {
    invoke: palette.invoke,
    create: palette.create,
    shutdown: palette.shutdown,
    reset: palette.reset,
    restore: palette.restore,
    init: initHatch,
    error: palette.error,
  };
  for (const [name, fill] of Object.entries(fills)) paintBars(context, picture, byKind[LANE[name as keyof typeof LANE]] ?? [], fill);
  paintSuppressed(context, picture, byKind[LANE.suppressed] ?? [], initHatch);
  paintTimedOut(context, picture, byKind[LANE.timedOut] ?? []);
  paintCrosses(context, picture, byKind[LANE.error] ?? []);
  paintPhaseNames(context, picture, byKind[LANE.init] ?? []);
}

/** The thin line of an environment that exists: frozen wherever nothing lies on it. */
function paintLives(context: Context, { table, window, view, palette }: LanePicture): void {
  const scale = view.width / (window.to - window.from);
  const { first, last } = visibleLanes(table, view);
  const thickness = view.pitch >= 20 ? 4 : view.pitch >= 9 ? 2 : 1;
  if (view.pitch >= 14) {
    context.fillStyle = palette.line;
    for (let lane = first; lane < last; lane++) context.fillRect(0, Math.round((lane + 1) * view.pitch - view.top) - 1, view.width, 1);
  }
  context.fillStyle = palette.frozen;
  for (let lane = first; lane < last; lane++) {
    const x0 = Math.max(-4, ((table.born[lane] as number) - window.from) * scale);
    const x1 = Math.min(view.width + 4, ((table.died[lane] as number) - window.from) * scale);
    if (x1 <= 0 || x0 >= view.width) continue;
    context.fillRect(x0, middleOf(lane, view) - thickness / 2, Math.max(1, x1 - x0), thickness);
  }
}

const middleOf = (lane: number, { pitch, top }: LaneView): number => Math.round((lane + 0.5) * pitch - top);

function groupMarks({ kind, length }: LaneMarks): number[][] {
  const groups: number[][] = [];
  for (let i = 0; i < length; i++) {
    const code = kind[i] as number;
    let group = groups[code];
    if (group === undefined) {
      group = [];
      groups[code] = group;
    }
    group.push(i);
  }
  return groups;
}

/** Left edge and width as painted: neighbours keep a hair's distance where there is room for it, and what is short can still be seen. */
function extent({ x0, x1 }: LaneMarks, mark: number, pitch: number): readonly [number, number] {
  const left = x0[mark] as number;
  const width = (x1[mark] as number) - left;
  return [left, width > 5 ? width - 1 : Math.max(pitch >= 12 ? 2 : 1, width)];
}

function paintBars(context: Context, { marks, view }: LanePicture, chosen: readonly number[], fill: Fill): void {
  const height = barHeight(view.pitch);
  context.fillStyle = fill;
  const isRounded = height >= 10 && chosen.length < 2500;
  for (const mark of chosen) {
    const [x, width] = extent(marks, mark, view.pitch);
    const y = middleOf(marks.lane[mark] as number, view) - height / 2;
    if (isRounded && width > 5) {
      context.beginPath();
      context.roundRect(x, y, width, height, 2);
      context.fill();
    } else context.fillRect(x, y, width, height);
  }
}

/** Init inside an invocation: hatched, within the invocation's own frame. */
function paintSuppressed(context: Context, picture: LanePicture, chosen: readonly number[], fill: Fill): void {
  const { marks, view, palette } = picture;
  paintBars(context, picture, chosen, palette.invoke);
  const height = barHeight(view.pitch);
  if (height < 8) return;
  context.fillStyle = fill;
  for (const mark of chosen) {
    const [x, width] = extent(marks, mark, view.pitch);
    const y = middleOf(marks.lane[mark] as number, view) - height / 2;
    context.fillRect(x, y + 3, width + 1, height - 6);
  }
}

/** A timeout: hollow, cut off by a thick bar where the limit struck. */
function paintTimedOut(context: Context, picture: LanePicture, chosen: readonly number[]): void {
  const { marks, view, palette } = picture;
  const height = barHeight(view.pitch);
  for (const mark of chosen) {
    const [x, width] = extent(marks, mark, view.pitch);
    const y = middleOf(marks.lane[mark] as number, view) - height / 2;
    context.fillStyle = palette.error;
    context.fillRect(x, y, width, height);
    if (width < 7 || height < 8) continue;
    context.fillStyle = palette.errorSoft;
    context.fillRect(x + 1.5, y + 1.5, width - 5, height - 3);
  }
}

/** A cross on failed invocations. */
function paintCrosses(context: Context, { marks, view, palette }: LanePicture, chosen: readonly number[]): void {
  const height = barHeight(view.pitch);
  if (height < 9) return;
  context.strokeStyle = palette.errorSoft;
  context.lineWidth = 1.6;
  context.beginPath();
  for (const mark of chosen) {
    const [x, width] = extent(marks, mark, view.pitch);
    if (width < 8) continue;
    const [cx, cy] = [x + width / 2, middleOf(marks.lane[mark] as number, view)];
    context.moveTo(cx - 2.5, cy - 2.5);
    context.lineTo(cx + 2.5, cy + 2.5);
    context.moveTo(cx + 2.5, cy - 2.5);
    context.lineTo(cx - 2.5, cy + 2.5);
  }
  context.stroke();
}

/** When zoomed in, the phases of an init say what they are. */
function paintPhaseNames(context: Context, { table, marks, view, palette, stateName }: LanePicture, chosen: readonly number[]): void {
  const height = barHeight(view.pitch);
  if (height < 18) return;
  context.font = `500 14px ${palette.font}`;
  context.textBaseline = 'middle';
  for (const mark of chosen) {
    const [x, width] = extent(marks, mark, view.pitch);
    const shown = Math.max(0, x);
    const stretch = marks.stretch[mark] as number;
    const name = stateName(table.state[stretch] as number);
    const room = context.measureText(name).width + 12;
    if (Math.min(view.width, x + width) - shown < room + 8) continue;
    const y = middleOf(marks.lane[mark] as number, view);
    context.fillStyle = palette.initSoft;
    context.beginPath();
    context.roundRect(shown + 4, y - 9, room, 18, 4);
    context.fill();
    context.fillStyle = palette.ink;
    context.fillText(name, shown + 10, y + 1);
  }
}

/** Row of the invocation of a stretch, or null. */
export function invocationOf(table: LaneTable, stretch: number): number | null {
  const row = table.invocation[stretch] as number;
  return row === NO_ROW ? null : row;
}
