/** Stripes of a background, as they are hatched in keys and bars: the one kind of gradient that the page paints. */
import { type SvgNode, svgNode } from './svgNode.ts';

export interface Stripes {
  /** Clockwise, 0 points up. */
  readonly degrees: number;
  /** px along the direction. */
  readonly stops: readonly { readonly colour: string; readonly at: number }[];
}

/** Reads a computed `repeating-linear-gradient` with stops in px; null for any other. */
export function readStripes(image: string): Stripes | null {
  const inside = /^repeating-linear-gradient\((-?[\d.]+)deg, (.*)\)$/.exec(image);
  if (inside === null) return null;
  const stops = splitOutside(inside[2] ?? '').flatMap((part) => {
    const stop = /^(.*?)((?: [\d.]+px){1,2})$/.exec(part.trim());
    if (stop === null) return [];
    const [, colour = '', places = ''] = stop;
    return places
      .trim()
      .split(' ')
      .map((place) => ({ colour, at: Number.parseFloat(place) }));
  });
  return stops.length < 2 ? null : { degrees: Number(inside[1]), stops };
}

/** Splits at commas that stand in no brackets. */
function splitOutside(list: string): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < list.length; at++) {
    if (list[at] === '(') depth++;
    else if (list[at] === ')') depth--;
    else if (list[at] === ',' && depth === 0) {
      parts.push(list.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, list.slice(from)];
}

/** The stripes as a gradient that a box at `x`, `y` is filled with. `opacityOf` tells how a colour is written. */
export function stripesNode(
  id: string,
  { degrees, stops }: Stripes,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  colourOf: (colour: string) => { readonly hex: string; readonly opacity: number } | null,
): SvgNode {
  const radians = (degrees * Math.PI) / 180;
  const [across, down] = [Math.sin(radians), -Math.cos(radians)];
  const length = Math.max(...stops.map(({ at }) => at));
  // CSS begins where the corner that lies farthest back is met.
  const back = (Math.abs(width * across) + Math.abs(height * down)) / 2;
  const [x1, y1] = [x + width / 2 - across * back, y + height / 2 - down * back];
  return svgNode(
    'linearGradient',
    { id, gradientUnits: 'userSpaceOnUse', spreadMethod: 'repeat', x1, y1, x2: x1 + across * length, y2: y1 + down * length },
    stops.map(({ colour, at }) => {
      const plain = colourOf(colour);
      return svgNode('stop', {
        offset: Math.round((at / length) * 1e4) / 1e4,
        'stop-color': plain?.hex ?? '#000000',
        'stop-opacity': plain === null ? 0 : plain.opacity,
      });
    }),
  );
}
