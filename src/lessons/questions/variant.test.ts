import { describe, expect, it } from 'vitest';
import type { Question } from './question.ts';
import { askOf, filledIn, optionOrder, runsOf, variantCount } from './variant.ts';

const question: Question = {
  number: 1,
  slug: 'a-question',
  runs: [
    { label: 'one', scenario: { version: 1, functions: { f: { handler: [{ io: '1s' }] } } }, expect: [] },
    { label: 'two', scenario: { version: 1, functions: { f: { handler: [{ io: '1s' }] } } }, expect: [] },
  ],
  numbers: { ms: [1000, 20, 30], memory: [128, 256], fixed: [7] },
  edits: [
    { path: 'functions.f.handler[0].io', value: '{ms}ms' },
    { run: 'two', path: 'functions.f.memorySize', value: '{memory}' },
  ],
  options: ['a', 'b', 'c'].map((id) => ({ id, when: 'true' })),
};
const all = Array.from({ length: variantCount(question) }, (_, i) => i);

describe('variants of a question', () => {
  it('begin with the question as it stands, and each is met once before one comes again', () => {
    expect(all).toHaveLength(6);
    expect(askOf(question, 0)).toEqual({ ms: 1000, memory: 128, fixed: 7 });
    expect(new Set(all.map((i) => JSON.stringify(askOf(question, i)))).size).toBe(6);
    expect(askOf(question, 6)).toEqual(askOf(question, 0));
  });

  it('put numbers as numbers, within a text as text, and only into the run that is named', () => {
    const [one, two] = runsOf(question, { ms: 20, memory: 256, fixed: 7 });
    expect(one?.scenario).toMatchObject({ functions: { f: { handler: [{ io: '20ms' }] } } });
    expect(one?.scenario.functions?.f).not.toHaveProperty('memorySize');
    expect(two?.scenario).toMatchObject({ functions: { f: { handler: [{ io: '20ms' }], memorySize: 256 } } });
    expect(question.runs[0]?.scenario).toMatchObject({ functions: { f: { handler: [{ io: '1s' }] } } });
  });

  it('offer the same options, now in this order, now in that', () => {
    const orders = Array.from({ length: 20 }, (_, i) => optionOrder(question, i));
    for (const order of orders) expect([...order].toSorted()).toEqual(['a', 'b', 'c']);
    expect(new Set(orders.map(String)).size).toBeGreaterThan(2);
    expect(optionOrder(question, 3)).toEqual(optionOrder(question, 3));
  });

  it('say which number is missing', () => {
    expect(() => filledIn('{nothing}s', {})).toThrow('{nothing}');
  });
});
