/** A drawing in the page (an svg element) as marks, with every style of the page written onto what it styles. */
import { colourOf } from './colourOf.ts';
import { fontAttributes } from './fontAttributes.ts';
import { placeIn } from './place.ts';
import { type SvgNode, svgNode } from './svgNode.ts';

/** What only says what a page does with an element, or is written anew. */
const dropped = /^(class|style|tabindex|role|id|href|focusable|on.*|data-.*|aria-.*)$/i;

/** Drawn elements that take paint; a group hands on what it has, but every element says its own. */
const painted = new Set(['rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'path', 'text', 'tspan']);

/** The whole drawing, where it stands in the picture. */
export function readDrawing(svg: SVGSVGElement, origin: { readonly x: number; readonly y: number }): readonly SvgNode[] {
  const place = placeIn(origin, svg.getBoundingClientRect());
  if (place.width === 0 || place.height === 0) return [];
  const style = getComputedStyle(svg);
  const referred = new Map<string, SvgNode>();
  const children = [...svg.children].flatMap((child) => readElement(child, referred));
  const attributes = {
    ...place,
    viewBox: svg.getAttribute('viewBox') ?? `0 0 ${place.width} ${place.height}`,
    preserveAspectRatio: svg.getAttribute('preserveAspectRatio') ?? undefined,
    overflow: style.overflow === 'visible' ? 'visible' : 'hidden',
    opacity: style.opacity === '1' ? undefined : style.opacity,
  };
  return [svgNode('svg', attributes, referred.size === 0 ? children : [svgNode('defs', {}, [...referred.values()]), ...children])];
}

/** `referred` gathers what is pointed at, wherever in the page it stands. */
function readElement(element: Element, referred: Map<string, SvgNode>): readonly SvgNode[] {
  const name = element.localName;
  if (name === 'defs' || name === 'title' || name === 'desc' || name === 'script' || name === 'style') return [];
  const style = getComputedStyle(element);
  if (style.display === 'none' || (style.visibility === 'hidden' && painted.has(name))) return [];
  const children = [...element.childNodes].flatMap((child): readonly (SvgNode | string)[] => {
    if (child instanceof Text) return name === 'text' || name === 'tspan' ? [child.data] : [];
    return child instanceof Element ? readElement(child, referred) : [];
  });
  return [svgNode(name, { ...ownAttributes(element), ...styleAttributes(element, style, referred) }, children)];
}

function ownAttributes(element: Element): Record<string, string> {
  return Object.fromEntries([...element.attributes].filter(({ name }) => !dropped.test(name)).map(({ name, value }) => [name, value]));
}

function styleAttributes(element: Element, style: CSSStyleDeclaration, referred: Map<string, SvgNode>): SvgNode['attributes'] {
  const reference = (value: string) => {
    const id = /^url\(["']?#([^"')]+)["']?\)/.exec(value)?.[1];
    if (id === undefined) return undefined;
    refer(id, referred);
    return `url(#${id})`;
  };
  const common = {
    opacity: style.opacity === '1' ? undefined : style.opacity,
    'clip-path': reference(style.clipPath),
    mask: reference(style.getPropertyValue('mask')),
    transform: transformOf(element, style),
  };
  if (!painted.has(element.localName)) return common;
  const paint = (value: string) => reference(value) ?? colourOf(value)?.hex ?? 'none';
  const opacity = (value: string, share: string) => {
    const both = (colourOf(value)?.opacity ?? 1) * Number.parseFloat(share);
    return both === 1 ? undefined : both;
  };
  const hasStroke = style.stroke !== 'none' && style.strokeWidth !== '0px';
  return {
    ...common,
    ...geometryOf(element, style),
    fill: paint(style.fill),
    'fill-opacity': opacity(style.fill, style.fillOpacity),
    'fill-rule': style.fillRule === 'nonzero' ? undefined : style.fillRule,
    stroke: hasStroke ? paint(style.stroke) : undefined,
    'stroke-width': hasStroke ? style.strokeWidth.replace('px', '') : undefined,
    'stroke-opacity': hasStroke ? opacity(style.stroke, style.strokeOpacity) : undefined,
    'stroke-dasharray': hasStroke && style.strokeDasharray !== 'none' ? style.strokeDasharray.replaceAll('px', '') : undefined,
    'stroke-linecap': hasStroke && style.strokeLinecap !== 'butt' ? style.strokeLinecap : undefined,
    'stroke-linejoin': hasStroke && style.strokeLinejoin !== 'miter' ? style.strokeLinejoin : undefined,
    'vector-effect': style.vectorEffect === 'none' ? undefined : style.vectorEffect,
    'paint-order': style.paintOrder === 'normal' ? undefined : style.paintOrder,
    'marker-start': reference(style.markerStart),
    'marker-end': reference(style.markerEnd),
    ...(element instanceof SVGTextContentElement ? textAttributes(element, style) : {}),
  };
}

function textAttributes(element: SVGTextContentElement, style: CSSStyleDeclaration): SvgNode['attributes'] {
  const length = element.children.length === 0 ? element.getComputedTextLength() : 0;
  const isMeasured = length > 0 && [...(element.textContent ?? '')].length > 1;
  return {
    ...fontAttributes(style),
    'text-anchor': style.textAnchor === 'start' ? undefined : style.textAnchor,
    'dominant-baseline': style.dominantBaseline === 'auto' ? undefined : style.dominantBaseline,
    textLength: isMeasured ? length : undefined,
    lengthAdjust: isMeasured ? 'spacingAndGlyphs' : undefined,
  };
}

/** Sizes that the page's style sheet gives, where the element has none of its own. */
function geometryOf(element: Element, style: CSSStyleDeclaration): SvgNode['attributes'] {
  const names = { rect: ['x', 'y', 'width', 'height', 'rx', 'ry'], circle: ['cx', 'cy', 'r'], ellipse: ['cx', 'cy', 'rx', 'ry'] }[
    element.localName
  ];
  return Object.fromEntries(
    (names ?? []).flatMap((name) => {
      const value = style.getPropertyValue(name);
      return /^[\d.-]+px$/.test(value) && value !== '0px' ? [[name, Number.parseFloat(value)]] : [];
    }),
  );
}

/** A transformation that the style sheet makes; one that is written on the element is there already. */
function transformOf(element: Element, { transform }: CSSStyleDeclaration): string | undefined {
  const parent = element.parentElement;
  if (transform === 'none' || element.hasAttribute('transform')) return element.getAttribute('transform') ?? undefined;
  if (!(element instanceof SVGGraphicsElement) || !(parent instanceof SVGGraphicsElement)) return undefined;
  const [own, outer] = [element.getScreenCTM(), parent.getScreenCTM()];
  if (own === null || outer === null) return undefined;
  const { a, b, c, d, e, f } = outer.inverse().multiply(own);
  return `matrix(${[a, b, c, d, e, f].map((number) => Math.round(number * 1e4) / 1e4).join(' ')})`;
}

/** Takes what has the id along, once. */
function refer(id: string, referred: Map<string, SvgNode>): void {
  const element = document.getElementById(id);
  if (element === null || referred.has(id)) return;
  const children = () => [...element.children].flatMap((child) => readDefined(child, referred));
  // First, so that what points at itself ends.
  referred.set(id, svgNode('g', {}, []));
  referred.set(id, svgNode(element.localName, { id, ...ownAttributes(element) }, children()));
}

/** Within a definition: stops of gradients have colours of their own. */
function readDefined(element: Element, referred: Map<string, SvgNode>): readonly SvgNode[] {
  if (element.localName !== 'stop') return readElement(element, referred);
  const style = getComputedStyle(element);
  const colour = colourOf(style.stopColor);
  const opacity = (colour?.opacity ?? 0) * Number.parseFloat(style.stopOpacity);
  return [svgNode('stop', { ...ownAttributes(element), 'stop-color': colour?.hex ?? '#000000', 'stop-opacity': opacity })];
}
