/** The head of a wire. */
import type { Point } from './wire.ts';

/** A triangle at the end of the line, as a path; empty for a line without length. */
export function arrowhead(points: readonly Point[]): string {
  const end = points.at(-1);
  const before = points.findLast(({ x, y }) => end !== undefined && Math.hypot(end.x - x, end.y - y) > 1);
  if (end === undefined || before === undefined) return '';
  const length = Math.hypot(end.x - before.x, end.y - before.y);
  const [x, y] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const corner = (side: 1 | -1): string => `${end.x - 7 * x - 4 * side * y} ${end.y - 7 * y + 4 * side * x}`;
  return `M${end.x} ${end.y}L${corner(1)}L${corner(-1)}Z`;
}
