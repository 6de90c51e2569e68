import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, parseJsonText, placeOf, readTree } from './jsonText.ts';
import { parseScenario } from './parseScenario.ts';

const faultOf = (text: string) => {
  const result = parseScenario(text);
  return result.ok ? null : result.problems[0];
};

describe('text that is not JSON', () => {
  it.each([
    ['{"functions": {"f": {},}}', 1, 24, 'A comma stands before } at "}}".', 'Remove the comma.'],
    ['{"a": [1, 2,]}', 1, 13, 'A comma stands before ]', 'Remove the comma.'],
    ['{\n  "name": "x"\n  "seed": 1\n}', 3, 3, 'A comma or } is missing at "\\"seed\\": 1"', 'Write ,'],
    ['{\n  name: 1}', 2, 3, 'A key must stand in double quotes', '"key":'],
    ["{'name': 1}", 1, 2, 'A key must stand in double quotes', '"key":'],
    ['{"name": \'x\'}', 1, 10, 'Text in JSON stands in double quotes', 'Write "'],
    ['{"name" 1}', 1, 9, 'A colon is missing after "name"', 'Write :'],
    ['{"duration": 5m}', 1, 14, 'not a number as JSON writes it', 'A duration stands in quotes'],
    ['{"name": "x', 1, 10, 'This text is not closed', 'closing quote'],
    ['{"a": 1', 1, 8, 'The text ends too early at the end of the text.', 'Close'],
    ['', 1, 1, 'The text ends too early', 'Close'],
    ['{"a": 1} x', 1, 10, 'Something follows after the end', 'Remove it.'],
    ['{"a": tru}', 1, 7, 'This is not a value', 'double quotes'],
    ['{"a": ,}', 1, 7, 'A value is missing here', ''],
    ['{"a": 1, // note\n}', 1, 10, 'JSON has no comments', 'description'],
    ['{"a": "\\q"}', 1, 7, 'a character that JSON does not allow', 'escape'],
    ['{"a": 01}', 1, 7, 'not a number as JSON writes it', ''],
  ])('%j is explained with its place', (text, line, column, message, remedy) => {
    const fault = faultOf(text);
    expect(fault).toMatchObject({ path: '', severity: 'error', line, column });
    expect(fault?.message).toContain(message);
    expect(fault?.remedy).toContain(remedy);
  });

  it('is found exactly where JSON.parse refuses a text, and nowhere else', () => {
    const pieces = fc.array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"\\u0041"', '1', '-0.5e3', 'true', 'null', ' ', '\n', 'x', '"', '01', '\\'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((all) => all.join('')),
          fc.json(),
          fc.string(),
        ),
        (text) => {
          expect(readTree(text).broken === null).toBe('value' in parseJsonText(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('however deep, ends in a problem', () => {
    expect(faultOf('['.repeat(100_000))).toMatchObject({ severity: 'error', line: 1 });
    const closed = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(faultOf(`{"functions": {"f": {"handler": ${closed}}}}`)?.message).toContain('nested more than 64 levels');
  });
});

describe('places', () => {
  const text = '{\n  "functions": {\n    "resize": { "memorySize": 64, "handler": [{ "cpu": "1ms" }, { "cpu": 5 }] }\n  },\r\n  "x": 1\n}';

  it('of a value, of a key, and of the closest part that exists', () => {
    const tree = readTree(text);
    const at = (path: (string | number)[], atKey = false) => placeOf(text, locate(tree, path, atKey));
    expect(at(['functions', 'resize', 'memorySize'])).toEqual({ line: 3, column: 31 });
    expect(at(['functions', 'resize', 'handler', 1, 'cpu'])).toEqual({ line: 3, column: 74 });
    expect(at(['x'], true)).toEqual({ line: 5, column: 3 });
    expect(at(['functions', 'resize', 'timeout'])).toEqual({ line: 3, column: 15 });
    expect(at(['nowhere', 'at', 'all'])).toEqual({ line: 1, column: 1 });
  });

  it('come with every problem of a text', () => {
    const result = parseScenario(text);
    const problems = result.ok ? [] : result.problems.map(({ path, line, column }) => [path, line, column]);
    expect(problems).toEqual([
      ['x', 5, 3],
      ['functions.resize.memorySize', 3, 31],
      ['functions.resize.handler.1.cpu', 3, 74],
    ]);
  });

  it('show a key that appears twice', () => {
    expect(faultOf('{"functions": {"f": {}, "f": {}}}')).toMatchObject({
      path: 'functions.f',
      line: 1,
      column: 25,
      message: '"f" appears twice here; only the last would count.',
    });
  });
});
