/** The words of interview question 47. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const canary: QuestionTexts = {
  question: 'An alias sends 10 % to a new version. What happens to it?',
  answer: 'The new version starts with environments of its own, all of them cold at first; provisioned concurrency belongs to one version.',
  notShown: 'Cold starts by version stand in the trace (environments.version), not in the summary.',
};
