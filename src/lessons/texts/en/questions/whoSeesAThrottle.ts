/** The words of interview question 19. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const whoSeesAThrottle: QuestionTexts = {
  question: 'Who sees a throttle?',
  answer:
    'A caller gets 429 and must retry itself. An event is retried by Lambda’s queue. A message is retried by the mapping and its queue.',
};
