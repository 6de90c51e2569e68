/** The words of interview question 22. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const failingAsync: QuestionTexts = {
  question: 'How often does an asynchronous event that fails run?',
  answer:
    'Once, and then as often as its retries allow: three times by default. The second run comes {async.first-retry-wait|seconds} after the first failure, the third {async.second-retry-wait|seconds} after the second. All side effects come as often.',
  choice: {
    ask: 'An event invokes a function that always throws. Its maximum retry attempts are {=ask.retries}. How often does the function run?',
    options: {
      one: {
        text: 'Once: nobody waits for an answer',
        refutation: 'Lambda’s own queue tries again where retries are allowed: the function ran {=run.functions.f.Invocations} times.',
      },
      two: {
        text: 'Twice',
        refutation:
          'The first try is not one of the retries, and each retry that is allowed is made: the function ran {=run.functions.f.Invocations} times.',
      },
      three: {
        text: 'Three times',
        refutation: 'That is the default, of {async.retry-attempts|number} retries. Here it ran {=run.functions.f.Invocations} times.',
      },
      many: {
        text: 'Again and again for {async.maximum-event-age|seconds}',
        refutation:
          'So long an event may wait while it is throttled. An error uses up a retry: the function ran {=run.functions.f.Invocations} times.',
      },
    },
  },
};
