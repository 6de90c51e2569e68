/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const fiveMinutesAtMost: FalseStatementTexts = {
  statement: 'A function may run for five minutes at most.',
  foundIn: 'Blog posts from before 2019',
  truth: 'It may run for {limits.timeout-maximum|seconds}. For more, split the work or take a container.',
  shown: 'A handler of {=run.functions.f.Duration.max|ms} came to its end.',
};
