import { describe, expect, it } from 'vitest';
import { formatJson } from './formatJson.ts';

describe('formatJson', () => {
  it('keeps a short list item on one line and breaks the outer levels', () => {
    expect(formatJson({ name: 'a', functions: { f: { handler: [{ cpu: '40ms' }] } }, traffic: [{ to: 'x', rate: 4 }] })).toBe(
      `{
  "name": "a",
  "functions": {
    "f": { "handler": [{ "cpu": "40ms" }] }
  },
  "traffic": [
    { "to": "x", "rate": 4 }
  ]
}`,
    );
  });

  it('breaks what is longer than 100 characters', () => {
    const long = { a: { b: { one: 'x'.repeat(60), two: 'y'.repeat(60) } } };
    expect(formatJson(long).split('\n').length).toBe(8);
  });

  it('gives back the same value when read again', () => {
    const value = { a: [1, null, true, 'q"\n', { b: [] }], c: {}, d: [[1, 2], []] };
    expect(JSON.parse(formatJson(value))).toEqual(value);
  });
});
