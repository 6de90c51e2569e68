/** The words of interview question 35. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const poisonRecord: QuestionTexts = {
  question: 'What does a record do that always fails?',
  answer: 'It blocks its shard until it succeeds or expires. The other shards go on.',
};
