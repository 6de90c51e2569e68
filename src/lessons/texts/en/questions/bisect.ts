/** The words of interview question 36. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const bisect: QuestionTexts = {
  question: 'Does bisecting a failed batch get rid of the bad record?',
  answer:
    'No: halving isolates it in a few steps, and uses up no retry. Alone it still blocks its shard, until a maximum of retries or of age is set; then it goes to the on-failure destination.',
  choice: {
    ask: 'One record of a batch of {=ask.batch} always fails. The mapping bisects failed batches and sets no other limit. What happens to the record?',
    options: {
      dropped: {
        text: 'It is isolated and dropped',
        refutation:
          'Isolated, yes; but nothing says how often it may be tried: {=unlimited.triggers.stream.waiting} records were waiting behind it at the end. With a retry limit there were {=limited.triggers.stream.waiting}.',
      },
      blocks: { text: 'It is isolated, and blocks its shard alone' },
      batch: {
        text: 'Its whole batch is given up with it',
        refutation:
          'That is what happens without bisecting. Here {=limited.triggers.stream.outcomes.sentToDestination} record was given up, once retries were limited.',
      },
    },
  },
};
