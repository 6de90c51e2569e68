/** What every lesson must be: keys and claims that its runs give, words that are short, and no number written by hand. */
import { describe, expect, it } from 'vitest';
import { parseScenario, ruleById, rules } from '../../sim/index.ts';
import { en } from '../texts/en/index.ts';
import { textsOf } from '../texts/index.ts';
import { answerKey } from './answerKey.ts';
import { lessons } from './index.ts';
import { expressionsIn, holdsNumber, lessonText, wordCount } from './lessonText.ts';
import { stepScenario } from './stepScenario.ts';
import { faultsOf, runStep } from './testing.ts';

const SEEDS = [1, 2, 3, 4, 5];
const MOST_WORDS = 80;

describe.each(lessons.map((lesson) => [lesson.slug, lesson] as const))('lesson %s', (_slug, lesson) => {
  const texts = textsOf(lesson.slug);

  it.each(lesson.steps.map(({ slug }, index) => [slug, index] as const))(
    '%s: its run gives one key, its moment and its claims',
    (_step, index) => {
      expect(SEEDS.flatMap((seed) => faultsOf(lesson, index, seed))).toEqual([]);
      expect(lesson.steps[index]?.claims.length).toBeGreaterThan(0);
    },
  );

  it('has three to five steps, each with its words, and words for nothing else', () => {
    expect(lesson.steps.length).toBeGreaterThanOrEqual(3);
    expect(lesson.steps.length).toBeLessThanOrEqual(5);
    expect(Object.keys(texts.steps)).toEqual(lesson.steps.map(({ slug }) => slug));
    for (const { slug, prediction } of lesson.steps) {
      const ids = prediction.kind === 'cause' ? prediction.options : prediction.kind === 'order' ? prediction.events : [];
      expect(Object.keys(texts.steps[slug]?.options ?? {}).toSorted()).toEqual(ids.map(({ id }) => id).toSorted());
    }
  });

  it('asks for a number that a guess can miss, and for an order that is not the one on offer', () => {
    for (const { prediction } of lesson.steps) {
      if (prediction.kind === 'number') expect(prediction.close).toBeLessThan((prediction.max - prediction.min) / 5);
      if (prediction.kind === 'cause') expect(prediction.options.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('cites rules that exist', () => {
    for (const { ruleId } of lesson.steps) expect(ruleById(ruleId).id).toBe(ruleId);
  });

  it(`reads in at most ${MOST_WORDS} words a step, without a number of its own`, () => {
    const all = [texts.title, texts.about, texts.playground.text, ...texts.playground.tries];
    for (const { text, change, question, options = {}, why } of Object.values(texts.steps)) {
      expect(wordCount(text)).toBeLessThanOrEqual(MOST_WORDS);
      expect(wordCount(why)).toBeLessThanOrEqual(MOST_WORDS);
      all.push(text, change, question, why, ...Object.values(options));
    }
    expect(all.filter(holdsNumber)).toEqual([]);
  });

  it('tells nothing of a run before it is made: those words refer to rules and the scenario only', () => {
    lesson.steps.forEach(({ slug }, index) => {
      const { text, change, question, options = {} } = texts.steps[slug] as (typeof texts.steps)[string];
      for (const words of [text, change, question, ...Object.values(options)]) {
        expect(expressionsIn(words).filter((expression) => !expression.startsWith('set.'))).toEqual([]);
        expect(lessonText(words, { set: stepScenario(lesson, index) })).not.toMatch(/[{}]/);
      }
    });
  });

  it('ends in a playground that runs', () => {
    expect(parseScenario(stepScenario(lesson, lesson.steps.length)).ok).toBe(true);
    expect(texts.playground.tries.length).toBeGreaterThan(0);
  });
});

it('every lesson has another slug, and there are words for no other', () => {
  expect(Object.keys(en).toSorted()).toEqual(lessons.map(({ slug }) => slug).toSorted());
});

it('the right option stands now here, now there', () => {
  const places = lessons.flatMap((lesson) =>
    lesson.steps.flatMap(({ prediction }, index) => {
      if (prediction.kind !== 'cause') return [];
      const { trace, facts } = runStep(lesson, index, 1);
      const key = answerKey(prediction, trace, facts);
      return [prediction.options.findIndex(({ id }) => id === key)];
    }),
  );
  for (const place of [0, 1, 2]) expect(places.filter((each) => each === place).length).toBeGreaterThan(places.length / 6);
});

describe('the words', () => {
  const facts = { set: { timeout: '90s' }, a: 1234.4, share: 0.256, ms: 1500 };

  it('take numbers from rules, from the scenario and from the run', () => {
    const limit = rules.find(({ id }) => id === 'lifecycle.init-limit');
    expect(lessonText('{lifecycle.init-limit}', facts)).toBe(`${limit?.value} ${limit?.unit}`);
    expect(lessonText('{=set.timeout} {=a} {=share|percent} {=ms|ms}', facts)).toBe('90 s 1,234 25.6 % 1.5 s');
    expect(() => lessonText('{=missing}', facts)).toThrow(/missing/);
    expect(() => lessonText('{=a|furlongs}', facts)).toThrow(/furlongs/);
    expect(() => lessonText('{lifecycle.nothing}', facts)).toThrow();
    expect(lessonText('{lifecycle.init-limit|number}, {lifecycle.init-limit|seconds}', facts)).toBe(`${limit?.value}, ${limit?.value} s`);
    expect(() => lessonText('{lifecycle.one-request-per-environment|number}', facts)).toThrow('no number');
    expect(() => lessonText('{concurrency.throttle-is-429|seconds}', facts)).toThrow('not in seconds');
  });

  it('are searched for numbers, and names that hold digits are none', () => {
    expect(holdsNumber('S3 writes {=set.a[0].b} to {lifecycle.init-limit}')).toBe(false);
    expect(holdsNumber('after 10 s')).toBe(true);
    expect(holdsNumber('(3)')).toBe(true);
  });
});
