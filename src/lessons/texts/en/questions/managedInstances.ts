/** The words of interview question 10. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const managedInstances: QuestionTexts = {
  question: 'What changes with Managed Instances?',
  answer:
    'Many requests in one environment, so thread safety matters; scaling by CPU and later than the load, with throttling when load more than doubles within five minutes.',
  notShown: 'Managed Instances are not simulated: they are another product under the same name, on EC2 instances.',
};
