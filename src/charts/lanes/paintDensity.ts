/** Paints a grid of density: from the ground over the colour of frozen to that of invoke, with init and errors in their own colours. */
import { mixedPixel, type Palette } from '../shared/palette.ts';
import type { LaneDensity } from './densityGrid.ts';
import { LANE, laneKinds } from './laneTable.ts';

/** Steps of the colour ramp. */
const STEPS = 32;

/** Paints `grid` over `width` × `height` px at the context's origin. `buffer` is a canvas of its own, kept between calls. */
export function paintDensity(
  context: CanvasRenderingContext2D,
  buffer: HTMLCanvasElement,
  grid: LaneDensity,
  width: number,
  height: number,
  palette: Palette,
): void {
  const { columns, rows } = grid;
  if (buffer.width !== columns || buffer.height !== rows) {
    buffer.width = columns;
    buffer.height = rows;
  }
  const own = buffer.getContext('2d');
  if (own === null) return;
  const image = own.createImageData(columns, rows);
  fillPixels(new Uint32Array(image.data.buffer), grid, palette);
  own.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(buffer, 0, 0, width, height);
}

function fillPixels(pixels: Uint32Array, { busy, alive, telling }: LaneDensity, palette: Palette): void {
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
  const cells = pixels.length;
  for (let i = 0; i < cells; i++) {
    const code = telling[i] as number;
    const share = busy[i] as number;
    if (code !== 0) pixels[i] = own[code] as number;
    else if (share > 0.004) pixels[i] = ramp[share >= 1 ? STEPS : (share * STEPS + 0.5) | 0] as number;
    else pixels[i] = alive[i] === 1 ? idle : ground;
  }
}
