/** The words of the challenge of ticket sale. */
import type { ChallengeTexts } from '../../challengeTexts.ts';

export const ticketSale: ChallengeTexts = {
  title: 'Tickets at noon',
  story:
    'At noon the sale opens and everybody clicks at once. The account’s quota is far larger than the crowd, and yet hundreds are turned away at the door.',
  fixed: 'The crowd, the door, the account and the code stay as they are.',
  diagnosis: {
    question: 'What turns them away?',
    options: {
      account: 'The account’s concurrency is used up',
      scaling: 'The function may not gain environments that fast',
      gateway: 'API Gateway limits the requests',
    },
  },
  goals: {
    served: 'Everybody is served',
    throttles: 'Nobody is throttled',
  },
  hints: [
    'Click a request that was refused: which limit does it name?',
    'A function gains {concurrency.scaling-burst} environments at once, whatever the quota. What does not count against that?',
    'Environments that are ready before the sale need not be gained during it.',
  ],
  par: 'The crowd exceeds the burst by half, so that many environments are prepared before noon; the rest may be gained at once. In real life switch them on by schedule, and off after the sale.',
};
