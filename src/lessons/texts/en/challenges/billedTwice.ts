/** The words of the challenge of billed twice. */
import type { ChallengeTexts } from '../../challengeTexts.ts';

export const billedTwice: ChallengeTexts = {
  title: 'Every film twice',
  story:
    'Since the release the bill has nearly doubled. Nothing fails, nothing is in the dead-letter queue, and every film is converted, most of them more than once.',
  fixed: 'The uploads, the release and the code stay as they are.',
  diagnosis: {
    question: 'Why are films converted twice?',
    options: {
      errors: 'The function fails, and messages come back',
      duplicates: 'The queue delivers messages twice, as it may',
      visibility: 'Messages come back while they are being handled',
    },
  },
  goals: {
    twice: 'No film is converted more than once',
    done: 'Every film is converted by the end',
  },
  hints: [
    'Pick a film after the release and look at its attempts: when does the second begin?',
    'How long does a message stay hidden, and how long does the work take now?',
    'AWS advises a visibility timeout of at least {sqs.visibility-advised|number} times the function’s timeout.',
  ],
  par: 'The visibility timeout outlasts the longest possible work, so a message comes back only when its invocation has really failed.',
};
