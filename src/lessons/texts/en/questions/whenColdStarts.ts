/** The words of interview question 3. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const whenColdStarts: QuestionTexts = {
  question: 'When do cold starts happen?',
  answer: 'At the first use, when load grows, after environments were reclaimed, after a deployment, and when an environment was lost.',
};
