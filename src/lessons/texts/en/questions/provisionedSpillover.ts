/** The words of interview question 14. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const provisionedSpillover: QuestionTexts = {
  question: 'Provisioned {=ask.provisioned}, demand {=ask.demand}: what happens?',
  answer:
    'Provisioned environments serve what finds one free, warm. The rest spills over to environments on demand, which may start cold, as long as the limits allow.',
  choice: {
    ask: 'A function has {=ask.provisioned} provisioned environments, all free. {=ask.demand} requests come at once. What happens?',
    options: {
      warm: {
        text: 'All are served warm',
        refutation:
          '{=run.functions.f.coldStarts} started cold: each environment takes one request, and what finds none free runs on demand.',
      },
      spill: {
        text: 'Some run on demand, and start cold',
        refutation: 'There was a warm environment for each: {=run.functions.f.coldStarts} started cold.',
      },
      throttled: {
        text: 'What is too much is throttled',
        refutation: 'Provisioned concurrency is no ceiling. The run had {=run.functions.f.Throttles} throttles.',
      },
      wait: {
        text: 'What is too much waits until a warm one is free',
        refutation: 'No request waits for a busy environment. The run had {=run.functions.f.coldStarts} cold starts in place of waits.',
      },
    },
  },
};
