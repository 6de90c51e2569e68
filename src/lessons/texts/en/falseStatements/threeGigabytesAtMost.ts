/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const threeGigabytesAtMost: FalseStatementTexts = {
  statement: 'A function has 3,008 MB and two vCPUs at most.',
  foundIn: 'Articles and answers of some years ago',
  truth: 'It may have {limits.memory-maximum}, and up to {cpu.maximum-vcpus}.',
  shown:
    'Work on six threads took {=before.functions.f.Duration.max|ms} with what used to be the most, and {=most.functions.f.Duration.max|ms} with what is now.',
};
