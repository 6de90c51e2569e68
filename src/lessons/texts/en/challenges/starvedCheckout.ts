/** The words of the challenge of starved checkout. */
import type { ChallengeTexts } from '../../challengeTexts.ts';

export const starvedCheckout: ChallengeTexts = {
  title: 'The starved checkout',
  story:
    'When the export starts, customers cannot pay. Both functions draw on one account’s concurrency, and the export takes what it gets.',
  fixed: 'The account, the traffic and the code stay as they are.',
  goals: {
    shop: 'No checkout is throttled',
    export: 'No export is lost',
    pace: 'At least half of the exports are done by the end',
  },
  hints: [
    'Rate times duration: how much does the checkout need at its busiest?',
    'A reservation is a ceiling too. You can reserve for the one that matters, or cap the one that does not.',
    'Lambda’s queue keeps exports that are throttled, and tries them again.',
  ],
  par: 'A reservation for the checkout takes that much out of the pool: the export can no longer touch it. The export’s events wait in Lambda’s queue and run later.',
};
