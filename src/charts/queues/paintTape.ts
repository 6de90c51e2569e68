/** Paints the tape of a shard: records as ticks where they arrived, told apart by height and form. */
import type { Palette } from '../shared/palette.ts';
import { columnStates } from './tapeColumns.ts';

/** Height of a tape, px. */
export const TAPE_HEIGHT = 32;

const BASE = TAPE_HEIGHT - 2;

/** `columns`: one for each pixel from the left. */
export function paintTape(context: CanvasRenderingContext2D, columns: Uint8Array, palette: Palette): void {
  context.fillStyle = palette.line;
  context.fillRect(0, BASE, columns.length, 1);
  columns.forEach((code, x) => {
    switch (columnStates[code]) {
      case 'ahead':
        bar(context, x, 8, palette.lineStrong);
        break;
      case 'done':
        bar(context, x, 8, palette.invoke);
        break;
      case 'waiting':
        // Two short pieces: waiting is dotted, whatever its colour.
        context.fillStyle = palette.lineStrong;
        context.fillRect(x, BASE - 16, 1, 6);
        context.fillRect(x, BASE - 7, 1, 7);
        break;
      case 'inFlight':
        bar(context, x, 24, palette.invoke);
        break;
      case 'blocked':
        bar(context, x, 28, palette.error);
        break;
      case 'lost':
        cross(context, x, palette.error);
        break;
      default:
    }
  });
}

function bar(context: CanvasRenderingContext2D, x: number, height: number, colour: string): void {
  context.fillStyle = colour;
  context.fillRect(x, BASE - height, 1, height);
}

function cross(context: CanvasRenderingContext2D, x: number, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x - 3, BASE - 7);
  context.lineTo(x + 3, BASE - 1);
  context.moveTo(x + 3, BASE - 7);
  context.lineTo(x - 3, BASE - 1);
  context.stroke();
}
