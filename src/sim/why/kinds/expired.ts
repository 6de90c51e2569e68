/** Why a message or record was kept until it was too old. */
import { endingAnswer } from '../links/endingAnswer.ts';
import { markTime } from '../links/marksOf.ts';
import type { WhyDefinition } from '../why.ts';

export const expired: WhyDefinition = {
  kind: 'expired',
  question: 'Why did it expire?',
  timeOf: (trace, row) => markTime(trace, 'expired', row),
  answer: (trace, row) => endingAnswer(trace, 'expired', row),
};
