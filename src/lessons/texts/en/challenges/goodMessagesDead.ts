/** The words of the challenge of good messages dead. */
import type { ChallengeTexts } from '../../challengeTexts.ts';

export const goodMessagesDead: ChallengeTexts = {
  title: 'Dead without having run',
  story:
    'The dead-letter queue is full of messages that nothing is wrong with. The function never failed. To be gentle to a partner’s API, somebody let it run one at a time.',
  fixed: 'The jobs, the code, and how often a message may be received stay as they are.',
  goals: {
    dead: 'No message dies',
    done: 'Every job is done by the end',
    gentle: 'At most {=target.atOnce} run at once',
  },
  hints: [
    'Pick a dead message: how often was it received, and how often did it run?',
    'Pollers know nothing of reserved concurrency. They fetch, are throttled, and the receive counts.',
    'Let the mapping hold its pollers back instead.',
  ],
  par: 'Maximum concurrency on the mapping keeps messages in the queue until one can run, so a receive means a run. A reservation below what the pollers fetch makes receives out of nothing.',
};
