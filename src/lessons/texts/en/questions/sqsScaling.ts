/** The words of interview question 27. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const sqsScaling: QuestionTexts = {
  question: 'How does an SQS mapping scale?',
  answer: 'It starts with five concurrent batches and adds up to 300 a minute, to at most 1,250; or with provisioned pollers.',
};
