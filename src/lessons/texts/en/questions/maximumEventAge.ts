/** The words of interview question 24. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const maximumEventAge: QuestionTexts = {
  question: 'Maximum event age {=ask.age|ms}, and no room for {=ask.block|ms}?',
  answer:
    'An event that gets older than its maximum age is given up: it goes to the dead-letter queue or destination, or is lost. Younger ones wait and run.',
  choice: {
    ask: 'The maximum event age of a function is {=ask.age|ms}. For {=ask.block|ms} it has no room; from ten seconds on eight events come. What becomes of them?',
    options: {
      given: {
        text: 'They go to the dead-letter queue',
        refutation:
          'Only what grows older than the maximum age: {=run.triggers.uploads.outcomes.deadLettered} did, {=run.triggers.uploads.outcomes.succeeded} succeeded.',
      },
      wait: {
        text: 'They wait, and run when there is room',
        refutation:
          'Not beyond their maximum age: {=run.triggers.uploads.outcomes.succeeded} succeeded, {=run.triggers.uploads.outcomes.deadLettered} were given up.',
      },
      errors: {
        text: 'Each runs and fails, and is tried two more times',
        refutation:
          'A throttle is no run and no error: the run counted {=run.functions.f.Errors} errors and {=run.functions.f.Throttles} throttles.',
      },
    },
  },
};
