/** The words of interview question 33. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const whereFailuresLand: QuestionTexts = {
  question: 'Where do messages land that fail for good?',
  answer: 'In the queue’s own dead-letter queue (its redrive policy), never in the function’s.',
};
