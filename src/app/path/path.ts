/** The learning path: by chapter its lessons, the challenges that put them to use, and the interview questions that ask for them; and how far a person is. */
import { type Challenge, type Chapter, challenges, chapters, type Lesson, type Question, questions } from '../../lessons/index.ts';

/** How far a person is with one thing. */
export type Reach = 'open' | 'begun' | 'done';

/** What a person has done, as their progress tells. */
export interface Done {
  readonly lesson: (lesson: Lesson) => Reach;
  readonly challenge: (slug: string) => Reach;
  readonly question: (number: number) => Reach;
}

export interface Stage {
  readonly id: string;
  readonly lessons: readonly { readonly lesson: Lesson; readonly reach: Reach }[];
  readonly challenges: readonly { readonly challenge: Challenge; readonly reach: Reach }[];
  /** Interview questions of its lessons. */
  readonly questions: readonly Question[];
  /** How many of these the person knows. */
  readonly known: number;
}

/** Where to go on. */
export type Next =
  | { readonly kind: 'lesson'; readonly lesson: Lesson }
  | { readonly kind: 'challenge'; readonly challenge: Challenge }
  | { readonly kind: 'questions' }
  | { readonly kind: 'nothing' };

export function stagesOf(done: Done): readonly Stage[] {
  return chapters.map((chapter) => {
    const asked = questions.filter(({ lesson }) => lesson !== undefined && holds(chapter, lesson));
    return {
      id: chapter.id,
      lessons: chapter.lessons.map((lesson) => ({ lesson, reach: done.lesson(lesson) })),
      challenges: challenges
        .filter(({ lesson }) => holds(chapter, lesson))
        .map((challenge) => ({ challenge, reach: done.challenge(challenge.slug) })),
      questions: asked,
      known: asked.filter(({ number }) => done.question(number) === 'done').length,
    };
  });
}

/** What was begun comes first, then the first thing of the path that is open: the lessons of a chapter before its challenges. */
export function nextOf(stages: readonly Stage[]): Next {
  const lessons = stages.flatMap((stage) => stage.lessons);
  const begun = lessons.find(({ reach }) => reach === 'begun');
  if (begun !== undefined) return { kind: 'lesson', lesson: begun.lesson };
  for (const stage of stages) {
    const lesson = stage.lessons.find(({ reach }) => reach !== 'done');
    if (lesson !== undefined) return { kind: 'lesson', lesson: lesson.lesson };
    const challenge = stage.challenges.find(({ reach }) => reach !== 'done');
    if (challenge !== undefined) return { kind: 'challenge', challenge: challenge.challenge };
  }
  return stages.some(({ questions: asked, known }) => known < asked.length) ? { kind: 'questions' } : { kind: 'nothing' };
}

const holds = ({ lessons }: Chapter, slug: string): boolean => lessons.some((lesson) => lesson.slug === slug);
