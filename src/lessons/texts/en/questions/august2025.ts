/** The words of interview question 41. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const august2025: QuestionTexts = {
  question: 'What did {=ask.since} change?',
  answer:
    'Init of zip packages on managed runtimes is billed since then, as it was for images before: Init Duration and Duration are added, and rounded up once to the next millisecond.',
  choice: {
    ask: 'A first request: Init Duration {=ask.runtime + ask.code|ms}, Duration {=ask.handler|ms}, a zip package on a managed runtime. How much is billed today?',
    options: {
      both: { text: '{=ask.runtime + ask.code + ask.handler|ms}' },
      handler: {
        text: '{=ask.handler|ms}: init is free',
        refutation: 'It was for zip packages, until {=ask.since}. The run was billed {=run.functions.f.billedMs|ms}.',
      },
      hundreds: {
        text: '{=round((ask.runtime + ask.code + ask.handler) / 100 + 0.5) * 100|ms}: rounded up to the next tenth of a second',
        refutation:
          'That was the first way of billing. Time is rounded up to the next {billing.round-up-to-ms}: the run was billed {=run.functions.f.billedMs|ms}.',
      },
    },
  },
};
