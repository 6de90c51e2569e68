/** The words of interview question 20. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const noisyNeighbour: QuestionTexts = {
  question: 'One function starves the others. What is the cure?',
  answer:
    'Reserve concurrency for the critical one, so that its share is kept free; or cap the noisy one with a reservation of its own. Best both, and a higher quota.',
  choice: {
    ask: 'A noisy function uses up the account’s concurrency, and a critical one is throttled. What ends that?',
    options: {
      memory: {
        text: 'More memory for the critical function',
        refutation:
          'Concurrency counts requests, not memory: {=memory.functions.critical.Throttles} requests were throttled with it, {=shared.functions.critical.Throttles} without.',
      },
      retries: {
        text: 'Callers that try three times',
        refutation:
          'Each try meets the same full account: {=retries.triggers.t.outcomes.throttled} requests still failed, and Throttles rose from {=shared.functions.critical.Throttles} to {=retries.functions.critical.Throttles}.',
      },
      reserve: { text: 'A reservation of {=ask.reserved} for the critical function' },
    },
  },
};
