/** The words of interview question 42. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const warmers: QuestionTexts = {
  question: 'Do keep-warm pings work?',
  answer: 'For about one environment per ping. Ten parallel calls after it find one warm and start nine cold.',
};
