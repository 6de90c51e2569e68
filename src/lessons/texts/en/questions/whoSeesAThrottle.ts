/** The words of interview question 19. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const whoSeesAThrottle: QuestionTexts = {
  question: 'Who sees a throttle?',
  answer:
    'A caller gets {concurrency.throttle-is-429|number} and must try again itself. An event goes back to Lambda’s own queue. A message is tried again by its mapping, and then is in its queue again.',
  choice: {
    ask: '{=ask.count} calls, {=ask.count} events and {=ask.count} messages come to a function that may run two at once. Which of them are lost without anyone’s code trying again?',
    options: {
      calls: { text: 'Some of the calls' },
      all: {
        text: 'Some of each kind: throttled is throttled',
        refutation:
          'Events and messages wait somewhere that tries again: {=run.triggers.uploads.outcomes.succeeded} events and {=run.triggers.queue.outcomes.succeeded} messages succeeded in the end.',
      },
      none: {
        text: 'None: Lambda tries throttled requests again by itself',
        refutation:
          'Not those of a caller that waits: it gets {concurrency.throttle-is-429|number} at once. {=run.triggers.t.outcomes.throttled} calls ended so, after all that their SDK tried.',
      },
    },
  },
};
