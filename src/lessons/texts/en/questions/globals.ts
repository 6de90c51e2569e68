/** The words of interview question 7. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const globals: QuestionTexts = {
  question: 'How long do globals live?',
  answer:
    'As long as their environment: what was made once is there in every later invocation of that environment, and only there. So is what one caller left behind for the next.',
  notShown: 'The global is shown by what it stands for: work that is done once for each environment.',
  choice: {
    ask: 'A connection is opened at the first use and kept in a global. {=ask.together} calls come at once, then {=ask.rate * 10} more, one after the other. How often is it opened?',
    options: {
      calls: {
        text: '{=ask.together + ask.rate * 10} times: each call starts from nothing',
        refutation:
          'Between calls an environment is frozen, not thrown away, and its globals stay: half of the calls took {=run.functions.f.Duration.p50|ms}, without the work of opening.',
      },
      once: {
        text: 'Once for the function',
        refutation:
          'Globals belong to one environment, and environments share nothing: the run had {=run.functions.f.environments.created}.',
      },
      each: { text: '{=ask.together} times, once in each environment' },
    },
  },
};
