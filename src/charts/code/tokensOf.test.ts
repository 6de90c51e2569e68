import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from './tokensOf.ts';

const kinds = (line: string, language: 'python' | 'node' | 'json') =>
  tokensOf(line, language)
    .filter(({ kind }) => kind !== 'plain')
    .map(({ kind, text }) => `${kind} ${text}`);

describe('tokens of a line', () => {
  it('are comments, strings, keywords and numbers', () => {
    expect(kinds("    for x in range(3):  # it's done", 'python')).toEqual([
      'keyword for',
      'keyword in',
      'number 3',
      "comment # it's done",
    ]);
    expect(kinds("await fetch('https://a.example/');  // tried", 'node')).toEqual([
      'keyword await',
      "string 'https://a.example/'",
      'comment // tried',
    ]);
  });

  it('tell the names of JSON from its values', () => {
    expect(kinds('  "eventName": "ObjectCreated:Put", "size": -1.5e3, "ok": true', 'json')).toEqual([
      'name "eventName"',
      'string "ObjectCreated:Put"',
      'name "size"',
      'number -1.5e3',
      'name "ok"',
      'keyword true',
    ]);
  });

  it('are together the line, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('python', 'node', 'json'), (line, language) => {
        expect(
          tokensOf(line, language as 'json')
            .map(({ text }) => text)
            .join(''),
        ).toBe(line);
      }),
    );
  });
});
