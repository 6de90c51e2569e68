/** The words of interview question 13. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const whatOthersCanUse: QuestionTexts = {
  question: 'The account’s quota is {=ask.quota} and A reserves {=ask.reserved}. What can B use?',
  answer:
    'At most {=ask.quota - ask.reserved}: what is reserved is kept from all others, used or not. And {limits.unreserved-minimum|number} must stay unreserved in all.',
  choice: {
    ask: 'The account’s quota is {=ask.quota}. Function A reserves {=ask.reserved} and is idle. How many requests can B, which reserves nothing, run at once?',
    options: {
      all: {
        text: '{=ask.quota}: A uses none of its share',
        refutation:
          'Reserved is reserved, used or not. B ran {=run.functions.f.Invocations}, and {=run.functions.f.Throttles} were throttled.',
      },
      rest: { text: '{=ask.quota - ask.reserved}' },
      less: {
        text: '{=ask.quota - ask.reserved - 100}: a hundred stay out of reach for everyone',
        refutation:
          'Those {limits.unreserved-minimum|number} cannot be reserved, so that functions like B can use them: B ran {=run.functions.f.Invocations}.',
      },
    },
  },
};
