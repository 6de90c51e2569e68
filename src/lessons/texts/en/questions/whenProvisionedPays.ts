/** The words of interview question 40. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const whenProvisionedPays: QuestionTexts = {
  question: 'When does provisioned concurrency pay?',
  answer: 'Above a utilisation of about 60 % it is cheaper than on demand: its duration rate is lower, its idle time is paid.',
};
