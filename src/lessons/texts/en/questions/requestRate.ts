/** The words of interview question 18. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const requestRate: QuestionTexts = {
  question: '30,000 requests a second of 20 ms, quota 1,000?',
  answer: '600 environments would do, but no more than 10 requests a second for each unit of the quota: 10,000. The rest is throttled.',
};
