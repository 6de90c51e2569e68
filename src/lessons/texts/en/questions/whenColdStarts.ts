/** The words of interview question 3. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const whenColdStarts: QuestionTexts = {
  question: 'When do cold starts happen?',
  answer:
    'At the first use, when load grows, after idle environments were reclaimed, after a deployment, and when an environment was lost.',
  choice: {
    ask: 'A function is called once, then {=ask.growth} times at once; then once after its environments were reclaimed, once after a deployment, and once after its environment was lost. How many of these start cold?',
    options: {
      first: {
        text: 'One, the very first',
        refutation:
          'Warm is an environment, not a function. The run counted {=run.functions.f.coldStarts}: every request that finds no free environment waits for a new one.',
      },
      pause: {
        text: 'Two: the first, and the one after the pause',
        refutation:
          'Growth, a deployment and a lost environment need new environments as well. The run counted {=run.functions.f.coldStarts}.',
      },
      seen: {
        text: '{=ask.growth + 1}: a deployment and a lost environment are not seen by callers',
        refutation:
          'Both leave no environment of the code that is wanted, and the next caller waits for one: the run counted {=run.functions.f.coldStarts}.',
      },
      all: { text: '{=ask.growth + 3}, for five reasons' },
    },
  },
};
