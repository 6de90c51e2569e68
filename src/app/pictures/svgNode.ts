/** An element of a drawing, as plain data, and its text. Whatever is put into it, the text is well-formed, runs nothing and fetches nothing. */

export interface SvgNode {
  readonly name: string;
  /** Values that are undefined are left out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly (SvgNode | string)[];
}

export const svgNode = (name: string, attributes: SvgNode['attributes'], children: SvgNode['children'] = []): SvgNode => ({
  name,
  attributes,
  children,
});

/** What a picture may consist of. Others are left out with all that is in them: nothing that runs, embeds a page or leads elsewhere. */
const elements = new Set(
  (
    'svg g defs title desc style rect circle ellipse line polyline polygon path text tspan image use ' +
    'linearGradient radialGradient stop pattern clipPath mask marker symbol'
  ).split(' '),
);

/** The node as XML, without a declaration. Numbers have at most two decimals. */
export function svgText({ name, attributes, children }: SvgNode): string {
  if (!elements.has(name)) return '';
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    isAllowed(key, value) ? [` ${key}="${escaped(plain(value))}"`] : [],
  );
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child))).join('');
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`;
}

type Value = string | number | undefined;

/** Names that are names, no handlers of events, and no address but one in the picture itself or of pixels that it holds. */
function isAllowed(key: string, value: Value): value is string | number {
  if (value === undefined || !/^[A-Za-z][\w.-]*(:[A-Za-z][\w.-]*)?$/.test(key) || /^on/i.test(key)) return false;
  if (/(^|:)href$/i.test(key)) return /^(#|data:image\/(png|jpeg);base64,)/.test(String(value));
  return !/url\(\s*["']?(?!#|["'])/.test(String(value));
}

const plain = (value: string | number): string => (typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Letters that XML cannot hold in any way, halves of letters among them, become the replacement character. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}
