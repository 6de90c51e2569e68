/** Paints the environments of a function: how far each is with its present work, by level, colour and pattern. */
import { hatch } from '../shared/hatch.ts';
import type { Palette } from '../shared/palette.ts';
import { type Cell, type CellGrid, type CellState, cellWords, cornerOf } from './cells.ts';

type Context = CanvasRenderingContext2D;

export interface CellStyle {
  readonly line: string;
  readonly soft: string;
  readonly fill: string | CanvasPattern;
}

/** Colours and patterns of each state. */
export function cellStyles(context: Context, palette: Palette, density: number): Readonly<Record<CellState, CellStyle>> {
  const init = { line: palette.init, soft: palette.initSoft, fill: hatch(context, palette.init, palette.initSoft, density) };
  const plain = (line: string): CellStyle => ({ line, soft: palette.panel, fill: line });
  return {
    invoke: { line: palette.invoke, soft: palette.invokeSoft, fill: palette.invoke },
    suppressed: { ...init, line: palette.invoke },
    init,
    restore: { ...init, line: palette.restore },
    create: plain(palette.create),
    shutdown: plain(palette.shutdown),
    reset: plain(palette.reset),
    frozen: { line: palette.frozen, soft: palette.panel, fill: palette.frozen },
  };
}

/** One environment in `slot` of `grid`, whose corner is the context's origin. */
export function paintCell(
  context: Context,
  grid: CellGrid,
  slot: number,
  { state, progress }: Cell,
  style: CellStyle,
  muted: string,
  font: string,
): void {
  const { x, y } = cornerOf(grid, slot);
  const { width, height } = grid;
  if (width < 12) {
    paintSmall(context, x, y, grid, state, progress, style);
    return;
  }
  const radius = Math.min(8, width / 6);
  const inset = width >= 30 ? 6 : 3;
  context.beginPath();
  context.roundRect(x + 0.75, y + 0.75, width - 1.5, height - 1.5, radius);
  context.fillStyle = style.soft;
  context.fill();
  context.strokeStyle = style.line;
  context.lineWidth = 1.75;
  // What does not serve a request is dashed.
  context.setLineDash(state === 'create' || state === 'shutdown' || state === 'reset' ? [4, 3] : []);
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = style.fill;
  if (state === 'frozen') context.fillRect(x + inset + 2, y + height / 2 - 1.5, width - 2 * inset - 4, 3);
  else {
    const level = Math.max(3, progress * (height - 2 * inset));
    context.beginPath();
    context.roundRect(x + inset, y + height - inset - level, width - 2 * inset, level, Math.min(4, level / 2));
    context.fill();
  }
  if (!grid.hasWords) return;
  context.font = `14px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.fillStyle = muted;
  context.fillText(cellWords[state], x + width / 2, y + height + 5, width + grid.gap - 2);
  context.textAlign = 'left';
}

/** Where there are hundreds: a level in a square, or a square. */
function paintSmall(
  context: Context,
  x: number,
  y: number,
  { width, height }: CellGrid,
  state: CellState,
  progress: number,
  style: CellStyle,
): void {
  if (state === 'frozen') {
    context.fillStyle = style.fill;
    context.fillRect(x, y + height * 0.62, width, Math.max(1, height * 0.25));
    return;
  }
  if (height >= 5) {
    context.fillStyle = style.soft;
    context.fillRect(x, y, width, height);
  }
  const level = height >= 5 ? Math.max(height * 0.25, progress * height) : height;
  context.fillStyle = height >= 5 ? style.fill : style.line;
  context.fillRect(x, y + height - level, width, level);
}

/** The place of an environment that is not there (yet, or any more). */
export function paintEmptySlots(context: Context, grid: CellGrid, slots: number, line: string): void {
  if (grid.width < 12) return;
  context.strokeStyle = line;
  context.lineWidth = 1;
  context.beginPath();
  for (let slot = 0; slot < slots; slot++) {
    const { x, y } = cornerOf(grid, slot);
    context.roundRect(x + 0.5, y + 0.5, grid.width - 1, grid.height - 1, Math.min(8, grid.width / 6));
  }
  context.stroke();
}
