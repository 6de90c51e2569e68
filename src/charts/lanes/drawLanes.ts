/** Chooses between marks and density, and writes the lanes' names beside them. */
import { countStretches, layoutLanes, visibleLanes } from './laneLayout.ts';
import { paintDensity } from './paintDensity.ts';
import { type LanePicture, paintLanes, paintMarks } from './paintLanes.ts';

/** More stretches than this are not painted one by one. */
const MOST_MARKS = 20_000;

/** How strongly what a filter does not let through is painted, 0 … 1. */
export const FADED = 0.2;

/**
 * Draws the visible lanes with their names in a gutter of `gutter` px. With `wanted` (1 for each invocation that a filter lets through, by row)
 * everything else is faded.
 */
export function drawLanes(
  context: CanvasRenderingContext2D,
  picture: Omit<LanePicture, 'marks'>,
  gutter: number,
  horizon: number,
  wanted: Uint8Array | null = null,
): 'marks' | 'density' {
  const { table, window, view, density, palette } = picture;
  drawNames(context, picture, gutter);
  context.save();
  context.beginPath();
  context.rect(gutter, 0, view.width, view.height);
  context.clip();
  context.translate(gutter, 0);
  if (wanted !== null) context.globalAlpha = FADED;
  const isDense = view.pitch < 3 || countStretches(table, window, view) > MOST_MARKS;
  if (isDense) {
    const { first, last } = visibleLanes(table, view);
    const columns = Math.max(1, Math.round(view.width * Math.min(2, density)));
    context.translate(0, first * view.pitch - view.top);
    paintDensity(context, { table, window, view, horizon, columns, palette });
    if (view.pitch >= 6) separate(context, last - first, view.pitch, view.width, palette.ground);
    context.translate(0, view.top - first * view.pitch);
  } else paintLanes(context, { ...picture, marks: layoutLanes(table, window, view) });
  if (wanted !== null) {
    context.globalAlpha = 1;
    paintMarks(context, { ...picture, marks: layoutLanes(table, window, view, wanted) });
  }
  context.restore();
  return isDense ? 'density' : 'marks';
}

/** Air between dense lanes that are high enough to have some. */
function separate(context: CanvasRenderingContext2D, lanes: number, pitch: number, width: number, ground: string): void {
  context.fillStyle = ground;
  const air = Math.max(1, Math.round(pitch * 0.25));
  for (let lane = 1; lane <= lanes; lane++) context.fillRect(0, lane * pitch - air, width, air);
}

/** As many names as there is room for; numbers alone in a narrow gutter. */
function drawNames(context: CanvasRenderingContext2D, { table, view, palette }: Omit<LanePicture, 'marks'>, gutter: number): void {
  const { first, last } = visibleLanes(table, view);
  const every = namesEvery(view.pitch);
  // The first name may not be cut by the upper edge.
  const pitchIsSmall = view.pitch < 15;
  context.font = `14px ${palette.font}`;
  context.fillStyle = palette.muted;
  context.textBaseline = 'middle';
  for (let lane = Math.ceil(first / every) * every; lane < last; lane += every) {
    const name = table.names[lane] as string;
    const isNarrow = gutter < 60;
    const shown = isNarrow ? (name.split(' ').at(-1) ?? '') : name;
    const y = (lane + 0.5) * view.pitch - view.top + 1;
    context.fillText(shown, 0, pitchIsSmall ? Math.max(8, y) : y, gutter - 8);
  }
}

/** A round step at which names stand at least 18 px apart. */
function namesEvery(pitch: number): number {
  for (let step = 1; ; step *= 10) for (const n of [1, 2, 5]) if (n * step * pitch >= 18) return n * step;
}
