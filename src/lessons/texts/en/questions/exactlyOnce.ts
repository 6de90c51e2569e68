/** The words of interview question 26. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const exactlyOnce: QuestionTexts = {
  question: 'Is an event delivered exactly once?',
  answer:
    'No: at least once, even when nothing fails. Write handlers that may run twice with the same effect: an idempotency key, remembered with the result.',
  notShown:
    'How often Lambda delivers twice is not published; the run assumes a share of {=ask.share|percent}. Side effects with an idempotency key are the code’s own business.',
  choice: {
    ask: '{=ask.rate * 300} events, and not a single error. How often does the function run?',
    options: {
      once: {
        text: '{=ask.rate * 300} times: without an error nothing is tried again',
        refutation:
          'An error is not the only reason. The queue itself may deliver twice: the function ran {=run.functions.f.Invocations} times, with {=run.functions.f.Errors} errors.',
      },
      more: { text: 'More often: some come twice' },
      fewer: {
        text: 'Less often: some are lost on the way',
        refutation:
          'Lambda’s queue loses nothing that it has accepted, it rather delivers it again: the function ran {=run.functions.f.Invocations} times.',
      },
    },
  },
};
