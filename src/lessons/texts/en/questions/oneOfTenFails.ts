/** The words of interview question 29. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const oneOfTenFails: QuestionTexts = {
  question: 'One of ten messages of a batch fails. What happens to the others?',
  answer: 'All ten come back, unless the function reports which ones failed (ReportBatchItemFailures).',
};
