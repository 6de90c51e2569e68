/** The words of interview question 17. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const zeroToFiveThousand: QuestionTexts = {
  question: 'From nothing to {=ask.calls} requests at once, with a quota of {=ask.quota}?',
  answer:
    'A function may gain {concurrency.scaling-burst|number} environments at once, and {concurrency.scaling-refill|number} more each second. What comes faster is throttled, however high the quota.',
  choice: {
    ask: 'An idle function gets {=ask.calls} requests in the same moment. The account’s quota is {=ask.quota}. How many run?',
    options: {
      all: {
        text: 'All {=ask.calls}',
        refutation: 'The quota is not the only limit: the function’s scaling rate let {=run.functions.f.Invocations} start.',
      },
      burst: {
        text: '{concurrency.scaling-burst|number}, and {concurrency.scaling-refill|number} more may start with each second',
        refutation: 'That is the scaling rate of a function; so few requests do not reach it, and {=run.functions.f.Invocations} started.',
      },
      old: {
        text: 'Three thousand, and five hundred more each minute',
        refutation:
          'That was the burst of large Regions, and is no more: each function gains {concurrency.scaling-burst|number} at once: {=run.functions.f.Invocations} started.',
      },
      slow: {
        text: '{concurrency.scaling-refill|number} in each second, from the first',
        refutation:
          'Those are refilled; what may start at once is {concurrency.scaling-burst|number}. {=run.functions.f.Invocations} started.',
      },
    },
  },
};
