/** The words of interview question 46. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const retryStorm: QuestionTexts = {
  question: 'Three layers each try {=ask.tries} times. How many calls does one click make?',
  answer:
    'Attempts multiply: {=ask.tries * ask.tries * ask.tries} calls on the last one. Let one layer retry, and the others fail at once: then it is {=ask.tries}.',
  choice: {
    options: {
      product: { text: '{=ask.tries * ask.tries * ask.tries}' },
      sum: {
        text: '{=3 * ask.tries}: their tries add up',
        refutation: 'Each try of a layer starts all the tries of the layer below: {=all.functions.data.Invocations} calls.',
      },
      one: {
        text: '{=ask.tries}: only the layer that failed tries again',
        refutation:
          'That is the rule to follow, and what happens when one layer alone retries. When all do, the last one got {=all.functions.data.Invocations} calls.',
      },
    },
  },
};
