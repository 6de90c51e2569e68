import { jsonLanguage } from '@codemirror/lang-json';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../sim/index.ts';
import { marksFor } from './diagnostics.ts';

const text = '{\n  "functions": {\n    "f": { "memorySize": 64, "memroySize": 1 }\n  }\n}';

function marked(problem: Partial<Problem>, source = text): string {
  const full: Problem = { path: '', message: 'm', remedy: 'r', severity: 'error', ...problem };
  const lineStart = (line: number) =>
    source
      .split('\n')
      .slice(0, line - 1)
      .reduce((sum, each) => sum + each.length + 1, 0);
  const read = (from: number, to: number) => source.slice(from, to);
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    json = undefined;
  }
  const [mark] = marksFor([full], jsonLanguage.parser.parse(source), { length: source.length, read, lineStart }, json);
  return source.slice(mark?.from, mark?.to);
}

describe('marksFor', () => {
  it('marks the value at the path', () => expect(marked({ path: 'functions.f.memorySize' })).toBe('64'));
  it('marks the key that nobody knows', () => expect(marked({ path: 'functions.f.memroySize' })).toBe('"memroySize"'));
  it('marks the nearest place above what is missing', () => expect(marked({ path: 'functions.f.timeout' })).toBe('"f"'));
  it('uses line and column where there is no path', () => expect(marked({ line: 2, column: 3 })).toBe('"'));
  it('stays inside of the text whatever it is told', () => {
    expect(marked({ line: 99, column: 99 }, '{')).toBe('');
    expect(marked({ path: 'a.b' }, '')).toBe('');
  });
});
