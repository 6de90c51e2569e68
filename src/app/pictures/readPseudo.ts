/** Boxes that a style sheet puts before or after an element's content: lines, crosses, veils. Their text is not read. */
import type { Place } from './place.ts';
import { readBox } from './readBox.ts';
import { type SvgNode, svgNode } from './svgNode.ts';

/** Marks of one of both, for an element whose box is `around`; empty where there is none, or it does not stand freely. */
export function readPseudo(element: Element, which: '::before' | '::after', around: Place, freshId: () => string): readonly SvgNode[] {
  const style = getComputedStyle(element, which);
  if (style.content === 'none' || style.content === 'normal' || style.position !== 'absolute') return [];
  if (style.display === 'none' || style.opacity === '0') return [];
  const own = getComputedStyle(element);
  const px = (value: string) => Number.parseFloat(value) || 0;
  const place = {
    x: around.x + px(own.borderLeftWidth) + px(style.left),
    y: around.y + px(own.borderTopWidth) + px(style.top),
    width: px(style.width),
    height: px(style.height),
  };
  const marks = readBox(style, place, freshId);
  if (marks.length === 0) return [];
  const attributes = { opacity: style.opacity === '1' ? undefined : style.opacity, transform: turned(style.transform, place) };
  return attributes.opacity === undefined && attributes.transform === undefined ? marks : [svgNode('g', attributes, marks)];
}

/** The page turns a box around its middle. */
function turned(transform: string, { x, y, width, height }: Place): string | undefined {
  if (transform === 'none') return undefined;
  const [across, down] = [x + width / 2, y + height / 2];
  return `translate(${across} ${down}) ${transform.replaceAll(',', '')} translate(${-across} ${-down})`;
}
