/** The words of interview question 27. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const sqsScaling: QuestionTexts = {
  question: 'How does an SQS mapping scale?',
  answer:
    'It begins with {sqs.first-concurrency|number} batches at once and adds up to {sqs.scale-up|number} a minute while messages wait, to at most {sqs.maximum-invocations|number}; or faster, with provisioned pollers.',
  choice: {
    ask: '{=ask.count} messages wait in a standard queue, each takes ten seconds, and the account’s quota is far away. How many invocations run at once after {=ask.minutes * 60000|ms}?',
    options: {
      ramp: {
        text: 'About {=ask.first + ask.perMinute * ask.minutes}',
        refutation:
          'So it would be with {sqs.scale-up|number} a minute and no end. A mapping stops at {sqs.maximum-invocations|number}: the run had {=run.functions.f.ConcurrentExecutions.max}.',
      },
      old: {
        text: 'About {=ask.first + 60 * ask.minutes}: sixty more each minute',
        refutation:
          'That was so once. A mapping now adds up to {sqs.scale-up|number} a minute: the run had {=run.functions.f.ConcurrentExecutions.max}.',
      },
      most: {
        text: '{=ask.most}, the most that a mapping has',
        refutation:
          'It gets there in time, not at once: {sqs.scale-up|number} more a minute gave {=run.functions.f.ConcurrentExecutions.max}.',
      },
      all: {
        text: 'As many as the account’s quota allows',
        refutation: 'A mapping has limits of its own: {=run.functions.f.ConcurrentExecutions.max} were at work.',
      },
    },
  },
};
