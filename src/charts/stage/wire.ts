/** A wire between two cards as a line of points, and places on it. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Wire {
  readonly points: readonly Point[];
  /** How far along the wire each point lies, px. */
  readonly reached: readonly number[];
}

/** A wire through `points`, of which there is at least one. */
export function wireThrough(points: readonly Point[]): Wire {
  let sum = 0;
  const reached = points.map(({ x, y }, i) => {
    const before = points[i - 1];
    sum += before === undefined ? 0 : Math.hypot(x - before.x, y - before.y);
    return sum;
  });
  return { points, reached };
}

/** Length of the wire, px. */
export const lengthOf = ({ reached }: Wire): number => reached.at(-1) ?? 0;

/** The place at `share` 0 … 1 of the wire. */
export function along({ points, reached }: Wire, share: number): Point {
  const wanted = Math.min(1, Math.max(0, share)) * (reached.at(-1) ?? 0);
  const i = Math.max(
    1,
    reached.findIndex((at) => at >= wanted),
  );
  const [a, b] = [points[i - 1] as Point, points[i] ?? (points[i - 1] as Point)];
  const [from, to] = [reached[i - 1] as number, reached[i] ?? (reached[i - 1] as number)];
  const part = to === from ? 0 : (wanted - from) / (to - from);
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
}

/** Points of a curve that leaves `a` and reaches `b` straight ahead, `b` included. */
export function bend(a: Point, b: Point): Point[] {
  if (a.y === b.y || a.x === b.x) return [b];
  const middle = (a.x + b.x) / 2;
  const steps = 12;
  return Array.from({ length: steps }, (_, i) => {
    const s = (i + 1) / steps;
    const [p, q, r, t] = [(1 - s) ** 3, 3 * (1 - s) ** 2 * s, 3 * (1 - s) * s ** 2, s ** 3];
    return { x: p * a.x + (q + r) * middle + t * b.x, y: (p + q) * a.y + (r + t) * b.y };
  });
}
