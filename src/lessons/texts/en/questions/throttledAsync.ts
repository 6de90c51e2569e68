/** The words of interview question 23. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const throttledAsync: QuestionTexts = {
  question: 'And an asynchronous event that is throttled?',
  answer:
    'A throttle uses up no retry. Lambda’s queue tries again, after {async.throttle-backoff-first|seconds} at first and at most {async.throttle-backoff-maximum|seconds} later each time, for up to {async.maximum-event-age|seconds}. Only then it is given up.',
  choice: {
    ask: 'An event is throttled because its function is busy for {=ask.block|ms}. What becomes of the event?',
    options: {
      lost: {
        text: 'It is lost: nobody sees the refusal',
        refutation:
          'Lambda accepted it before it looked for concurrency, and keeps it: {=run.triggers.uploads.outcomes.succeeded} event succeeded, after {=run.functions.f.Throttles} throttles.',
      },
      tries: {
        text: 'It is tried three times, then it goes to the dead-letter queue',
        refutation:
          'That is for errors of the function. A throttle uses up no retry: this one was throttled {=run.functions.f.Throttles} times and ran in the end.',
      },
      waits: { text: 'It waits in Lambda’s queue and runs when there is room' },
    },
  },
};
