/** The words of interview question 45. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const recursiveLoop: QuestionTexts = {
  question: 'A function that triggers itself through a bucket?',
  answer:
    'Lambda recognises chains through SQS, SNS and S3 and stops them after about {recursion.hops|number} rounds, unless the function may loop; the event goes to the dead-letter queue or destination. Chains through other services it does not see.',
  choice: {
    ask: 'A function writes into the bucket that triggers it. Its recursive loop detection is set to {=ask.loop}. How often does it run?',
    options: {
      once: {
        text: 'Once: S3 sends no event for what its own function wrote',
        refutation:
          'S3 does not know who wrote, and sends an event for each object: the function ran {=run.functions.f.Invocations} times.',
      },
      hops: {
        text: 'About {=ask.hops} times',
        refutation: 'So often if Lambda may stop it. It may not, and the function ran {=run.functions.f.Invocations} times within the run.',
      },
      on: {
        text: 'On and on, until somebody stops it',
        refutation: 'Lambda did: through S3, SQS and SNS it recognises its own chain, and stopped it after {=run.functions.f.Invocations}.',
      },
    },
  },
};
