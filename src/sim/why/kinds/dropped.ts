/** Why an event was lost. */
import { endingAnswer } from '../links/endingAnswer.ts';
import { markTime } from '../links/marksOf.ts';
import type { WhyDefinition } from '../why.ts';

export const dropped: WhyDefinition = {
  kind: 'dropped',
  question: 'Why was it lost?',
  timeOf: (trace, row) => markTime(trace, 'dropped', row),
  answer: (trace, row) => endingAnswer(trace, 'dropped', row),
};
