/** The text of the page as marks: a line at a time, where the browser set it, in the width that it took. */
import { colourOf } from './colourOf.ts';
import { fontAttributes } from './fontAttributes.ts';
import { type Place, placeIn } from './place.ts';
import { type SvgNode, svgNode } from './svgNode.ts';

/** A line of text as it stands in the page. */
interface Line {
  readonly text: string;
  readonly place: Place;
}

/** The lines of a text node. */
export function readText(node: Text, style: CSSStyleDeclaration, origin: { readonly x: number; readonly y: number }): readonly SvgNode[] {
  return linesOf(node, origin).flatMap(({ text, place }) => lineMark(text, place, style));
}

/** One line of text in a place that is as high as its letters, or higher: then it stands in the middle. */
export function lineMark(text: string, place: Place, style: CSSStyleDeclaration): readonly SvgNode[] {
  const colour = colourOf(style.color);
  const shown = transformed(text, style.textTransform);
  if (colour === null || shown === '') return [];
  const { above, below } = metricsOf(style);
  return [
    svgNode(
      'text',
      {
        x: place.x,
        y: place.y + (place.height - above - below) / 2 + above,
        fill: colour.hex,
        'fill-opacity': colour.opacity === 1 ? undefined : colour.opacity,
        ...fontAttributes(style),
        // Another font than ours must not run over what stands beside.
        textLength: [...shown].length > 1 && place.width > 0 ? place.width : undefined,
        lengthAdjust: [...shown].length > 1 && place.width > 0 ? 'spacingAndGlyphs' : undefined,
        'xml:space': 'preserve',
      },
      [shown],
    ),
  ];
}

function linesOf(node: Text, origin: { readonly x: number; readonly y: number }): readonly Line[] {
  const range = document.createRange();
  const placeOf = (from: number, to: number): Place => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return placeIn(origin, range.getBoundingClientRect());
  };
  const lines: { from: number; to: number; top: number }[] = [];
  // A line breaks between words only; a word that is broken within stays one mark over its lines' box.
  for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
    const { y, width } = placeOf(index, index + word.length);
    const last = lines.at(-1);
    if (width === 0) continue;
    if (last !== undefined && Math.abs(last.top - y) < 2) last.to = index + word.length;
    else lines.push({ from: index, to: index + word.length, top: y });
  }
  return lines.map(({ from, to }) => ({ text: node.data.slice(from, to).replace(/\s+/g, ' '), place: placeOf(from, to) }));
}

function transformed(text: string, how: string): string {
  if (how === 'uppercase') return text.toUpperCase();
  if (how === 'lowercase') return text.toLowerCase();
  return text;
}

const metrics = new Map<string, { readonly above: number; readonly below: number }>();
let context: CanvasRenderingContext2D | null = null;

/** How far letters of a font reach above and below their line, px. */
function metricsOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): {
  readonly above: number;
  readonly below: number;
} {
  const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const known = metrics.get(font);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  const size = Number.parseFloat(fontSize);
  if (context === null) return { above: size * 0.95, below: size * 0.25 };
  context.font = font;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('x');
  const measured = { above: fontBoundingBoxAscent, below: fontBoundingBoxDescent };
  metrics.set(font, measured);
  return measured;
}
