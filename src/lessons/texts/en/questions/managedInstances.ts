/** The words of interview question 10. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const managedInstances: QuestionTexts = {
  question: 'What changes with Managed Instances?',
  answer:
    'Many requests in one environment, so code must be safe for threads; scaling by CPU and after the load, with throttling when it more than doubles within a few minutes; and the price of instances, idle or not.',
  notShown:
    'Managed Instances are another product under the same name, on EC2 instances, and are not simulated: there is no run, and there are no options to judge.',
};
