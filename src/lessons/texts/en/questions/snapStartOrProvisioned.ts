/** The words of interview question 44. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const snapStartOrProvisioned: QuestionTexts = {
  question: 'SnapStart or provisioned concurrency?',
  answer:
    'They exclude each other on a version. SnapStart restores a snapshot: cheap, not free of a wait. Provisioned is steadier, and paid.',
};
