/** The words of interview question 36. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const bisect: QuestionTexts = {
  question: 'Does bisecting a failed batch get rid of the bad record?',
  answer:
    'It isolates the record in about log2 of the batch: 7 splits of 100. Alone it still blocks, until a maximum of retries or age is set.',
};
