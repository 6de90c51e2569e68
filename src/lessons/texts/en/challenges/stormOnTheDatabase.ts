/** The words of the challenge of storm on the database. */
import type { ChallengeTexts } from '../../challengeTexts.ts';

export const stormOnTheDatabase: ChallengeTexts = {
  title: 'The storm on the database',
  story:
    'The database answers with an error now and then, and for one minute always. Browser, first function and second function each try again. When it is down, one click becomes a storm, and the storm keeps it down.',
  fixed: 'The clicks and the database stay as they are.',
  goals: {
    inner: 'A click makes fewer than {=target.inner} calls of the inner function',
    answered: 'More than {=target.share|percent} of the clicks succeed',
  },
  hints: [
    'Attempts multiply from layer to layer.',
    'Without any retry the odd error reaches the browser. Which one layer should try again?',
    'The layer that is nearest to the fault retries the cheapest thing.',
  ],
  par: 'Only the layer next to the database retries. It mends the odd error there, and an outage costs three calls for each click instead of twenty-seven.',
};
