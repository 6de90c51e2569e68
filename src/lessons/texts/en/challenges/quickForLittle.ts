/** The words of the challenge of quick for little. */
import type { ChallengeTexts } from '../../challengeTexts.ts';

export const quickForLittle: ChallengeTexts = {
  title: 'Quick, for little',
  story:
    'Every few minutes a batch of calls finds too few environments, and whoever waits for a new one sits through the start of a Java framework. The team could buy its way out, but has no budget.',
  fixed: 'The traffic, the code and the database stay as they are.',
  goals: {
    p99: 'The slowest of a hundred calls takes less than {=target.p99|ms}',
    dollars: 'Lambda costs less than {=target.dollars} dollars a month',
  },
  hints: [
    'Look at a slow call in the trace view: which part of it is the longest?',
    'More memory does not shorten init, and environments kept ready are paid while they wait.',
    'For Java, Lambda can start from a snapshot that was taken after init.',
  ],
  par: 'SnapStart restores a snapshot instead of starting the framework. In Java it costs nothing, and the tail shrinks to the time of a restore.',
};
