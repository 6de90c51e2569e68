/** Makes a canvas as fine as the screen and ready to paint in CSS pixels. */
import type { Size } from './useSize.ts';

/** Sizes `canvas` if it must and clears it. Null when the browser gives no context. */
export function prepareCanvas(canvas: HTMLCanvasElement, { width, height, density }: Size): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const [columns, rows] = [Math.max(1, Math.round(width * density)), Math.max(1, Math.round(height * density))];
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns;
    canvas.height = rows;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}
