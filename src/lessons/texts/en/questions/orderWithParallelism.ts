/** The words of interview question 37. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const orderWithParallelism: QuestionTexts = {
  question: 'Is the order kept with a parallelization factor above 1?',
  answer: 'Per partition key, yes; over the whole shard, no.',
  notShown: 'That no key is ever handled out of order is a property test over random streams; a summary holds no order.',
};
