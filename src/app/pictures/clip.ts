/** What a page cuts away by `clip-path`: the two shapes that its style sheets use. */
import type { Place } from './place.ts';

export type Clip =
  | { readonly kind: 'inset'; readonly place: Place }
  | { readonly kind: 'polygon'; readonly points: readonly (readonly [x: number, y: number])[] };

/** Reads a computed `clip-path` of a box; null for none and for what is not read. */
export function readClip(value: string, { x, y, width, height }: Place): Clip | null {
  const inside = /^(inset|polygon)\((.*)\)$/.exec(value);
  if (inside === null) return null;
  const [, kind, list = ''] = inside;
  if (kind === 'polygon') {
    const points = list.split(',').map((pair) => {
      const [across = '0', down = '0'] = pair.trim().split(/\s+/);
      return [x + lengthOf(across, width), y + lengthOf(down, height)] as const;
    });
    return { kind, points };
  }
  const sides = list.split(' round ')[0]?.trim().split(/\s+/) ?? [];
  const [top = '0', right = top, bottom = top, left = right] = sides;
  const [fromTop, fromLeft] = [lengthOf(top, height), lengthOf(left, width)];
  const place = {
    x: x + fromLeft,
    y: y + fromTop,
    width: Math.max(0, width - fromLeft - lengthOf(right, width)),
    height: Math.max(0, height - fromTop - lengthOf(bottom, height)),
  };
  return { kind: 'inset', place };
}

const lengthOf = (text: string, whole: number): number =>
  text.endsWith('%') ? (Number.parseFloat(text) / 100) * whole : Number.parseFloat(text);
