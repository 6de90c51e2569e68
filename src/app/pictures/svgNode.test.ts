import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureDocument } from './pictureDocument.ts';
import { type SvgNode, svgNode, svgText } from './svgNode.ts';
import { readXml, textOf, type XmlElement } from './testing.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 30 });
const anyNode: fc.Arbitrary<SvgNode> = fc.letrec<{ node: SvgNode }>((tie) => ({
  node: fc.record({
    name: fc.constantFrom('g', 'rect', 'text', 'path', 'script', 'foreignObject', 'a', 'iframe', 'image'),
    attributes: fc.dictionary(
      fc.oneof(fc.constantFrom('fill', 'x', 'href', 'xlink:href', 'onclick', 'style', 'clip-path'), anyText),
      fc.oneof(anyText, fc.integer(), fc.constant('url(https://a.example/x)'), fc.constant('url(#here)'), fc.constant('javascript:x')),
      { maxKeys: 4 },
    ),
    children: fc.array(fc.oneof({ depthSize: 'small' }, anyText, tie('node')), { maxLength: 3 }),
  }),
})).node;

const all = (element: XmlElement): XmlElement[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
];

describe('a node as text', () => {
  it('is well-formed whatever is in it, runs nothing and leads nowhere', () => {
    fc.assert(
      fc.property(fc.array(anyNode, { maxLength: 4 }), (nodes) => {
        const document = readXml(svgText(svgNode('svg', {}, nodes)));
        for (const { name, attributes } of all(document)) {
          expect(['svg', 'g', 'rect', 'text', 'path', 'image']).toContain(name);
          for (const [key, value] of attributes) {
            expect(key).not.toMatch(/^on/i);
            if (/href$/.test(key)) expect(value).toMatch(/^(#|data:image)/);
            expect(value).not.toMatch(/url\(\s*["']?[^#"'\s]/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says what it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = readXml(svgText(svgNode('text', { 'aria-label': text }, [text])));
        const expected = text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd');
        expect(textOf(read)).toBe(expected);
        expect(new Map(read.attributes).get('aria-label')).toBe(expected);
      }),
    );
  });

  it('has numbers of at most two decimals and no attribute that is not there', () => {
    expect(svgText(svgNode('rect', { x: 1.23456, y: 2, rx: undefined, fill: '#fff' }))).toBe('<rect x="1.23" y="2" fill="#fff"/>');
  });
});

describe('a whole picture', () => {
  const picture = {
    title: 'A < B & "C"',
    description: 'Two\u0000things',
    width: 100.4,
    height: 50,
    ground: '#ffffff',
    marks: [svgNode('g', {}, ['x'])],
  };

  it('carries its size, its ground, its name and its words', () => {
    const file = pictureDocument(picture);
    expect(file.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
    const root = readXml(file.replace(/^<\?.*\?>\n/, ''));
    expect(root.attributes).toEqual(
      expect.arrayContaining([
        ['width', '133'],
        ['height', '82'],
        ['viewBox', '0 0 133 82'],
      ]),
    );
    const [title, description, ground] = root.children as readonly XmlElement[];
    expect([title && textOf(title), description && textOf(description)]).toEqual(['A < B & "C"', 'Two\ufffdthings']);
    expect(ground && new Map(ground.attributes).get('fill')).toBe('#ffffff');
  });

  it('holds rules only where it is asked to', () => {
    expect(pictureDocument(picture)).not.toContain('<style');
    expect(pictureDocument(picture, '@font-face{}')).toContain('<style>@font-face{}</style>');
  });
});
