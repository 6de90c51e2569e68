/** How a question is called in lists: as it stands in the collection. */
import { askOf, lessonText, questions, questionTextsOf } from '../../lessons/index.ts';

/** Empty for a number that no question has. */
export function questionTitle(number: number): string {
  const question = questions.find((each) => each.number === number);
  return question === undefined ? '' : lessonText(questionTextsOf(question.slug).question, { ask: askOf(question, 0) });
}
