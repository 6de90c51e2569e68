/** The words of the challenge of half the bill. */
import type { ChallengeTexts } from '../../challengeTexts.ts';

export const halfTheBill: ChallengeTexts = {
  title: 'A tenth of the bill',
  story:
    'Payments are quick, and the bill is a scandal. Somebody gave the function a lot of memory “for speed” and keeps environments ready “for cold starts”. It mostly waits for the bank.',
  fixed: 'The traffic, the API and the code stay as they are.',
  goals: {
    dollars: 'Lambda costs less than {=target.dollars} dollars a month',
    p99: 'The slowest of a hundred payments takes less than {=target.p99|ms}',
    errors: 'No invocation fails',
  },
  hints: [
    'The bill view says what is paid for. What is the largest line?',
    'Waiting takes as long at any memory size, and costs more the larger it is.',
    'How often are environments kept ready that nobody uses? How many cold starts would there be without them?',
  ],
  par: 'Waiting needs no memory, so a small size costs a fraction at the same speed. With steady traffic a handful of cold starts in the whole run does not move the tail; keeping environments ready for it is the dearest line on the bill.',
};
