/** Paints what is on its way: requests that approach, refused ones that are sent back, calls that are open. */
import type { Palette } from '../shared/palette.ts';
import { along, type Link, type Point } from './stageLayout.ts';

type Context = CanvasRenderingContext2D;

/** Radius of a dot for one request and for a bundle, px. */
const radiusOf = (bundle: number): number => (bundle === 1 ? 4.5 : 6);

/** The way between the edges of two dots that touch the cards. */
function inset(link: Link, by: number): Link {
  const length = Math.hypot(link.to.x - link.from.x, link.to.y - link.from.y);
  const share = length === 0 ? 0 : Math.min(0.4, by / length);
  return { from: along(link, share), to: along(link, 1 - share) };
}

/** Dots at `shares` of a way; each stands for `bundle` requests. */
export function paintDots(context: Context, link: Link, shares: readonly number[], bundle: number, colour: string): void {
  const radius = radiusOf(bundle);
  const way = inset(link, radius + 3);
  context.fillStyle = colour;
  context.beginPath();
  for (const share of shares) {
    const { x, y } = along(way, share);
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.fill();
}

/** Dots of open calls: out to the resource and back. */
export function paintCalls(context: Context, link: Link, shares: readonly number[], colour: string): void {
  const way = inset(link, 7);
  context.fillStyle = colour;
  context.beginPath();
  for (const share of shares) {
    const { x, y } = along(way, 1 - Math.abs(2 * share - 1));
    context.moveTo(x + 3.5, y);
    context.arc(x, y, 3.5, 0, 2 * Math.PI);
  }
  context.fill();
}

/** The way of a refused request: from the gate of the function back to who sent it. */
export interface Detour {
  readonly gate: Point;
  readonly bend: Point;
  readonly end: Point;
  readonly label: Point;
  readonly align: 'left' | 'right';
}

/** The detour that begins shortly before the end of `link`. */
export function detourOf({ to, from }: Link, isVertical: boolean): Detour {
  if (isVertical) {
    const gate = { x: to.x, y: to.y - 9 };
    const end = { x: to.x + 44, y: (from.y + to.y) / 2 };
    return { gate, bend: { x: to.x + 2, y: end.y + 2 }, end, label: { x: end.x + 8, y: end.y }, align: 'left' };
  }
  const gate = { x: to.x - 12, y: to.y };
  const end = { x: to.x - 76, y: to.y + 70 };
  return { gate, bend: { x: gate.x, y: end.y }, end, label: { x: end.x - 8, y: end.y }, align: 'right' };
}

/** A dashed way with the refused requests on it, and where it leads in words. */
export function paintRefusal(
  context: Context,
  { gate, bend, end, label, align }: Detour,
  shares: readonly number[],
  bundle: number,
  words: string,
  palette: Palette,
): void {
  context.strokeStyle = palette.throttled;
  context.lineWidth = 1.5;
  context.setLineDash([3, 3]);
  context.beginPath();
  context.moveTo(gate.x, gate.y);
  context.quadraticCurveTo(bend.x, bend.y, end.x, end.y);
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = palette.throttled;
  context.beginPath();
  const size = radiusOf(bundle) + 1.5;
  for (const share of shares) {
    const { x, y } = onCurve(gate, bend, end, share);
    // A triangle, as in the lanes: refused is told from arriving without colour.
    context.moveTo(x, y - size);
    context.lineTo(x + size, y + size * 0.8);
    context.lineTo(x - size, y + size * 0.8);
    context.closePath();
  }
  context.fill();
  context.font = `600 14px ${palette.font}`;
  context.textAlign = align;
  context.textBaseline = 'middle';
  context.fillStyle = palette.throttledText;
  context.fillText(words, label.x, label.y + 1);
  context.textAlign = 'left';
}

function onCurve(a: Point, b: Point, c: Point, s: number): Point {
  const mix = (p: number, q: number, r: number): number => (1 - s) ** 2 * p + 2 * (1 - s) * s * q + s ** 2 * r;
  return { x: mix(a.x, b.x, c.x), y: mix(a.y, b.y, c.y) };
}

/** How many are on the way, where dots must not move: in words where the way is long enough for them, else the number. */
export function paintCount(context: Context, link: Link, count: number, isVertical: boolean, palette: Palette): void {
  const { x, y } = along(link, 0.5);
  context.font = `500 14px ${palette.font}`;
  context.textAlign = isVertical ? 'left' : 'center';
  context.textBaseline = isVertical ? 'middle' : 'bottom';
  context.fillStyle = palette.accent;
  const room = isVertical ? Number.POSITIVE_INFINITY : Math.abs(link.to.x - link.from.x) - 4;
  const shown = count.toLocaleString('en-US');
  const words = [`${shown} coming`, shown].find((text) => context.measureText(text).width <= room);
  if (words !== undefined) context.fillText(words, x + (isVertical ? 8 : 0), y - (isVertical ? 0 : 8));
  context.textAlign = 'left';
}
