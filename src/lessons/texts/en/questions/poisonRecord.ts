/** The words of interview question 35. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const poisonRecord: QuestionTexts = {
  question: 'What does a record do that always fails?',
  answer:
    'It blocks its shard: the batch is tried again until it succeeds or its records expire, and nothing behind it moves. The other shards go on.',
  choice: {
    ask: 'Records come evenly to {=ask.shards} shards. One of the records always fails, and nothing limits its retries. What happens in half an hour?',
    options: {
      skipped: {
        text: 'It is skipped after some tries',
        refutation:
          'By default a batch is tried until its records leave the stream: after {=run.functions.f.Errors} errors {=run.triggers.stream.waiting} records were waiting.',
      },
      shard: { text: 'Its shard stands still, the others go on' },
      all: {
        text: 'The whole stream stands still, to keep the order',
        refutation:
          'Order is kept within a shard, and shards know nothing of each other: {=run.triggers.stream.outcomes.succeeded} records were processed.',
      },
    },
  },
};
