/** The words of interview question 18. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const requestRate: QuestionTexts = {
  question: '{=ask.rate} requests a second of {=ask.ms|ms}, quota {=ask.quota}?',
  answer:
    'Two limits. Concurrency: {=ask.rate * ask.ms / 1000} environments would do. And the request rate: {concurrency.requests-per-unit|number} a second for each unit of the quota, {=10 * ask.quota} in all. What comes faster is throttled.',
  choice: {
    ask: '{=ask.rate} requests a second come to a function that takes {=ask.ms|ms}. The quota is {=ask.quota}. What is throttled?',
    options: {
      none: {
        text: 'Nothing: {=ask.rate * ask.ms / 1000} environments are fewer than the quota',
        refutation:
          'The environments would do. But {concurrency.requests-per-unit|number} requests a second are all that a unit of the quota allows; in the run {=run.functions.f.Throttles} were throttled.',
      },
      rate: {
        text: 'What comes faster than {=10 * ask.quota} a second',
        refutation:
          'These requests do not come faster than that, nor do they need more environments than the quota has: the run had {=run.functions.f.Throttles} throttles.',
      },
      unit: {
        text: 'What comes faster than {=ask.quota} a second',
        refutation:
          'The quota counts requests at work, not requests a second: {=run.functions.f.Invocations} ran within three seconds, and at most {=run.functions.f.ConcurrentExecutions.max} at once.',
      },
    },
  },
};
