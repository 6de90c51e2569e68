/** For tests: what is wrong with a variant of a question under a seed. */
import { lessonText } from '../lessons/lessonText.ts';
import { questionTextsOf } from '../texts/index.ts';
import { choiceKey } from './choiceKey.ts';
import { prove } from './prove.ts';
import type { Question } from './question.ts';
import { askOf, optionOrder, runsOf } from './variant.ts';

/** Nothing when its checks hold, exactly one option does, options read differently, and a wrong one has its refutation. */
export function faultsOfVariant(question: Question, variant: number, seed: number): readonly string[] {
  const ask = askOf(question, variant);
  const where = `${question.slug}, variant ${variant}, seed ${seed}`;
  const runs = runsOf(question, ask).map((run) => ({ ...run, scenario: { ...run.scenario, seed } }));
  try {
    const { runs: proved, together, facts } = prove(runs, question.together, ask);
    const checks = [...proved.flatMap(({ checks }) => checks), ...together];
    const failed = checks.filter(({ holds }) => !holds).map(({ text, found }) => `${where}: ${text} (${found})`);
    for (const [i, { moment, label }] of proved.entries())
      if (moment === null && runs[i]?.refused === undefined) failed.push(`${where}: the run '${label}' never comes to its moment`);
    if (runs.length > 0 && checks.length === 0) failed.push(`${where}: nothing is checked`);
    const key = choiceKey(question, facts);
    const options = questionTextsOf(question.slug).choice?.options ?? {};
    const written = optionOrder(question, variant).map((id) => lessonText(options[id]?.text ?? '', facts));
    if (new Set(written).size < written.length) failed.push(`${where}: two options read the same: ${written.join(' / ')}`);
    for (const [id, { refutation }] of Object.entries(options)) {
      if (refutation !== undefined) lessonText(refutation, facts);
      else if (id !== key) failed.push(`${where}: '${id}' is wrong and has no refutation`);
    }
    return failed;
  } catch (error) {
    return [`${where}: ${error instanceof Error ? error.message : String(error)}`];
  }
}
