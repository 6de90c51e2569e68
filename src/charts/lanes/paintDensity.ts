/** Paints a grid of density: from the ground over the colour of frozen to that of invoke, with init and errors in their own colours. */
import { mixedPixel, type Palette } from '../shared/palette.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';
import type { LaneDensity } from './densityGrid.ts';
import { type Lattice, latticeOf, missingStrip, windowOf } from './densityStrip.ts';
import { laneDensity } from './laneDensity.ts';
import { type LaneView, visibleLanes } from './laneLayout.ts';
import { LANE, type LaneTable, laneKinds } from './laneTable.ts';

/** Steps of the colour ramp. */
const STEPS = 32;

/** What a picture of density shows. */
interface DensityPicture {
  readonly table: LaneTable;
  readonly window: TimeWindow;
  readonly view: LaneView;
  /** Of the run, µs. */
  readonly horizon: number;
  /** Of the grid, over the width of the view. */
  readonly columns: number;
  readonly palette: Palette;
}

/** What was painted last for a context: a window that moved needs only the strip that came into sight. */
interface Painted extends Pick<DensityPicture, 'table' | 'palette'> {
  readonly canvas: HTMLCanvasElement;
  /** All of what the canvas shows. */
  readonly image: ImageData;
  /** The lanes and the rows they were painted in. */
  readonly rows: string;
  readonly lattice: Lattice;
}

const paintings = new WeakMap<CanvasRenderingContext2D, Painted>();

/** Paints the visible lanes from the context's origin on, over the width of the view. */
export function paintDensity(context: CanvasRenderingContext2D, picture: DensityPicture): void {
  const { table, window, view, columns, palette } = picture;
  const { first, last } = visibleLanes(table, view);
  const rows = `${first}/${last}/${Math.ceil(view.height)}`;
  const before = paintings.get(context);
  const known = before?.table === table && before.palette === palette && before.rows === rows ? before.lattice : null;
  const lattice = latticeOf(window, columns, known);
  const canvas = before?.canvas ?? document.createElement('canvas');
  const image = known === null ? null : (before?.image ?? null);
  const updated = updateCanvas(canvas, image, known, lattice, picture);
  if (updated === null) return;
  paintings.set(context, { canvas, image: updated, table, palette, rows, lattice });
  const column = view.width / columns;
  context.imageSmoothingEnabled = false;
  context.drawImage(canvas, -lattice.offset * column, 0, lattice.columns * column, (last - first) * view.pitch);
}

/** Shifts what `image` shows of the lattice `known`, paints what is missing of `next`, and shows it in `canvas`; null where nothing can be drawn. */
function updateCanvas(
  canvas: HTMLCanvasElement,
  image: ImageData | null,
  known: Lattice | null,
  next: Lattice,
  { table, view, horizon, palette }: DensityPicture,
): ImageData | null {
  const strip = missingStrip(known, next);
  if (strip.columns === 0 && image !== null) return image;
  const grid = laneDensity(table, windowOf(next, strip), view, horizon, strip.columns);
  const isKept = image !== null && strip.columns < next.columns;
  if (canvas.width !== next.columns || canvas.height !== grid.rows) {
    canvas.width = next.columns;
    canvas.height = grid.rows;
  }
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const shown = isKept ? image : context.createImageData(next.columns, grid.rows);
  const pixels = new Uint32Array(shown.data.buffer);
  // What runs over from one row into the next lies in the strip.
  if (isKept && known !== null) shift(pixels, known.first - next.first);
  fillPixels(pixels, next.columns, strip.from, grid, palette);
  context.putImageData(shown, 0, 0);
  return shown;
}

/** Moves all pixels `by` places on, or back where it is negative. */
function shift(pixels: Uint32Array, by: number): void {
  if (by < 0) pixels.copyWithin(0, -by);
  else pixels.copyWithin(by, 0, pixels.length - by);
}

/** Paints `grid` into the columns from `left` on of `pixels`, whose rows are `width` long. */
function fillPixels(pixels: Uint32Array, width: number, left: number, grid: LaneDensity, palette: Palette): void {
  const { columns, rows, busy, alive, telling } = grid;
  // An idle environment is a thin line elsewhere; here it is the same colour, thinned.
  const idle = mixedPixel(palette.ground, palette.frozen, 0.45);
  const ground = mixedPixel(palette.ground, palette.ground, 0);
  const ramp = Uint32Array.from({ length: STEPS + 1 }, (_, i) => mixedPixel(palette.ground, palette.invoke, 0.25 + (0.75 * i) / STEPS));
  const init = mixedPixel(palette.ground, palette.init, 1);
  const restore = mixedPixel(palette.ground, palette.restore, 1);
  const error = mixedPixel(palette.ground, palette.error, 1);
  // Codes of kinds that show in their own colour; 0 where how busy it is decides.
  const own = new Uint32Array(laneKinds.length);
  own[LANE.init] = init;
  own[LANE.restore] = restore;
  own[LANE.error] = error;
  own[LANE.timedOut] = error;
  for (let row = 0; row < rows; row++) {
    let pixel = row * width + left;
    for (let i = row * columns; i < (row + 1) * columns; i++) {
      const code = telling[i] as number;
      const share = busy[i] as number;
      if (code !== 0) pixels[pixel++] = own[code] as number;
      else if (share > 0.004) pixels[pixel++] = ramp[share >= 1 ? STEPS : (share * STEPS + 0.5) | 0] as number;
      else pixels[pixel++] = alive[i] === 1 ? idle : ground;
    }
  }
}
