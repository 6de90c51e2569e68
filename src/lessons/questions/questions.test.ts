/** Every answer is proved by a run, in each of its variants, or it says why it cannot be; its words hold no number of their own. */
import { describe, expect, it } from 'vitest';
import { lessons } from '../lessons/index.ts';
import { expressionsIn, holdsNumber, lessonText, wordCount } from '../lessons/lessonText.ts';
import { questions as words } from '../texts/en/questions/index.ts';
import { questionTextsOf } from '../texts/index.ts';
import { questions } from './index.ts';
import { faultsOfVariant } from './testing.ts';
import { askOf, variantCount } from './variant.ts';

const SEEDS = [1, 2, 3, 4, 5];
const MOST_WORDS = 80;

describe.each(questions.map((question) => [question.slug, question] as const))('question %s', (slug, question) => {
  const texts = questionTextsOf(slug);
  const variants = Array.from({ length: Math.min(variantCount(question), SEEDS.length) }, (_, i) => i);

  it('is proved by its runs, each variant with one right option', () => {
    expect(question.runs.length > 0 || texts.notShown !== undefined).toBe(true);
    expect(SEEDS.flatMap((seed, i) => faultsOfVariant(question, variants[i % variants.length] as number, seed))).toEqual([]);
  });

  it('asks with numbers that go somewhere', () => {
    const templates = (question.edits ?? []).map(({ value }) => value).join(' ');
    // What has one value only is there for words and expressions.
    const asked = Object.entries(question.numbers ?? {}).filter(([, { length }]) => length > 1);
    for (const [name] of asked) expect(templates).toContain(`{${name}}`);
  });

  it('can be answered by choice where there is a run, each run has its moment, and its lesson exists', () => {
    expect(question.options !== undefined).toBe(question.runs.length > 0);
    for (const run of question.runs) expect(run.moment === undefined, run.label).toBe(run.refused !== undefined);
    expect(lessons.some(({ slug }) => slug === question.lesson)).toBe(question.lesson !== undefined);
  });

  it('has words for each option, and a refutation for all but those that are always right', () => {
    expect(Object.keys(texts.choice?.options ?? {}).toSorted()).toEqual((question.options ?? []).map(({ id }) => id).toSorted());
    if (texts.choice === undefined) return;
    const all = Object.values(texts.choice.options);
    expect(all.length).toBeGreaterThanOrEqual(3);
    expect(all.filter(({ refutation }) => refutation === undefined).length).toBeLessThanOrEqual(1);
  });

  it('holds no number of its own, reads quickly, and tells nothing of the runs before they are made', () => {
    const options = Object.values(texts.choice?.options ?? {});
    const before = [texts.question, texts.answer, texts.choice?.ask ?? '', ...options.map(({ text }) => text)];
    const after = [texts.notShown ?? '', ...options.map(({ refutation }) => refutation ?? '')];
    expect([...before, ...after].filter(holdsNumber)).toEqual([]);
    for (const text of [...before, ...after]) expect(wordCount(text)).toBeLessThanOrEqual(MOST_WORDS);
    const expressions = before.flatMap(expressionsIn);
    expect(expressions.filter((each) => [...each.matchAll(/[A-Za-z]\w*(?:\.\w+)+/g)].some(([path]) => !path.startsWith('ask.')))).toEqual(
      [],
    );
    for (const text of before) expect(lessonText(text, { ask: askOf(question, 0) })).not.toMatch(/[{}]/);
  });
});

it('the questions are numbered from 1 without a gap, and there are words for no other', () => {
  expect(questions.map(({ number }) => number)).toEqual(questions.map((_, i) => i + 1));
  expect(Object.keys(words).toSorted()).toEqual(questions.map(({ slug }) => slug).toSorted());
});
