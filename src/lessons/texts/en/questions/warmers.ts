/** The words of interview question 42. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const warmers: QuestionTexts = {
  question: 'Do keep-warm pings work?',
  answer: 'For about one environment for each ping. Calls that come together find that one warm; all others start cold.',
  choice: {
    ask: 'A ping every four minutes keeps a function warm. Then {=ask.calls} calls come at once. How many of them start cold?',
    options: {
      none: {
        text: 'None: the function is warm',
        refutation:
          'An environment is warm, not a function, and a ping keeps one. The run had {=run.functions.f.coldStarts} cold starts, one of them for the first ping.',
      },
      butOne: { text: '{=ask.calls - 1}: all but one' },
      all: {
        text: '{=ask.calls}: pings use environments of their own',
        refutation:
          'A ping is a request like any other, and its environment takes the next request that comes: the run had {=run.functions.f.coldStarts} cold starts, one of them for the first ping.',
      },
    },
  },
};
