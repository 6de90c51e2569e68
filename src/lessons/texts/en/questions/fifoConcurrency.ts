/** The words of interview question 32. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const fifoConcurrency: QuestionTexts = {
  question: 'How concurrent is a FIFO queue?',
  answer:
    'At most one batch at a time for each message group that has messages. A message that fails holds its group until it succeeds or goes to the dead-letter queue; other groups go on.',
  choice: {
    ask: 'A busy FIFO queue has messages of {=ask.groups} groups. How many invocations run at once?',
    options: {
      one: {
        text: 'One: first in, first out',
        refutation:
          'Order is kept within a group only. The run had {=run.functions.f.ConcurrentExecutions.max} at once, each with a group of its own.',
      },
      groups: { text: 'At most {=ask.groups}, one for each group' },
      many: {
        text: 'As many as of a standard queue, and more each minute',
        refutation:
          'A group with a batch at work is held back, so that its order is kept: the run never had more than {=run.functions.f.ConcurrentExecutions.max}.',
      },
    },
  },
};
