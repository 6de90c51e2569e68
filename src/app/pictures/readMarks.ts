/**
 * What the page shows in an element, as marks of a drawing: boxes, text where it stands, drawings with their styles written out, canvases as pixels.
 * What is not seen, and what is marked as no part of the picture (`data-picture="none"`: its buttons and tables), is left out.
 */
import { readClip } from './clip.ts';
import { type Place, placeIn } from './place.ts';
import { readBox } from './readBox.ts';
import { readDrawing } from './readDrawing.ts';
import { readPseudo } from './readPseudo.ts';
import { lineMark, readText } from './readText.ts';
import { type SvgNode, svgNode } from './svgNode.ts';

export interface Drawn {
  readonly marks: readonly SvgNode[];
  /** How far to the right it reaches, px: what scrolls sideways is taken whole. */
  readonly right: number;
  /** From where to where something is drawn, px from above. */
  readonly top: number;
  readonly bottom: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Reads `element` and all in it; places are counted from `origin` of the page. */
export function readMarks(element: Element, origin: Point): Drawn {
  let count = 0;
  const reader: Reader = { origin, right: 0, top: Number.POSITIVE_INFINITY, bottom: 0, freshId: () => `shape-${++count}` };
  const marks = readElement(element, reader, true);
  return { ...reader, marks };
}

interface Reader {
  readonly origin: Point;
  readonly freshId: () => string;
  right: number;
  top: number;
  bottom: number;
}

function readElement(element: Element, reader: Reader, isWhole = false): readonly SvgNode[] {
  const style = getComputedStyle(element);
  if (!isSeen(element, style)) return [];
  const place = placeIn(reader.origin, element.getBoundingClientRect());
  const box = style.display === 'contents' ? [] : readBox(style, place, reader.freshId);
  const isDrawing = element instanceof SVGSVGElement;
  if (isDrawing || element instanceof HTMLCanvasElement || (box.length > 0 && !isWhole)) reach(reader, place);
  if (isDrawing) return [...box, ...readDrawing(element, reader.origin)];
  const inside = [
    ...readPseudo(element, '::before', place, reader.freshId),
    ...(isControl(element) ? readControl(element, style, reader) : readContent(element, style, reader)),
    ...readPseudo(element, '::after', place, reader.freshId),
  ];
  const marks = clipped(style, place, [...box, ...scrolled(element, style, inside, reader)], reader);
  return style.opacity === '1' || marks.length === 0 ? marks : [svgNode('g', { opacity: style.opacity }, marks)];
}

function reach(reader: Reader, { y, height }: Place): void {
  reader.top = Math.min(reader.top, y);
  reader.bottom = Math.max(reader.bottom, y + height);
}

function isSeen(element: Element, { display, visibility, opacity }: CSSStyleDeclaration): boolean {
  if (display === 'none' || visibility !== 'visible' || opacity === '0') return false;
  return element.getAttribute('data-picture') !== 'none' && !element.classList.contains('visually-hidden');
}

const isControl = (element: Element): boolean => /^(input|select|textarea|progress|iframe|object|video)$/.test(element.localName);

/** Of what a person chooses with only the choice is shown. */
function readControl(element: Element, style: CSSStyleDeclaration, { origin }: Reader): readonly SvgNode[] {
  if (!(element instanceof HTMLSelectElement)) return [];
  const { x, y, height } = placeIn(origin, element.getBoundingClientRect());
  const left = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.borderLeftWidth);
  return lineMark(element.selectedOptions[0]?.label ?? '', { x: x + left, y, width: 0, height }, style);
}

function readContent(element: Element, style: CSSStyleDeclaration, reader: Reader): readonly SvgNode[] {
  if (element instanceof HTMLCanvasElement) return readCanvas(element, reader);
  return inPaintOrder(element).flatMap((child) => {
    if (child instanceof Text) {
      const marks = readText(child, style, reader.origin);
      if (marks.length > 0) reach(reader, placeIn(reader.origin, element.getBoundingClientRect()));
      return marks;
    }
    return child instanceof Element ? readElement(child, reader) : [];
  });
}

/** What is lifted by a layer of its own comes later; as good as the page's own order where layers do not nest into each other. */
function inPaintOrder(element: Element): readonly ChildNode[] {
  const layer = (child: ChildNode): number => {
    if (!(child instanceof Element)) return 0;
    const { position, zIndex } = getComputedStyle(child);
    const own = Number.parseInt(zIndex, 10);
    return position === 'static' ? 0 : Number.isNaN(own) ? 0.5 : own < 0 ? own : own + 0.5;
  };
  return [...element.childNodes]
    .map((child) => ({ child, at: layer(child) }))
    .sort((a, b) => a.at - b.at)
    .map(({ child }) => child);
}

function readCanvas(canvas: HTMLCanvasElement, { origin }: Reader): readonly SvgNode[] {
  const place = placeIn(origin, canvas.getBoundingClientRect());
  if (canvas.width === 0 || canvas.height === 0 || place.width === 0) return [];
  return [svgNode('image', { ...place, 'xlink:href': canvas.toDataURL('image/png'), preserveAspectRatio: 'none' })];
}

/** What an element cuts off is cut off; what it lets a person scroll sideways is shown from its beginning to its end. */
function scrolled(element: Element, style: CSSStyleDeclaration, marks: readonly SvgNode[], reader: Reader): readonly SvgNode[] {
  const { overflowX, overflowY } = style;
  // What is cut by a shape is cut there.
  if (style.clipPath !== 'none') return marks;
  const isWider = element.scrollWidth > element.clientWidth + 1;
  const isHigher = element.scrollHeight > element.clientHeight + 1;
  if (marks.length === 0 || !((isWider && overflowX !== 'visible') || (isHigher && overflowY !== 'visible'))) return marks;
  const place = placeIn(reader.origin, element.getBoundingClientRect());
  const isScroller = isWider && (overflowX === 'auto' || overflowX === 'scroll');
  const width = isScroller ? Math.max(place.width, element.scrollWidth) : place.width;
  reader.right = Math.max(reader.right, place.x + width);
  const shifted =
    isScroller && element.scrollLeft !== 0 ? [svgNode('g', { transform: `translate(${element.scrollLeft} 0)` }, marks)] : marks;
  return [cutTo({ ...place, width }, shifted)];
}

function clipped({ clipPath }: CSSStyleDeclaration, place: Place, marks: readonly SvgNode[], { freshId }: Reader): readonly SvgNode[] {
  const clip = clipPath === 'none' || marks.length === 0 ? null : readClip(clipPath, place);
  if (clip === null) return marks;
  if (clip.kind === 'inset') return [cutTo(clip.place, marks)];
  const id = freshId();
  const shape = svgNode('clipPath', { id }, [svgNode('polygon', { points: clip.points.map((point) => point.join(',')).join(' ') })]);
  return [shape, svgNode('g', { 'clip-path': `url(#${id})` }, marks)];
}

/** Only what lies in the place is seen. */
const cutTo = ({ x, y, width, height }: Place, marks: readonly SvgNode[]): SvgNode =>
  svgNode('svg', { x, y, width, height, viewBox: `${x} ${y} ${width} ${height}`, overflow: 'hidden' }, marks);
