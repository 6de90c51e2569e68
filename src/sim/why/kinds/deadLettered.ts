/** Why an event or message went to a dead-letter queue. */
import { endingAnswer } from '../links/endingAnswer.ts';
import { markTime } from '../links/marksOf.ts';
import type { WhyDefinition } from '../why.ts';

export const deadLettered: WhyDefinition = {
  kind: 'deadLettered',
  question: 'Why was it dead-lettered?',
  timeOf: (trace, row) => markTime(trace, 'deadLettered', row),
  answer: (trace, row) => endingAnswer(trace, 'deadLettered', row),
};
