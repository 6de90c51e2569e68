/** The words of interview question 47. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const canary: QuestionTexts = {
  question: 'An alias sends {=ask.weight|percent} to a new version. What happens to it?',
  answer:
    'The new version starts with environments of its own, all of them cold at first; the old ones stay as they are. Provisioned concurrency belongs to one version, and does not help the other.',
  choice: {
    ask: 'One environment is enough for a function. Its alias now sends {=ask.weight|percent} of the calls to a new version. Where do these run?',
    options: {
      own: { text: 'In environments of the new version, cold at first' },
      shared: {
        text: 'In the environment that is warm, which has both versions',
        refutation:
          'An environment holds the code of one version. Cold starts with one version: {=alone.functions.f.coldStarts}, with two: {=canary.functions.f.coldStarts}.',
      },
      replaced: {
        text: 'In a new environment that replaces the old one',
        refutation: 'Both versions get calls, and both keep what they have: {=canary.functions.f.environments.ended} environments ended.',
      },
    },
  },
};
