/** The words of the challenge of nothing lost. */
import type { ChallengeTexts } from '../../challengeTexts.ts';

export const nothingLost: ChallengeTexts = {
  title: 'Nothing lost',
  story:
    'Each upload becomes an invoice. Today the ledger is down for some minutes. Lambda tries each event a few times, and then it is gone: nobody will ever know which customers got no invoice.',
  fixed: 'The traffic, the outage and the code stay as they are.',
  goals: {
    lost: 'No event is dropped',
    kept: 'Every event succeeds, or is kept where somebody finds it',
  },
  hints: [
    'Click an event that was dropped and read why.',
    'Two retries are the most that Lambda makes; an outage outlasts them.',
    'An event that is given up can go to a queue: a dead-letter queue, or a destination on failure.',
  ],
  par: 'A destination on failure keeps the event together with the error. When the ledger is back, the queue can be worked off.',
};
