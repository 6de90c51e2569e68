/** The words of the challenge of growing lag. */
import type { ChallengeTexts } from '../../challengeTexts.ts';

export const growingLag: ChallengeTexts = {
  title: 'The growing lag',
  story:
    'The dashboard shows clicks of last hour, and tomorrow it will show those of the hour before. Nothing fails. Somebody raised the function’s concurrency, and nothing changed.',
  fixed: 'The clicks, the stream and the code stay as they are.',
  diagnosis: {
    question: 'Why does the lag grow?',
    options: {
      throttles: 'The function is throttled',
      errors: 'Batches fail and are tried again',
      shards: 'One batch at a time for each shard is not enough',
    },
  },
  goals: {
    waiting: 'Fewer than {=target.waiting} clicks wait at the end',
    errors: 'No invocation fails',
  },
  hints: [
    'How many invocations run at once, and how many shards are there?',
    'A shard is read in order, by one invocation at a time, unless the mapping says otherwise.',
    'A larger batch saves little here. How many batches of one shard may be at work at once?',
  ],
  par: 'The parallelization factor lets several batches of a shard run at once, still in order for each key. Concurrency of a stream is shards times that factor.',
};
