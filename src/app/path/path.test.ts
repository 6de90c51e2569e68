import { describe, expect, it } from 'vitest';
import { challenges, lessons, questions } from '../../lessons/index.ts';
import { type Done, nextOf, stagesOf } from './path.ts';

const nothing: Done = { lesson: () => 'open', challenge: () => 'open', question: () => 'open' };
const everything: Done = { lesson: () => 'done', challenge: () => 'done', question: () => 'done' };

describe('the learning path', () => {
  it('holds every lesson and challenge once, and questions under the lesson that treats them', () => {
    const stages = stagesOf(nothing);
    expect(stages.flatMap((stage) => stage.lessons.map(({ lesson }) => lesson.slug))).toEqual(lessons.map(({ slug }) => slug));
    expect(stages.flatMap((stage) => stage.challenges.map(({ challenge }) => challenge.slug)).toSorted()).toEqual(
      challenges.map(({ slug }) => slug).toSorted(),
    );
    const treated = questions.filter(({ lesson }) => lesson !== undefined);
    expect(stages.flatMap((stage) => stage.questions).length).toBe(treated.length);
  });

  it('begins with the first lesson, goes on with what was begun, and ends', () => {
    expect(nextOf(stagesOf(nothing))).toEqual({ kind: 'lesson', lesson: lessons[0] });
    const begun: Done = { ...nothing, lesson: ({ slug }) => (slug === 'timeouts' ? 'begun' : 'open') };
    expect(nextOf(stagesOf(begun))).toMatchObject({ kind: 'lesson', lesson: { slug: 'timeouts' } });
    expect(nextOf(stagesOf(everything))).toEqual({ kind: 'nothing' });
    expect(nextOf(stagesOf({ ...everything, question: () => 'open' }))).toEqual({ kind: 'questions' });
  });

  it('sends to the challenges of a chapter when its lessons are done', () => {
    const stages = stagesOf({ ...nothing, lesson: () => 'done' });
    const first = stages.flatMap((stage) => stage.challenges)[0]?.challenge;
    expect(nextOf(stages)).toEqual({ kind: 'challenge', challenge: first });
  });
});
