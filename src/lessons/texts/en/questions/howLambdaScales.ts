/** The words of interview question 50. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const howLambdaScales: QuestionTexts = {
  question: 'How does Lambda scale?',
  answer:
    'By one environment for each request at work, the moment it comes: nothing to configure, no average to wait for. Three limits: the account’s concurrency, {concurrency.scaling-burst|number} new environments at once for each function with {concurrency.scaling-refill|number} more a second, and {concurrency.requests-per-unit|number} requests a second for each unit of concurrency.',
  choice: {
    ask: 'A function takes a second for each request. From one moment to the next its load rises from {=ask.before} to {=ask.after} requests a second. What happens?',
    options: {
      grows: { text: 'It has about {=ask.after} environments within a second' },
      lags: {
        text: 'It grows after some minutes of high CPU; until then requests are refused',
        refutation:
          'So machines in a group are scaled. Lambda looks at no average: it had {=run.functions.f.ConcurrentExecutions.max} at work, and refused {=run.functions.f.Throttles}.',
      },
      same: {
        text: 'Its {=ask.before} environments take several requests each',
        refutation: 'Each takes one at a time. {=run.functions.f.ConcurrentExecutions.max} were at work.',
      },
    },
  },
};
