/** The words of interview question 37. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const orderWithParallelism: QuestionTexts = {
  question: 'Is the order kept with a parallelization factor above one?',
  answer: 'For each partition key, yes: all records of a key take the same one of the shard’s parts. Over the whole shard, no.',
  notShown: 'That no key is ever handled out of order is shown by a property test over random streams; a summary holds no order.',
  choice: {
    ask: 'A stream of one shard with a parallelization factor of {=ask.factor} is full of records with {=ask.keys} different keys. How many batches are at work at once?',
    options: {
      one: {
        text: 'One: these records must stay in order',
        refutation:
          'Only records of the same key must. With several keys {=run.functions.f.ConcurrentExecutions.max} batches were at work, each with keys of its own.',
      },
      factor: {
        text: '{=ask.factor}',
        refutation: 'Records of one key are never handled side by side: {=run.functions.f.ConcurrentExecutions.max} batch was at work.',
      },
      more: {
        text: 'As many as there are batches waiting',
        refutation: 'The factor is the limit of each shard: {=run.functions.f.ConcurrentExecutions.max} were at work.',
      },
    },
  },
};
