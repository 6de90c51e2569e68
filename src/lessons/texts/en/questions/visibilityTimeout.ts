/** The words of interview question 28. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const visibilityTimeout: QuestionTexts = {
  question: 'How long should the visibility timeout be?',
  answer:
    'At least {sqs.visibility-advised|number} times the function’s timeout, plus the batching window, and never below it: or messages come back while they are being handled.',
  notShown: 'A mapping that is made with a visibility timeout below the function’s timeout is refused; here the timeout is raised later.',
  choice: {
    ask: 'A message is hidden for {=ask.visibility|ms}. The function’s work has become slower, and now takes {=ask.work|ms} within a longer timeout. Nothing fails. How often is each message handled?',
    options: {
      once: {
        text: 'Once: it is deleted when the function has succeeded',
        refutation:
          'It is, but too late: {=short.triggers.queue.sent} messages led to {=short.functions.f.Invocations} invocations and {=short.functions.f.Errors} errors, each copy received when the first was not done.',
      },
      twice: {
        text: 'At least twice: it comes back while it is being handled',
        refutation:
          'Here the work ends before the message would be seen again: {=short.functions.f.Invocations} invocations for {=short.triggers.queue.sent} messages.',
      },
      never: {
        text: 'Never: Lambda stops the function at the visibility timeout',
        refutation:
          'Nothing stops it; the queue knows nothing of the function. {=short.triggers.queue.outcomes.succeeded} messages were handled to the end.',
      },
    },
  },
};
