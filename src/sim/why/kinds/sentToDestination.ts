/** Why an event or batch was given up and its record sent to the on-failure destination. */
import { endingAnswer } from '../links/endingAnswer.ts';
import { markTime } from '../links/marksOf.ts';
import type { WhyDefinition } from '../why.ts';

export const sentToDestination: WhyDefinition = {
  kind: 'sentToDestination',
  question: 'Why was it given up?',
  timeOf: (trace, row) => markTime(trace, 'sentToDestination', row),
  answer: (trace, row) => endingAnswer(trace, 'sentToDestination', row),
};
