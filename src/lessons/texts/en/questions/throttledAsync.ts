/** The words of interview question 23. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const throttledAsync: QuestionTexts = {
  question: 'And one that is throttled?',
  answer: 'That is no try: Lambda’s queue waits from a second up to five minutes between tries, for up to six hours.',
};
