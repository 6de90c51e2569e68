/** The words of interview question 9. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const idleLifetime: QuestionTexts = {
  question: 'How long do idle environments live?',
  answer:
    'AWS does not say, and changes it. Measured from outside: between {lifecycle.idle-lifetime-minimum|seconds} and {lifecycle.idle-lifetime-maximum|seconds}. Never rely on it.',
  choice: {
    ask: 'A function is called every {=1000 / ask.rate|ms} on average. How many of its calls start cold?',
    options: {
      depends: { text: 'It depends on how long idle environments live, and AWS does not publish that' },
      none: {
        text: 'Hardly any: one environment is kept for a function in use',
        refutation:
          'Nothing is promised. With the lifetimes measured in recent years {=measured.functions.f.coldStartRate|percent} of the calls start cold, with longer ones {=hour.functions.f.coldStartRate|percent}.',
      },
      every: {
        text: 'Every one: an environment ends with its request',
        refutation:
          'It is frozen and kept for some time. Even with the shortest lifetime only {=measured.functions.f.coldStartRate|percent} of the calls start cold.',
      },
    },
  },
};
