/** Every challenge is solved by its par solution under every seed, and not by where it starts; words hold no number of their own. */
import { describe, expect, it } from 'vitest';
import { ruleById } from '../../sim/index.ts';
import { lessons } from '../lessons/index.ts';
import { holdsNumber, lessonText, wordCount } from '../lessons/lessonText.ts';
import { challenges as words } from '../texts/en/challenges/index.ts';
import { challengeTextsOf } from '../texts/index.ts';
import { CHECKED_SEEDS } from './challenge.ts';
import { challenges } from './index.ts';
import { challengeCause, changedFixed, judgeRun } from './judge.ts';
import { parScenario } from './parScenario.ts';
import { factsOf } from './testing.ts';

const MOST_WORDS = 80;

describe.each(challenges.map((challenge) => [challenge.slug, challenge] as const))('challenge %s', (slug, challenge) => {
  const texts = challengeTextsOf(slug);
  const start = CHECKED_SEEDS.map((seed) => factsOf(challenge, challenge.scenario, seed));
  const solved = CHECKED_SEEDS.map((seed) => factsOf(challenge, parScenario(challenge), seed));

  it('is solved by its par solution, under every seed', () => {
    const missed = solved.flatMap((facts, i) =>
      judgeRun(challenge, facts).flatMap(({ id, holds, value }) => (holds ? [] : [`seed ${CHECKED_SEEDS[i]}: ${id}, ${value}`])),
    );
    expect(missed).toEqual([]);
    expect(changedFixed(challenge, parScenario(challenge))).toEqual([]);
  });

  it('is not solved where it starts, under any seed', () => {
    for (const facts of start) expect(judgeRun(challenge, facts).every(({ holds }) => holds)).toBe(false);
  });

  it('measures every goal', () => {
    for (const facts of solved) expect(judgeRun(challenge, facts).filter(({ value }) => value === null)).toEqual([]);
  });

  it('names one cause, where it asks for one', () => {
    for (const facts of start) {
      const cause = challengeCause(challenge, facts);
      expect(cause === null).toBe(challenge.diagnosis === undefined);
    }
  });

  it('takes a change of what must stay for one', () => {
    expect(challenge.fixed).toContain('traffic');
    expect(changedFixed(challenge, { ...challenge.scenario, traffic: [] })).toContain('traffic');
  });

  it('has words for its goals and options, hints, a rule and a lesson', () => {
    expect(Object.keys(texts.goals)).toEqual(challenge.goals.map(({ id }) => id));
    expect(Object.keys(texts.diagnosis?.options ?? {})).toEqual((challenge.diagnosis?.options ?? []).map(({ id }) => id));
    expect(texts.hints.length).toBeGreaterThanOrEqual(2);
    expect(ruleById(challenge.ruleId).id).toBe(challenge.ruleId);
    expect(lessons.some((lesson) => lesson.slug === challenge.lesson)).toBe(true);
  });

  it('reads quickly, without a number of its own', () => {
    const all = [texts.title, texts.story, texts.fixed, texts.par, ...Object.values(texts.goals), ...texts.hints];
    if (texts.diagnosis !== undefined) all.push(texts.diagnosis.question, ...Object.values(texts.diagnosis.options));
    expect(all.filter(holdsNumber)).toEqual([]);
    for (const text of all) {
      expect(wordCount(text)).toBeLessThanOrEqual(MOST_WORDS);
      expect(lessonText(text, { target: challenge.targets })).not.toMatch(/[{}]/);
    }
  });
});

it('there are a dozen at least, each with another slug, and words for no other', () => {
  expect(challenges.length).toBeGreaterThanOrEqual(12);
  expect(Object.keys(words).toSorted()).toEqual(challenges.map(({ slug }) => slug).toSorted());
});
