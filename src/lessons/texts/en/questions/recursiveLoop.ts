/** The words of interview question 45. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const recursiveLoop: QuestionTexts = {
  question: 'A function that triggers itself?',
  answer:
    'Lambda stops the chain after about 16 rounds through SQS, SNS or S3, unless it is allowed to loop; the event goes to the dead-letter queue or destination.',
};
