/** The box of an element as a mark: what it is filled with, its border, its rounded corners. */

import { colourOf } from './colourOf.ts';
import type { Place } from './place.ts';
import { readStripes, stripesNode } from './stripes.ts';
import { type SvgNode, svgNode } from './svgNode.ts';

const sides = ['top', 'right', 'bottom', 'left'] as const;

/** In order of painting; empty where the box is not seen. `freshId` names what a mark refers to. */
export function readBox(style: CSSStyleDeclaration, place: Place, freshId: () => string): readonly SvgNode[] {
  const radius = radiusOf(style, place);
  const marks: SvgNode[] = [];
  const ground = colourOf(style.backgroundColor);
  if (ground !== null) marks.push(box(place, radius, { fill: ground.hex, 'fill-opacity': seen(ground.opacity) }));
  for (const image of splitLayers(style.backgroundImage).reverse()) {
    const stripes = readStripes(image);
    if (stripes === null) continue;
    const id = freshId();
    marks.push(stripesNode(id, stripes, place, colourOf), box(place, radius, { fill: `url(#${id})` }));
  }
  return [...marks, ...borders(style, place, radius)];
}

/** Layers of a background: a comma within brackets does not part them. */
function splitLayers(images: string): string[] {
  return images === 'none' ? [] : images.split(/,\s*(?=repeating-linear-gradient\()/);
}

function borders(style: CSSStyleDeclaration, place: Place, radius: number): readonly SvgNode[] {
  const lines = sides.map((side) => {
    const kind = style.getPropertyValue(`border-${side}-style`);
    const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
    const colour = kind === 'none' || kind === 'hidden' ? null : colourOf(style.getPropertyValue(`border-${side}-color`));
    return { side, kind, width, colour };
  });
  const drawn = lines.filter(({ width, colour }) => width > 0 && colour !== null);
  const [first] = drawn;
  if (first === undefined) return [];
  const isEven =
    drawn.length === 4 &&
    drawn.every(({ kind, width, colour }) => kind === first.kind && width === first.width && colour?.hex === first.colour?.hex);
  if (isEven) {
    const half = first.width / 2;
    const inner = { x: place.x + half, y: place.y + half, width: place.width - first.width, height: place.height - first.width };
    return [box(inner, Math.max(0, radius - half), { fill: 'none', ...stroke(first) })];
  }
  return drawn.map((line) => {
    const half = line.width / 2;
    const [left, top, right, bottom] = [place.x, place.y, place.x + place.width, place.y + place.height];
    const ends = {
      top: { x1: left, y1: top + half, x2: right, y2: top + half },
      right: { x1: right - half, y1: top, x2: right - half, y2: bottom },
      bottom: { x1: left, y1: bottom - half, x2: right, y2: bottom - half },
      left: { x1: left + half, y1: top, x2: left + half, y2: bottom },
    };
    return svgNode('line', { ...ends[line.side], ...stroke(line) });
  });
}

interface Line {
  readonly kind: string;
  readonly width: number;
  readonly colour: { readonly hex: string; readonly opacity: number } | null;
}

function stroke({ kind, width, colour }: Line): SvgNode['attributes'] {
  const dashes: Readonly<Record<string, string>> = { dashed: `${width * 3} ${width * 2}`, dotted: `${width} ${width}` };
  return { stroke: colour?.hex, 'stroke-opacity': seen(colour?.opacity ?? 1), 'stroke-width': width, 'stroke-dasharray': dashes[kind] };
}

const box = ({ x, y, width, height }: Place, radius: number, how: SvgNode['attributes']): SvgNode =>
  svgNode('rect', { x, y, width: Math.max(0, width), height: Math.max(0, height), rx: radius === 0 ? undefined : radius, ...how });

/** Of the corners as one number: the page rounds all of a box alike. */
function radiusOf(style: CSSStyleDeclaration, { width, height }: Place): number {
  const written = style.borderTopLeftRadius;
  const half = Math.min(width, height) / 2;
  const radius = Number.parseFloat(written) || 0;
  return Math.min(half, written.endsWith('%') ? (radius / 100) * Math.min(width, height) : radius);
}

const seen = (opacity: number): number | undefined => (opacity === 1 ? undefined : opacity);
