/** The words of interview question 43. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const databaseConnections: QuestionTexts = {
  question: '{=ask.calls} environments and a database that takes {=ask.connections} connections?',
  answer:
    'It refuses from the next one on, even with a pool of one in each environment: environments share nothing. Put a proxy between that shares connections, or cap the function.',
  choice: {
    ask: '{=ask.calls} requests run at once, each environment with a pool of one connection. The database takes {=ask.connections}. How many requests fail?',
    options: {
      none: {
        text: 'None: a pool of one is as small as can be',
        refutation:
          'The pool counts in one environment, and there were {=run.functions.f.environments.created}. {=run.triggers.t.outcomes.functionError} requests failed.',
      },
      above: { text: '{=ask.calls - ask.connections}' },
      all: {
        text: 'All: the database goes down',
        refutation: 'It refuses what is too much, and serves those who are in: {=run.triggers.t.outcomes.succeeded} succeeded.',
      },
    },
  },
};
