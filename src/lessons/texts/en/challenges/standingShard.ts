/** The words of the challenge of standing shard. */
import type { ChallengeTexts } from '../../challengeTexts.ts';

export const standingShard: ChallengeTexts = {
  title: 'The shard that stands still',
  story:
    'A quarter of the customers see yesterday’s prices. The function is healthy, most of the stream flows, and yet records pile up on one shard. An empty queue is there, and nobody uses it.',
  fixed: 'The records, the stream and the code stay as they are.',
  diagnosis: {
    question: 'Why does the shard stand still?',
    options: {
      throttles: 'The function is throttled',
      poison: 'One batch fails over and over',
      slow: 'The function is too slow for the records',
    },
  },
  goals: {
    waiting: 'Fewer than {=target.waiting} records wait at the end',
    lost: 'At most one record is given up',
    kept: 'The record that cannot be handled is reported to the queue',
  },
  hints: [
    'The queues view shows each shard. One of them grows by a second every second.',
    'By default a batch is tried until its records leave the stream.',
    'Split the batch that fails, bound its retries, and say where the rest goes.',
  ],
  par: 'Bisecting halves the batch until the bad record is alone, the bound on retries gives it up, and the queue tells which one it was. Without bisecting, its whole batch would be given up with it.',
};
