/** How long a lesson takes on one's own. */
import { stepTextsOf } from '../texts/index.ts';
import type { Lesson } from './lesson.ts';
import { wordCount } from './lessonText.ts';

/** What a person reads in a minute when the text is new to them. */
const WORDS_A_MINUTE = 150;
/** Minutes for a prediction and a look at the run, and for a change that one makes oneself. */
const [LOOK, MAKE] = [0.75, 2];

/** Whole minutes, our estimate: its words, and for each step what there is to do. The playground is not counted. */
export function minutesOf({ slug, steps }: Lesson): number {
  const minutes = steps.map((step) => {
    const { text, change, question, task = [], options = {}, why } = stepTextsOf(slug, step.slug);
    const words = wordCount([text, change, question, ...task, ...Object.values(options), why].join(' '));
    return words / WORDS_A_MINUTE + LOOK + (step.task === undefined ? 0 : MAKE);
  });
  return Math.ceil(minutes.reduce((sum, each) => sum + each, 0));
}
