/** The words of interview question 15. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const provisionedOnLatest: QuestionTexts = {
  question: 'Provisioned concurrency on $LATEST?',
  answer: 'Not possible. It belongs to a published version, or to an alias that points at one; callers must use that version or alias.',
  choice: {
    ask: 'A function has {=ask.amount} provisioned environments. Can a caller of $LATEST use them?',
    options: {
      yes: {
        text: 'Yes: $LATEST is a version like the others',
        refutation: '$LATEST is what you edit, and is not published. AWS refuses: “{=latest.message}”',
      },
      all: {
        text: 'Only $LATEST: versions take over what it has',
        refutation:
          'It is the other way round: a published version has them, and started {=published.functions.f.coldStarts} of its requests cold.',
      },
      refused: { text: 'No: only callers of a published version or alias' },
    },
  },
};
