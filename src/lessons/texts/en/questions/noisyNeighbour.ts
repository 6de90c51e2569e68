/** The words of interview question 20. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const noisyNeighbour: QuestionTexts = {
  question: 'One function starves the others. What is the cure?',
  answer: 'Reserve concurrency for the critical one, or cap the noisy one.',
};
