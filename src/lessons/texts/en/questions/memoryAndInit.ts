/** The words of interview question 5. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const memoryAndInit: QuestionTexts = {
  question: 'Does memory shorten init?',
  answer:
    'Hardly: init runs at two vCPUs whatever the memory. It shortens the handler, above all the first call with its just-in-time compilation.',
};
