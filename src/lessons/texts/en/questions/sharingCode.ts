/** The words of interview question 52. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const sharingCode: QuestionTexts = {
  question: 'How do functions share code?',
  answer:
    'By layers: archives that are unpacked under /opt, beside the function, at most {limits.layers|number} of them, and with the function at most {limits.unzipped-size} unzipped in all. They are loaded at init like the rest. For more: a container image, or a package of the language built into each function.',
  choice: {
    ask: 'A function of twenty MB uses {limits.layers|number} layers of {=ask.size} MB each, unzipped. Can it be deployed?',
    options: {
      each: {
        text: 'Yes: each layer may have {limits.unzipped-size}',
        refutation: 'That is the limit for all of it together. The scenario is refused: “{=large.message}”',
      },
      all: { text: 'No: all of it together is above {limits.unzipped-size}' },
      count: {
        text: 'No: so many layers are not allowed',
        refutation: '{limits.layers|number} are; with one more the scenario is refused: “{=six.message}”',
      },
    },
  },
};
