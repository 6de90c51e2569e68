/** The words of interview question 21. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const databaseGuard: QuestionTexts = {
  question: 'Is reserved concurrency a good guard for a database behind a queue?',
  answer: 'It is a ceiling, but throttled pollers use up receives. For a queue, maximum concurrency on the mapping is the better guard.',
};
