/** The words of interview question 6. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const initLongerThanTimeout: QuestionTexts = {
  question: 'Init takes {=ask.init|ms} and the timeout is {=ask.timeout|ms}. What happens?',
  answer:
    'Init has {lifecycle.init-limit|seconds} of its own, whatever the timeout. Longer than that it is given up and runs again inside the invocation, and there the timeout counts: if it does not fit, no request ever succeeds.',
  notShown: 'Whether the time of an init that was given up is billed is not published; Coldstart does not bill it, and says so.',
  choice: {
    options: {
      never: {
        text: 'No request ever succeeds',
        refutation:
          '{=run.triggers.t.outcomes.succeeded} requests did. Only an init above {lifecycle.init-limit|seconds} is given up and runs again inside the invocation, and only there the timeout counts.',
      },
      slow: {
        text: 'The first call of an environment takes longer still: init is given up, and runs again inside of it',
        refutation:
          'The longest Duration was {=run.functions.f.Duration.max|ms}. Init runs again inside the invocation only above {lifecycle.init-limit|seconds}, and then it must fit the timeout as well.',
      },
      fine: {
        text: 'All is well: init is not under the function timeout',
        refutation:
          'Its own limit is {lifecycle.init-limit|seconds}. Above it init runs again inside the invocation, and there it is under the timeout: the longest Duration was {=run.functions.f.Duration.max|ms}.',
      },
      cut: {
        text: 'Init is cut off at the timeout, and goes on in the next request',
        refutation:
          'Nothing that was cut off goes on. Init has a limit of its own, {lifecycle.init-limit|seconds}, and begins anew after it.',
      },
    },
  },
};
