/** The table of misconceptions in docs/LESSONS.md names steps and questions that exist. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lessons, questions } from './index.ts';

const text = readFileSync(new URL('../../docs/LESSONS.md', import.meta.url), 'utf8');
const rows = [...text.matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, number, misconception, met = '']) => ({
  number: Number(number),
  misconception,
  steps: [...met.matchAll(/`([^`]+)`/g)].map(([, step]) => step),
  questions: [...met.matchAll(/question (\d+)/g)].map(([, question]) => Number(question)),
}));
const steps = lessons.flatMap(({ slug, steps: all }) => all.map((step) => `${slug}/${step.slug}`));

describe('the table of misconceptions', () => {
  it('numbers them from 1 without a gap', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 29 }, (_, i) => i + 1));
  });

  it.each(rows)('$number: $misconception', ({ steps: named, questions: asked }) => {
    expect(named.filter((step) => !steps.includes(step ?? ''))).toEqual([]);
    expect(asked.filter((number) => !questions.some((question) => question.number === number))).toEqual([]);
    expect(named.length + asked.length).toBeGreaterThan(0);
  });
});
