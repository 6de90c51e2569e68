/** The words of interview question 16. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const provisionedInsideReserved: QuestionTexts = {
  question: 'How do provisioned and reserved concurrency count together?',
  answer:
    'Provisioned concurrency counts within the reserved, and cannot exceed it. What is reserved beyond it runs on demand, and may start cold.',
  choice: {
    ask: 'A function reserves {=ask.reserved}, of which {=ask.provisioned} are provisioned. {=ask.calls} requests come at once. How many run?',
    options: {
      within: { text: '{=ask.reserved}, and {=ask.reserved - ask.provisioned} of them start cold' },
      sum: {
        text: '{=min(ask.calls, ask.reserved + ask.provisioned)}: the two add up',
        refutation:
          'The reservation is the ceiling for both: {=run.functions.f.Invocations} ran, and {=run.functions.f.Throttles} were throttled.',
      },
      provisioned: {
        text: '{=ask.provisioned}: only what is provisioned runs',
        refutation:
          'What the reservation has beyond them runs on demand: {=run.functions.f.Invocations} ran, {=run.functions.f.coldStarts} of them cold.',
      },
    },
  },
};
