/** The words of the challenge of endless thumbnails. */
import type { ChallengeTexts } from '../../challengeTexts.ts';

export const endlessThumbnails: ChallengeTexts = {
  title: 'Endless thumbnails',
  story:
    'Each photo becomes a thumbnail, each thumbnail becomes a thumbnail of a thumbnail. Lambda stops the chain after a while, and the bill has grown by then.',
  fixed: 'The photos, the trigger and what the code does stay as they are; where it writes is yours to choose.',
  goals: {
    once: 'The function runs no more than once for each of the {=target.photos} photos',
    loops: 'No chain has to be stopped',
    work: 'Every photo gets its thumbnail',
  },
  hints: [
    'Follow one photo: what does the function write, and where?',
    'Whatever is written into a bucket makes the bucket announce it.',
    'Resources can be added, and a step of the handler says where it writes.',
  ],
  par: 'Thumbnails go to a bucket of their own, which triggers nothing. A filter on the key would do as well; a second bucket cannot be got wrong.',
};
