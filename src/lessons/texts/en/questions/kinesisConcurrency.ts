/** The words of interview question 34. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const kinesisConcurrency: QuestionTexts = {
  question: 'How concurrent is a Kinesis mapping?',
  answer:
    'Shards times the parallelization factor, and no more: {=ask.shards} shards with a factor of {=ask.factor} keep at most {=ask.shards * ask.factor} batches at work.',
  choice: {
    ask: 'A stream of {=ask.shards} shards has a large backlog, and its mapping a parallelization factor of {=ask.factor}. How many invocations run at once?',
    options: {
      product: { text: '{=ask.shards * ask.factor}' },
      shards: {
        text: '{=ask.shards}: one for each shard, to keep the order',
        refutation:
          'Order is kept for each partition key, and a shard can be read in several parts: {=run.functions.f.ConcurrentExecutions.max} ran at once.',
      },
      factor: {
        text: '{=ask.factor}: the factor says it',
        refutation: 'The factor is of each shard: {=run.functions.f.ConcurrentExecutions.max} ran at once.',
      },
      many: {
        text: 'More and more, while records wait',
        refutation:
          'So a queue is read. For a stream the number of batches is given: {=run.functions.f.ConcurrentExecutions.max} ran at once, with {=run.triggers.stream.waiting} records waiting.',
      },
    },
  },
};
