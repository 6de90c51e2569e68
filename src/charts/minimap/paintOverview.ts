/** Paints the strip: columns of attempts, refused ones on top, and the moments worth a look along the upper edge. */
import type { Palette } from '../shared/palette.ts';
import type { EventShape, Overview } from './overview.ts';

/** Height of the line of marks, px. */
const MARKS = 9;

/** Paints into `width` × `height` px; every column is as wide as `width` divided by their number. */
export function paintOverview(
  context: CanvasRenderingContext2D,
  { admitted, refused, highest }: Overview,
  events: Readonly<Record<EventShape, readonly number[]>>,
  width: number,
  height: number,
  palette: Palette,
): void {
  const step = width / admitted.length;
  const room = height - MARKS - 2;
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
  paintMarks(context, events, step, palette);
}

/** Cold starts are diamonds, failures crosses, what a person did is a small flag. */
function paintMarks(
  context: CanvasRenderingContext2D,
  events: Readonly<Record<EventShape, readonly number[]>>,
  step: number,
  palette: Palette,
): void {
  const middle = MARKS / 2;
  context.fillStyle = palette.init;
  context.beginPath();
  for (const column of events.coldStart) {
    const x = (column + 0.5) * step;
    context.moveTo(x, middle - 3.5);
    context.lineTo(x + 3, middle);
    context.lineTo(x, middle + 3.5);
    context.lineTo(x - 3, middle);
    context.closePath();
  }
  context.fill();
  context.strokeStyle = palette.error;
  context.lineWidth = 1.5;
  context.beginPath();
  for (const column of events.failure) {
    const x = (column + 0.5) * step;
    context.moveTo(x - 2.5, middle - 2.5);
    context.lineTo(x + 2.5, middle + 2.5);
    context.moveTo(x + 2.5, middle - 2.5);
    context.lineTo(x - 2.5, middle + 2.5);
  }
  context.stroke();
  context.fillStyle = palette.accent;
  for (const column of events.intervention) {
    const x = (column + 0.5) * step;
    context.fillRect(x, 0, 1.5, MARKS + 2);
    context.beginPath();
    context.moveTo(x, 0);
    context.lineTo(x + 7, 3);
    context.lineTo(x, 6);
    context.fill();
  }
}
