/** The words of interview question 17. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const zeroToFiveThousand: QuestionTexts = {
  question: 'From 0 to 5,000 requests at once, with a quota of 10,000?',
  answer: 'About 1,000 environments start at once, then 100 more each second; the rest is throttled.',
};
