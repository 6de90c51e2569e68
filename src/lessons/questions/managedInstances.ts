/** Interview question 10: What changes with Managed Instances? */
import type { Question } from './question.ts';

export const managedInstances: Question = {
  number: 10,
  slug: 'managed-instances',
  runs: [],
};
