/** For tests: what is wrong with a false statement under a seed. */
import { lessonText } from '../lessons/lessonText.ts';
import { prove } from '../questions/prove.ts';
import { falseStatementTextsOf } from '../texts/index.ts';
import type { FalseStatement } from './falseStatement.ts';

/** Nothing when its checks hold, each run comes to its moment, and the words about the runs find what they refer to. */
export function faultsOfStatement({ slug, runs, together }: FalseStatement, seed: number): readonly string[] {
  const where = `${slug}, seed ${seed}`;
  try {
    const proof = prove(
      runs.map((run) => ({ ...run, scenario: { ...run.scenario, seed } })),
      together,
    );
    const checks = [...proof.runs.flatMap(({ checks: own }) => own), ...proof.together];
    const faults = checks.filter(({ holds }) => !holds).map(({ text, found }) => `${where}: ${text} (${found})`);
    if (runs.length > 0 && checks.length === 0) faults.push(`${where}: nothing is checked`);
    for (const [i, { label, moment }] of proof.runs.entries())
      if ((moment === null) !== (runs[i]?.refused !== undefined)) faults.push(`${where}: the moment of the run '${label}'`);
    if (/[{}]|undefined|NaN/.test(lessonText(falseStatementTextsOf(slug).shown ?? '', proof.facts))) faults.push(`${where}: its words`);
    return faults;
  } catch (error) {
    return [`${where}: ${error instanceof Error ? error.message : String(error)}`];
  }
}
