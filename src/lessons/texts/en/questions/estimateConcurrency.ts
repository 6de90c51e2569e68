/** The words of interview question 2. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const estimateConcurrency: QuestionTexts = {
  question: 'How do you estimate concurrency?',
  answer:
    'Arrival rate times mean duration: {=ask.rate} requests a second of {=ask.ms|ms} each keep {=ask.rate * ask.ms / 1000} environments busy.',
  choice: {
    ask: 'A function gets {=ask.rate} requests a second, and each takes {=ask.ms|ms} on average. How many environments are busy at a time?',
    options: {
      rate: {
        text: 'About {=ask.rate}, the requests of one second',
        refutation:
          'The rate says how many come, not how long each stays. The run had {=run.functions.f.ConcurrentExecutions.avg} busy on average.',
      },
      product: { text: 'About {=ask.rate * ask.ms / 1000}' },
      quotient: {
        text: 'About {=ask.rate / ask.ms * 1000}',
        refutation:
          'Divided, longer work would need fewer environments. It needs more: the run had {=run.functions.f.ConcurrentExecutions.avg} busy on average.',
      },
    },
  },
};
