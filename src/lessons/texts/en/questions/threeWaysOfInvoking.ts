/** The words of interview question 51. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const threeWaysOfInvoking: QuestionTexts = {
  question: 'Synchronous, asynchronous and polled invocations: what differs?',
  answer:
    'Who waits, and who tries again. Synchronous: the caller waits, and its code decides. Asynchronous: Lambda keeps the event in a queue of its own and tries {async.retry-attempts|number} more times. Polled: Lambda reads a queue or stream, and what failed stays there until it succeeds, expires or is moved.',
  choice: {
    ask: 'A function always throws. An SDK calls it once; one event comes; and one message, whose redrive policy allows {=ask.receives} receives. How often does it run for each?',
    options: {
      own: { text: 'Once, three times, {=ask.receives} times' },
      three: {
        text: 'Three times each: that is how often Lambda tries',
        refutation:
          'Lambda tries again only what it keeps in its own queue. A function error reaches the SDK as an answer ({=run.functions.called.Invocations} run), and a message comes back as its queue says ({=run.functions.fed.Invocations}).',
      },
      once: {
        text: 'Once each: an error is an answer',
        refutation:
          'To someone who waits it is one. The event ran {=run.functions.told.Invocations} times, the message {=run.functions.fed.Invocations} times.',
      },
    },
  },
};
