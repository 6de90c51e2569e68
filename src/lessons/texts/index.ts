/** The words of the lessons, questions and challenges. Another language is another folder with the same slugs. */
import type { ChallengeTexts } from './challengeTexts.ts';
import { challenges } from './en/challenges/index.ts';
import { chapters } from './en/chapters.ts';
import { falseStatements } from './en/falseStatements/index.ts';
import { en } from './en/index.ts';
import { questions } from './en/questions/index.ts';
import { welcome } from './en/welcome.ts';
import type { FalseStatementTexts } from './falseStatementTexts.ts';
import type { LessonTexts, StepTexts } from './lessonTexts.ts';
import type { QuestionTexts } from './questionTexts.ts';
import type { WelcomeTexts } from './welcomeTexts.ts';

/** Of a lesson; throws when there are none, which a test rules out. */
export function textsOf(slug: string): LessonTexts {
  const texts = en[slug];
  if (texts === undefined) throw new Error(`The lesson '${slug}' has no words.`);
  return texts;
}

/** Of a chapter of lessons; throws when there is none, which a test rules out. */
export function chapterTitle(id: string): string {
  const title = chapters[id];
  if (title === undefined) throw new Error(`The chapter '${id}' has no title.`);
  return title;
}

/** Of one step of a lesson. */
export function stepTextsOf(lesson: string, step: string): StepTexts {
  const texts = textsOf(lesson).steps[step];
  if (texts === undefined) throw new Error(`The step '${step}' of the lesson '${lesson}' has no words.`);
  return texts;
}

/** Of an interview question; throws when there are none, which a test rules out. */
export function questionTextsOf(slug: string): QuestionTexts {
  const texts = questions[slug];
  if (texts === undefined) throw new Error(`The question '${slug}' has no words.`);
  return texts;
}

/** Of a challenge; throws when there are none, which a test rules out. */
export function challengeTextsOf(slug: string): ChallengeTexts {
  const texts = challenges[slug];
  if (texts === undefined) throw new Error(`The challenge '${slug}' has no words.`);
  return texts;
}

/** About a false statement; throws when there are none, which a test rules out. */
export function falseStatementTextsOf(slug: string): FalseStatementTexts {
  const texts = falseStatements[slug];
  if (texts === undefined) throw new Error(`The false statement '${slug}' has no words.`);
  return texts;
}

/** Of the guided start. */
export const welcomeTexts: WelcomeTexts = welcome;
