/** The words of interview question 24. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const maximumEventAge: QuestionTexts = {
  question: 'Maximum event age 60 s under a block of 5 minutes?',
  answer: 'Events older than 60 s are given up, and go to the dead-letter queue or destination.',
};
