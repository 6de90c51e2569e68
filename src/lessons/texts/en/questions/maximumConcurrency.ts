/** The words of interview question 31. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const maximumConcurrency: QuestionTexts = {
  question: 'And a maximum concurrency of {=ask.cap} on the mapping instead?',
  answer:
    'The mapping stops receiving while {=ask.cap} are at work. What is not received keeps its receive count: nothing is throttled, nothing is lost, messages wait in the queue.',
  choice: {
    ask: 'The same busy queue, a mapping with a maximum concurrency of {=ask.cap}, and nothing reserved. What happens to what is too much?',
    options: {
      throttled: {
        text: 'It is throttled, and tried again later',
        refutation: 'Before it would be throttled it is not even received: the run had {=run.functions.f.Throttles} throttles.',
      },
      dead: {
        text: 'It goes to the dead-letter queue after three receives',
        refutation: 'What is not received uses up no receive: {=run.triggers.queue.outcomes.deadLettered} dead letters.',
      },
      waits: { text: 'It waits in the queue, and nothing is lost' },
    },
  },
};
