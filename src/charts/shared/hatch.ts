/** Diagonal stripes: init is told from invoke without colour. */

const tiles = new Map<string, HTMLCanvasElement>();

/** A pattern of `stripe` lines on `fill`, as fine as the screen. Falls back to plain `fill`. */
export function hatch(context: CanvasRenderingContext2D, fill: string, stripe: string, density: number): CanvasPattern | string {
  const key = `${fill}/${stripe}/${density}`;
  const tile = tiles.get(key) ?? drawTile(fill, stripe, density);
  tiles.set(key, tile);
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / density));
  return pattern ?? fill;
}

function drawTile(fill: string, stripe: string, density: number): HTMLCanvasElement {
  const size = Math.round(6 * density);
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const context = tile.getContext('2d');
  if (context === null) return tile;
  context.fillStyle = fill;
  context.fillRect(0, 0, size, size);
  context.strokeStyle = stripe;
  context.lineWidth = size / 3.4;
  context.beginPath();
  // Three parallels, so that the tile joins without a seam.
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift - 1, size + 1);
    context.lineTo(shift + size + 1, -1);
  }
  context.stroke();
  return tile;
}
