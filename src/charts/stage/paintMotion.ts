/** Paints what is on its way: requests that approach, refused ones that are sent back, calls that are open. */
import { formatCount } from '../../base/formatCount.ts';
import type { Palette } from '../shared/palette.ts';
import { along, lengthOf, type Point, type Wire } from './wire.ts';

type Context = CanvasRenderingContext2D;

/** Radius of a dot for one request and for a bundle, px. */
const radiusOf = (bundle: number): number => (bundle === 1 ? 4.5 : 6);

/** How wide the words beside a dot may be, px. */
const ROOM_FOR_WORDS = 50;

/** The place at `share` of a wire, whose ends keep `by` px clear of the cards. */
function inset(wire: Wire, share: number, by: number): Point {
  const edge = Math.min(0.4, by / Math.max(1, lengthOf(wire)));
  return along(wire, edge + share * (1 - 2 * edge));
}

function paintRounds(context: Context, places: readonly Point[], radius: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  for (const { x, y } of places) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.fill();
}

/** Dots at `shares` of a wire; each stands for `bundle` requests, which is written beside them when it is more than one. `right`: edge of the stage, px. */
export function paintDots(context: Context, wire: Wire, shares: readonly number[], bundle: number, palette: Palette, right: number): void {
  if (shares.length === 0) return;
  const radius = radiusOf(bundle);
  const places = shares.map((share) => inset(wire, share, radius + 3));
  paintRounds(context, places, radius, palette.accent);
  if (bundle === 1) return;
  const { x, y } = along(wire, 0.5);
  const words = `×${formatCount(bundle)}`;
  context.font = `600 14px ${palette.font}`;
  const isAtEdge = x + radius + ROOM_FOR_WORDS > right;
  context.textAlign = !isUpright(wire) ? 'center' : isAtEdge ? 'right' : 'left';
  context.textBaseline = isUpright(wire) ? 'middle' : 'bottom';
  const [left, bottom] = isUpright(wire) ? [isAtEdge ? x - radius - 5 : x + radius + 5, y + 1] : [x, y - radius - 2];
  context.strokeStyle = palette.ground;
  context.lineWidth = 4;
  context.strokeText(words, left, bottom);
  context.fillStyle = palette.accent;
  context.fillText(words, left, bottom);
  context.textAlign = 'left';
}

/** Dots of open calls: out to the resource and back. */
export function paintCalls(context: Context, wire: Wire, shares: readonly number[], colour: string): void {
  const places = shares.map((share) => inset(wire, 1 - Math.abs(2 * share - 1), 7));
  paintRounds(context, places, 3.5, colour);
}

/** Refused requests on their way back, beside the wire: triangles as in the lanes, so that they are told from arriving ones without colour. */
export function paintRefused(context: Context, wire: Wire, shares: readonly number[], bundle: number, palette: Palette): void {
  const size = radiusOf(bundle) + 1;
  context.fillStyle = palette.throttled;
  context.beginPath();
  for (const share of shares) {
    const place = inset(wire, 1 - share, size + 3);
    const [x, y] = isUpright(wire) ? [place.x + 11, place.y] : [place.x, place.y + 11];
    context.moveTo(x, y - size);
    context.lineTo(x + size, y + size * 0.8);
    context.lineTo(x - size, y + size * 0.8);
    context.closePath();
  }
  context.fill();
}

/** Whether a wire runs from top to bottom rather than from left to right. */
function isUpright({ points }: Wire): boolean {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return false;
  const second = points[1] ?? last;
  return Math.abs(second.y - first.y) > Math.abs(second.x - first.x);
}
