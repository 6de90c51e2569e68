/** The words of interview question 29. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const oneOfTenFails: QuestionTexts = {
  question: 'One message of a batch of {=ask.size} fails. What happens to the others?',
  answer:
    'All come back, those that went well too, unless the function reports which ones failed (ReportBatchItemFailures). Then only these come back.',
  choice: {
    ask: 'A batch of {=ask.size} messages, one of them always fails, and the function throws. The redrive policy allows three receives. Which messages end in the dead-letter queue?',
    options: {
      one: {
        text: 'The bad one',
        refutation:
          'Lambda deletes a batch or leaves it, as a whole: {=whole.triggers.queue.outcomes.deadLettered} landed there. With ReportBatchItemFailures it was {=partial.triggers.queue.outcomes.deadLettered}.',
      },
      all: { text: 'All {=ask.size}' },
      none: {
        text: 'None: the bad one is skipped',
        refutation:
          'A queue skips nothing. The batch came back until the redrive policy moved it: {=whole.triggers.queue.outcomes.deadLettered} messages.',
      },
    },
  },
};
