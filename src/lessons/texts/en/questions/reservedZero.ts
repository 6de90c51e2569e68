/** The words of interview question 12. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const reservedZero: QuestionTexts = {
  question: 'What does a reserved concurrency of zero do?',
  answer:
    'It stops the function. Callers get {concurrency.throttle-is-429|number}; events go at once to the dead-letter queue or destination, or are lost; mappings are throttled. It is the emergency stop.',
  choice: {
    ask: 'The reserved concurrency of a function is set to zero. {=ask.calls} calls and {=ask.calls} events arrive. What becomes of them?',
    options: {
      unlimited: {
        text: 'They run: zero means that there is no limit of its own',
        refutation:
          'Zero is a limit like any other number; to have none, delete the setting. The run had {=run.functions.f.Invocations} invocations.',
      },
      stopped: { text: 'Calls are refused, events go to the dead-letter queue at once' },
      wait: {
        text: 'Calls are refused, events wait in the queue for up to {async.maximum-event-age|seconds}',
        refutation:
          'That is what throttled events do. At zero Lambda does not even try: {=run.triggers.uploads.outcomes.deadLettered} of the events went to the dead-letter queue at once.',
      },
    },
  },
};
