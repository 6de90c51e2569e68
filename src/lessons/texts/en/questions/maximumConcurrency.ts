/** The words of interview question 31. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const maximumConcurrency: QuestionTexts = {
  question: 'And maximum concurrency 2 instead?',
  answer: 'The mapping stops polling when two are busy: nothing is throttled, nothing is lost.',
};
