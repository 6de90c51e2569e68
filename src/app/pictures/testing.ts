/** For tests only: reads XML as strictly as a reader does, so that what is not well-formed throws. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: readonly (readonly [key: string, value: string])[];
  readonly children: readonly (XmlElement | string)[];
}

/** One element, from the first letter of `xml` to the last but white space. */
export function readXml(xml: string): XmlElement {
  const text = xml.trimEnd();
  if (/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(text)) throw new Error('A letter that XML does not know.');
  const { element, end } = elementAt(text, 0);
  if (end !== text.length) throw new Error(`More than one element: ${text.slice(end, end + 40)}`);
  return element;
}

export const textOf = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

function elementAt(text: string, from: number): { readonly element: XmlElement; readonly end: number } {
  const open = /^<([A-Za-z][\w.-]*)((?: [A-Za-z][\w.:-]*="[^"<]*")*)(\/?)>/.exec(text.slice(from));
  if (open === null) throw new Error(`No element: ${text.slice(from, from + 80)}`);
  const [whole, name = '', written = '', isEmpty] = open;
  const attributes = [...written.matchAll(/ ([^=]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescaped(value)] as const);
  if (new Set(attributes.map(([key]) => key)).size !== attributes.length) throw new Error(`An attribute twice: ${whole}`);
  let at = from + whole.length;
  if (isEmpty === '/') return { element: { name, attributes, children: [] }, end: at };
  const children: (XmlElement | string)[] = [];
  while (!text.startsWith('</', at)) {
    if (at >= text.length) throw new Error(`${name} does not end.`);
    if (text[at] === '<') {
      const child = elementAt(text, at);
      children.push(child.element);
      at = child.end;
    } else {
      const next = text.indexOf('<', at);
      children.push(unescaped(text.slice(at, next)));
      at = next;
    }
  }
  const close = `</${name}>`;
  if (!text.startsWith(close, at)) throw new Error(`${close} expected: ${text.slice(at, at + 40)}`);
  return { element: { name, attributes, children }, end: at + close.length };
}

const letters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescaped(text: string): string {
  return text.replace(/&(\w*);?/g, (entity, name: string) => {
    const letter = letters[name];
    if (letter === undefined || !entity.endsWith(';')) throw new Error(`No entity: ${entity}`);
    return letter;
  });
}
