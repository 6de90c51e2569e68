/** The words of interview question 49. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const maximumDuration: QuestionTexts = {
  question: 'A job takes {=ask.minutes * 60000|ms}. How do you run it on Lambda?',
  answer:
    'Not in one invocation: {limits.timeout-maximum|seconds} is the most. Split it into parts, by a queue or a Step Functions workflow that runs them one after another or side by side. What cannot be split belongs into a container, on Fargate or Batch.',
  notShown:
    'Step Functions, Batch and Fargate are not simulated. On Managed Instances asynchronous work may take longer; they are not simulated either.',
  choice: {
    options: {
      timeout: { text: 'Set the timeout to {=ask.minutes * 60000|ms}', refutation: 'The scenario is refused: “{=asked.message}”' },
      event: {
        text: 'Invoke it asynchronously: then nobody waits',
        refutation:
          'Nobody waits, and the timeout counts as ever. The invocation was ended after {=cut.functions.f.Duration.max|ms}, billed, and its work was lost.',
      },
      split: { text: 'Split it, for example into parts of a minute in a queue' },
    },
  },
};
