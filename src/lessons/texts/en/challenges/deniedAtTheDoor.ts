/** The words of the challenge of denied at the door. */
import type { ChallengeTexts } from '../../challengeTexts.ts';

export const deniedAtTheDoor: ChallengeTexts = {
  title: 'Denied at the door',
  story:
    'Yesterday somebody renamed a bucket. Since then no photo has been resized: each is tried three times and lands in the queue for failures. The code is right.',
  fixed: 'The photos, the buckets and the code stay as they are.',
  goals: {
    done: 'Every photo is resized',
    least: 'The role allows what the code does, and no more',
  },
  hints: [
    'Click a failed attempt and read the error: who was denied what, on which resource?',
    'What is not allowed is denied. A policy names a resource letter by letter.',
    'A star would work, and would allow every bucket of the account. Name the one that is meant.',
  ],
  par: 'The statement names the bucket that the code writes to. Widening it to every bucket would have passed the test and failed the audit.',
};
