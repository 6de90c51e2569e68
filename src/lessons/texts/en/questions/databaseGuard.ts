/** The words of interview question 21. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const databaseGuard: QuestionTexts = {
  question: 'Is reserved concurrency a good guard for a database behind a queue?',
  answer:
    'It is a ceiling, but pollers that are throttled use up receives of good messages. For a queue, maximum concurrency on the mapping is the better guard: it stops reading instead.',
  choice: {
    ask: 'A database takes {=ask.cap} connections, and a busy queue feeds the function that uses it. Which guard brings no good message into the dead-letter queue?',
    options: {
      reserved: {
        text: 'A reserved concurrency of {=ask.cap}',
        refutation:
          'Its mapping went on receiving: {=reserved.functions.f.Throttles} throttles, and {=reserved.triggers.queue.outcomes.deadLettered} messages gave up their receives and landed there, with {=reserved.functions.f.Errors} errors of the code.',
      },
      maximum: { text: 'A maximum concurrency of {=ask.cap} on the mapping' },
      both: {
        text: 'Either: both let {=ask.cap} run at once',
        refutation:
          'Both let so many run. But what is reserved refuses what was already received: {=reserved.triggers.queue.outcomes.deadLettered} messages were lost to it, {=maximum.triggers.queue.outcomes.deadLettered} to the other.',
      },
    },
  },
};
