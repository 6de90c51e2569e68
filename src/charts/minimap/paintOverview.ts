/** Paints the strip: columns of attempts, refused ones on top, and the moments worth a look in two lines along the upper edge. */
import type { Palette } from '../shared/palette.ts';
import type { EventMark } from './eventMarks.ts';
import { markShapes, RIBBON } from './markShapes.ts';
import type { Overview } from './overview.ts';

/** Height of a line of marks, px; there are two. */
export const MARK_LINE = 12;
/** Width of a place for a mark, px. */
export const MARK_PLACE = 11;

/** Paints into `width` × `height` px; every column is as wide as `width` divided by their number, every mark's place by `places`. */
export function paintOverview(
  context: CanvasRenderingContext2D,
  { admitted, refused, highest }: Overview,
  marks: readonly EventMark[],
  places: number,
  width: number,
  height: number,
  palette: Palette,
): void {
  const step = width / admitted.length;
  const room = height - 2 * MARK_LINE - 3;
  const heightOf = (count: number): number => (count === 0 ? 0 : Math.max(1, (count / highest) * room));
  context.fillStyle = palette.invoke;
  for (let x = 0; x < admitted.length; x++) {
    const h = heightOf(admitted[x] as number);
    context.fillRect(x * step, height - h, step > 2 ? step - 0.5 : step, h);
  }
  context.fillStyle = palette.throttled;
  for (let x = 0; x < refused.length; x++) {
    if (refused[x] === 0) continue;
    const h = heightOf(refused[x] as number);
    context.fillRect(x * step, height - heightOf(admitted[x] as number) - h, step > 2 ? step - 0.5 : step, h);
  }
  paintMarks(context, marks, width / places, height, palette);
}

function paintMarks(context: CanvasRenderingContext2D, marks: readonly EventMark[], place: number, height: number, palette: Palette): void {
  const outlines = markShapes.map(({ path }) => new Path2D(path));
  const ribbon = new Path2D(RIBBON);
  const paint = (outline: Path2D, x: number, y: number, colour: string): void => {
    context.save();
    context.translate(x, y);
    context.fillStyle = colour;
    context.fill(outline);
    context.restore();
  };
  for (const mark of marks) {
    const x = (mark.place + 0.5) * place;
    const { requests, environments } = mark.shapes;
    for (const [shape, y] of [
      [requests, MARK_LINE / 2 + 1],
      [environments, MARK_LINE * 1.5 + 1],
    ] as const) {
      const outline = shape === null ? undefined : outlines[shape];
      if (shape !== null && outline !== undefined) paint(outline, x, y, palette[markShapes[shape]?.colour ?? 'ink']);
    }
    if (mark.bookmarks.length === 0) continue;
    context.fillStyle = palette.panel;
    context.fillRect(x - 6, height - 14, 12, 14);
    paint(ribbon, x, height - 7, palette.brand);
  }
}
