/** The font of an element, as attributes that need no style sheet. */
import type { SvgNode } from './svgNode.ts';

type FontStyle = Pick<CSSStyleDeclaration, 'fontFamily' | 'fontSize' | 'fontWeight' | 'fontStyle' | 'letterSpacing' | 'fontVariantNumeric'>;

const generic = ['serif', 'sans-serif', 'monospace', 'cursive', 'fantasy', 'system-ui', 'ui-monospace', 'ui-sans-serif'];

export function fontAttributes(style: FontStyle): SvgNode['attributes'] {
  return {
    'font-family': withGeneric(style.fontFamily),
    'font-size': Number.parseFloat(style.fontSize),
    'font-weight': style.fontWeight === '400' ? undefined : style.fontWeight,
    'font-style': style.fontStyle === 'normal' ? undefined : style.fontStyle,
    'letter-spacing': style.letterSpacing === 'normal' ? undefined : style.letterSpacing,
    style: style.fontVariantNumeric === 'tabular-nums' ? 'font-variant-numeric: tabular-nums' : undefined,
  };
}

/** Ends with a family that every reader has. */
export function withGeneric(families: string): string {
  const list = families.split(',').map((family) => family.trim().replaceAll('"', "'"));
  const last = list.at(-1) ?? '';
  if (last === 'sans-serif' || last === 'serif' || last === 'monospace') return list.join(', ');
  const isMono = list.some((family) => /mono|courier|consol/i.test(family));
  return [
    ...list.filter((family, i) => family !== '' && (i < list.length - 1 || !generic.includes(family))),
    isMono ? 'monospace' : 'sans-serif',
  ].join(', ');
}
