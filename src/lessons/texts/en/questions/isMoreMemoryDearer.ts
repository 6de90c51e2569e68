/** The words of interview question 39. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const isMoreMemoryDearer: QuestionTexts = {
  question: 'Is more memory dearer?',
  answer:
    'Not when time falls faster than memory rises: CPU-bound work costs about the same up to one vCPU and is much faster. Work that waits only gets dearer.',
};
