/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const edgeFiveSeconds: FalseStatementTexts = {
  statement: 'At the edge a viewer function has 5 seconds and 128 MB.',
  foundIn: 'Articles and answers of some years ago',
  truth:
    'In all four events it may run for {cloudfront.timeout|seconds}, with the memory of any other function. What still differs is the size of a response that it makes itself.',
  shown: 'A viewer function that took {=run.functions.f.Duration.max|ms} answered its viewer.',
};
