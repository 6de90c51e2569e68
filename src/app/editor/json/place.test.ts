import { jsonLanguage } from '@codemirror/lang-json';
import { describe, expect, it } from 'vitest';
import { keysWritten, placeAt, rangeOf } from './place.ts';

const treeOf = (text: string) => jsonLanguage.parser.parse(text);
const reader = (text: string) => (from: number, to: number) => text.slice(from, to);

/** The place at `|`. */
function placeIn(marked: string) {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const place = placeAt(treeOf(text), reader(text), at);
  return place === null ? null : { path: place.path, part: place.part, own: text.slice(place.from, place.to) };
}

describe('placeAt', () => {
  it.each([
    ['{"functions": {"f": {"mem|"}}}', { path: ['functions', 'f'], part: 'key', own: '"mem"' }],
    ['{"functions": {"f": {"memorySize|": 128}}}', { path: ['functions', 'f'], part: 'key', own: '"memorySize"' }],
    ['{"functions": {"f": {"memorySize": 12|8}}}', { path: ['functions', 'f', 'memorySize'], part: 'value', own: '128' }],
    ['{"functions": {"f": {"runtime": "py|"}}}', { path: ['functions', 'f', 'runtime'], part: 'value', own: '"py"' }],
    ['{"functions": {"f": {"runtime": |}}}', { path: ['functions', 'f', 'runtime'], part: 'value', own: '' }],
    ['{"functions": {"f": { | }}}', { path: ['functions', 'f'], part: 'key', own: '' }],
    ['{"a": 1, |}', { path: [], part: 'key', own: '' }],
    ['{"traffic": [{"to": "a"}, {"pattern": "po|"}]}', { path: ['traffic', 1, 'pattern'], part: 'value', own: '"po"' }],
    ['{"traffic": [{"to": "a"}, |]}', { path: ['traffic', 1], part: 'value', own: '' }],
    ['{"a.b": {"c|": 1}}', { path: ['a.b'], part: 'key', own: '"c"' }],
  ])('reads %s', (text, place) => expect(placeIn(text)).toEqual(place));
  it('is nowhere outside of the scenario', () => expect(placeIn('| ')).toBeNull());
});

describe('rangeOf', () => {
  const text = '{ "functions": { "a.b": { "handler": [{ "io": "1s" }, { "cpu": "2s" }], "memorySize": 64 } } }';
  const range = (path: (string | number)[]) => {
    const found = rangeOf(treeOf(text), reader(text), path);
    return found === null ? null : text.slice(found.value.from, found.value.to);
  };
  it.each<[(string | number)[], string | null]>([
    [['functions', 'a.b', 'memorySize'], '64'],
    [['functions', 'a.b', 'handler', 1, 'cpu'], '"2s"'],
    [['functions', 'a.b', 'handler', 0], '{ "io": "1s" }'],
    [['functions', 'gone'], null],
    [['functions', 'a.b', 'handler', 7], null],
  ])('finds %j', (path, found) => expect(range(path)).toBe(found));
  it('finds places in text that is not whole yet', () => {
    const broken = '{ "a": { "b": 12, "c": ';
    const found = rangeOf(treeOf(broken), reader(broken), ['a', 'b']);
    expect(broken.slice(found?.value.from, found?.value.to)).toBe('12');
  });
});

describe('keysWritten', () => {
  it('lists the keys of one object only', () => {
    const text = '{ "a": { "b": 1, "c": { "d": 2 } }, "e": 3 }';
    expect(keysWritten(treeOf(text), reader(text), ['a'])).toEqual(['b', 'c']);
  });
});
