/** Interview question 10: What changes with Managed Instances? */
import type { Question } from './question.ts';

export const managedInstances: Question = {
  number: 10,
  question: 'What changes with Managed Instances?',
  answer:
    'Many requests in one environment, so thread safety matters; scaling by CPU and later than the load, with throttling when load more than doubles within five minutes.',
  runs: [],
  notShown: 'Managed Instances are not simulated: they are another product under the same name, on EC2 instances.',
};
