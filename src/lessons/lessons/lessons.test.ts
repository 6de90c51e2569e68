/** What every lesson must be: keys and claims that its runs give, words that are short, and no number written by hand. */
import { describe, expect, it } from 'vitest';
import { parseScenario, ruleById, rules } from '../../sim/index.ts';
import { en } from '../texts/en/index.ts';
import { chapterTitle, textsOf } from '../texts/index.ts';
import { answerKey } from './answerKey.ts';
import { curveLabels } from './curve.ts';
import { chapters, lessons } from './index.ts';
import { expressionsIn, holdsNumber, lessonText, wordCount } from './lessonText.ts';
import { minutesOf } from './minutesOf.ts';
import { stepScenario, taskScenario } from './stepScenario.ts';
import { taskChecks } from './taskChecks.ts';
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

  it('has three to five steps, more only where the learner builds, each with its words, and words for nothing else', () => {
    const isBuilt = lesson.steps.some(({ task }) => task !== undefined);
    expect(lesson.steps.length).toBeGreaterThanOrEqual(3);
    expect(lesson.steps.length).toBeLessThanOrEqual(isBuilt ? 9 : 5);
    expect(Object.keys(texts.steps)).toEqual(lesson.steps.map(({ slug }) => slug));
    for (const { slug, prediction } of lesson.steps) {
      const ids = prediction.kind === 'cause' ? prediction.options : prediction.kind === 'order' ? prediction.events : [];
      expect(Object.keys(texts.steps[slug]?.options ?? {}).toSorted()).toEqual(ids.map(({ id }) => id).toSorted());
    }
  });

  it('asks for a number that a guess can miss, and for an order that is not the one on offer', () => {
    for (const { prediction } of lesson.steps) {
      if (prediction.kind === 'number') expect(prediction.close).toBeLessThan((prediction.max - prediction.min) / 5);
      if (prediction.kind === 'curve') expect(prediction.close).toBeLessThan((prediction.max - prediction.min) / 5);
      if (prediction.kind === 'cause') expect(prediction.options.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('asks for changes that are not made yet, and that the step’s own edits make', () => {
    lesson.steps.forEach((step, index) => {
      if (step.task === undefined) return;
      expect(texts.steps[step.slug]?.task).toHaveLength(step.task.done.length);
      expect(taskChecks(step, taskScenario(lesson, index)).some((done) => !done)).toBe(true);
      expect(taskChecks(step, stepScenario(lesson, index))).toEqual(step.task.done.map(() => true));
      expect(parseScenario(taskScenario(lesson, index)).ok).toBe(true);
    });
  });

  it('cites rules that exist', () => {
    for (const { ruleId } of lesson.steps) expect(ruleById(ruleId).id).toBe(ruleId);
  });

  it(`reads in at most ${MOST_WORDS} words a step, without a number of its own`, () => {
    const all = [texts.title, texts.about, texts.playground.text, ...texts.playground.tries];
    for (const { text, change, question, task = [], options = {}, why } of Object.values(texts.steps)) {
      expect(wordCount([text, ...task].join(' '))).toBeLessThanOrEqual(MOST_WORDS);
      expect(wordCount(why)).toBeLessThanOrEqual(MOST_WORDS);
      all.push(text, change, question, why, ...task, ...Object.values(options));
    }
    expect(all.filter(holdsNumber)).toEqual([]);
  });

  it('tells nothing of a run before it is made: those words refer to rules and the scenario only', () => {
    lesson.steps.forEach(({ slug, prediction }, index) => {
      const { text, change, question, task = [], options = {} } = texts.steps[slug] as (typeof texts.steps)[string];
      if (prediction.kind === 'curve') expect(curveLabels(prediction.along, stepScenario(lesson, index))).not.toContain('NaN');
      for (const words of [text, change, question, ...task, ...Object.values(options)]) {
        expect(expressionsIn(words).filter((expression) => !expression.startsWith('set.'))).toEqual([]);
        expect(lessonText(words, { set: stepScenario(lesson, index) })).not.toMatch(/[{}]/);
      }
    });
  });

  it('has notes for a teacher, who knows the run already', () => {
    const { goal, minutes, ask, wrongAnswers } = texts.teacher;
    expect([goal, ...ask, ...wrongAnswers].filter(holdsNumber)).toEqual([]);
    expect(minutes).toBeGreaterThanOrEqual(10);
    expect(ask.length).toBeGreaterThanOrEqual(2);
    expect(wrongAnswers.length).toBeGreaterThanOrEqual(2);
    for (const words of [goal, ...ask, ...wrongAnswers]) {
      expect(expressionsIn(words)).toEqual([]);
      expect(lessonText(words, {})).not.toMatch(/[{}]/);
    }
  });

  it('ends in a playground that runs', () => {
    expect(parseScenario(stepScenario(lesson, lesson.steps.length)).ok).toBe(true);
    expect(texts.playground.tries.length).toBeGreaterThan(0);
  });
});

it('every lesson has another slug, and there are words for no other', () => {
  expect(Object.keys(en).toSorted()).toEqual(lessons.map(({ slug }) => slug).toSorted());
});

it('every chapter has a title, and every lesson a time that is neither a minute nor an afternoon', () => {
  expect(chapters.map(({ id }) => chapterTitle(id)).every((title) => title.length > 0)).toBe(true);
  for (const lesson of lessons) {
    expect(minutesOf(lesson)).toBeGreaterThanOrEqual(3);
    expect(minutesOf(lesson)).toBeLessThanOrEqual(30);
    expect(textsOf(lesson.slug).teacher.minutes).toBeGreaterThan(minutesOf(lesson));
  }
});

it('there are enough lessons, each told apart by its slug', () => {
  expect(new Set(lessons.map(({ slug }) => slug)).size).toBe(lessons.length);
  expect(lessons.length).toBeGreaterThanOrEqual(24);
});

it('every kind of prediction is asked for, and a curve in at least three lessons', () => {
  const kinds = lessons.map(({ steps }) => new Set(steps.map(({ prediction }) => prediction.kind)));
  for (const kind of ['cause', 'number', 'order', 'curve'] as const)
    expect(kinds.filter((each) => each.has(kind)).length).toBeGreaterThanOrEqual(3);
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
