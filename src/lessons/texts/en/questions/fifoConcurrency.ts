/** The words of interview question 32. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const fifoConcurrency: QuestionTexts = {
  question: 'How concurrent is a FIFO queue?',
  answer: 'At most one batch at a time for each message group; a message that fails holds its group.',
};
