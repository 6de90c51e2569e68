/** The words of interview question 34. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const kinesisConcurrency: QuestionTexts = {
  question: 'How concurrent is a Kinesis mapping?',
  answer: 'Shards times the parallelization factor.',
};
