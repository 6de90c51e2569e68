/** The words of the challenge of refused connections. */
import type { ChallengeTexts } from '../../challengeTexts.ts';

export const refusedConnections: ChallengeTexts = {
  title: 'Too many connections',
  story:
    'A sale fills the order queue. Lambda adds environments as fast as it may, each opens a connection, and the database refuses the rest. Whoever set up the queue left no second chance.',
  fixed: 'The orders, the queue, the database and the code stay as they are.',
  goals: {
    errors: 'No invocation fails',
    done: 'Every order is stored by the end',
    throttles: 'Nothing is throttled on the way',
  },
  hints: [
    'How many connections does the database have, and how many environments are there at the peak?',
    'The queue can wait. Who decides how many batches are with the function at once?',
    'Reserved concurrency would cap it too, but pollers that are throttled use up receives.',
  ],
  par: 'Maximum concurrency on the mapping makes pollers wait in front of the function, so that there is never an environment too many, and nothing is received in vain.',
};
