/** Paints refused attempts: triangles, with counts where they are bundles. */
import type { Palette } from '../shared/palette.ts';
import type { RefusedLayout } from './refusedLayout.ts';

/** Paints the row into `height` px at the context's origin. */
export function paintRefused(context: CanvasRenderingContext2D, { marks, bundled }: RefusedLayout, height: number, palette: Palette): void {
  const base = Math.round(height / 2) + 5;
  context.fillStyle = palette.throttled;
  context.beginPath();
  for (const { x, count } of marks) {
    const size = count > 1 ? 6 : 4.5;
    context.moveTo(x, base - 2 * size);
    context.lineTo(x + size, base);
    context.lineTo(x - size, base);
    context.closePath();
  }
  context.fill();
  if (!bundled) return;
  context.font = `500 14px ${palette.font}`;
  context.textBaseline = 'middle';
  context.fillStyle = palette.throttledText;
  for (const { x, count } of marks) if (count > 1) context.fillText(shortCount(count), x + 8, base - 4);
}

/** `12`, `940`, `1.2k`, `38k`, `1.4M`. */
export function shortCount(count: number): string {
  if (count < 1000) return String(count);
  const [value, unit] = count < 999_500 ? [count / 1e3, 'k'] : [count / 1e6, 'M'];
  return `${value < 9.95 ? Number(value.toFixed(1)) : Math.round(value)}${unit}`;
}
