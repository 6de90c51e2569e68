/** The words of interview question 1. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const requestsPerEnvironment: QuestionTexts = {
  question: 'How many requests does an environment handle at once?',
  answer: 'One, in default Lambda: {=ask.calls} calls that overlap need {=ask.calls} environments. (Managed Instances allow several.)',
  notShown: 'Managed Instances, which serve several requests in one environment, are not simulated.',
  choice: {
    ask: '{=ask.calls} calls overlap. How many environments does Lambda start for them?',
    options: {
      one: {
        text: 'One. It serves them side by side, as a web server does',
        refutation:
          'A web server hands requests to threads. A Lambda environment takes one event, and the next when it has answered: the run started {=run.functions.f.environments.created}.',
      },
      each: { text: '{=ask.calls}, one for each' },
      several: {
        text: 'A few. Each takes calls until its memory is full',
        refutation:
          'Memory is of one invocation. Nothing is packed into an environment that is busy: the run had {=run.functions.f.ConcurrentExecutions.max} at work at once, each in its own.',
      },
    },
  },
};
