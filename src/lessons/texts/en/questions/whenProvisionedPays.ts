/** The words of interview question 40. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const whenProvisionedPays: QuestionTexts = {
  question: 'When does provisioned concurrency pay?',
  answer:
    'When it is busy for more than {=ask.breakEven|percent} of the time, at the prices of x86: its duration is cheaper than on demand, but its idle time is paid as well. For the sake of latency it may pay before.',
  choice: {
    ask: '{=ask.provisioned} provisioned environments are busy for {=ask.rate / ask.provisioned|percent} of the time. Is that cheaper than on demand?',
    options: {
      cheaper: {
        text: 'Yes, it is cheaper',
        refutation:
          'The hour cost {=provisioned.bill.totalUsd} dollars provisioned and {=onDemand.bill.totalUsd} on demand: below {=ask.breakEven|percent} idle time outweighs the cheaper duration.',
      },
      dearer: {
        text: 'No, it is dearer',
        refutation:
          'Duration on it is cheaper than on demand, and above {=ask.breakEven|percent} that outweighs the price of keeping it: {=provisioned.bill.totalUsd} dollars for the hour, and {=onDemand.bill.totalUsd} on demand.',
      },
      same: {
        text: 'It costs the same: one pays for GB-seconds',
        refutation:
          'There are two prices: one for keeping it, used or not, and a cheaper one for duration on it. The hour cost {=provisioned.bill.totalUsd} dollars, and {=onDemand.bill.totalUsd} on demand.',
      },
    },
  },
};
