/** `coldstart rules`: the fidelity table, every fact about AWS that the simulator uses and where it comes from; what it leaves out, and where sources disagree. */
import { rules as allRules, conflicts, coverage, notModelled, plainText, ruleById, sideText, testsOf } from '../sim/index.ts';
import { alignedTable } from './alignedTable.ts';
import type { Command } from './command.ts';

export const rules: Command = {
  name: 'rules',
  purpose: 'print every AWS rule in use: value, confidence, source, tests',
  operand: null,
  flags: [
    { name: '--json', value: null, help: 'print JSON: a list of the rules' },
    { name: '--fidelity', value: null, help: 'print what is not modelled, where sources disagree, and how sure the rules are' },
  ],
  details:
    'documented: AWS says so. measured: taken from data. assumed: AWS does not publish it; change it under platform.rules of a scenario.',
  run: ({ flags }, console) => {
    if (flags.has('--fidelity')) {
      console.write(flags.has('--json') ? `${JSON.stringify(fidelity(), null, 2)}\n` : fidelityText());
      return 0;
    }
    if (flags.has('--json')) {
      const listed = allRules.map((rule) => ({ ...rule, tests: testsOf(rule.id) }));
      console.write(`${JSON.stringify(listed, null, 2)}\n`);
      return 0;
    }
    const columns = [
      { title: 'rule' },
      { title: 'value', right: true },
      ...['unit', 'confidence', 'checked', 'statement', 'source', 'shown by'].map((title) => ({ title })),
    ];
    const rows = allRules.map(({ id, value, unit, confidence, checked, statement, source }) => [
      ...[id, value === null ? '' : String(value), unit, confidence, checked, statement, source, testsOf(id).join(' ')],
    ]);
    console.write(alignedTable(columns, rows));
    return 0;
  },
};

function fidelity() {
  return {
    coverage: coverage(),
    notModelled: notModelled.map(({ id, area, title, why, instead }) => ({
      ...{ id, area, title: plainText(title), why: plainText(why), instead: plainText(instead) },
    })),
    conflicts: conflicts.map(({ id, title, others, ruleIds, because }) => ({
      ...{ id, title, rules: ruleIds, because },
      others: others.map((other) => ({ says: sideText(other), source: other.source })),
    })),
  };
}

/** The same as text to read. */
function fidelityText(): string {
  const { coverage: counts, notModelled: left, conflicts: disputed } = fidelity();
  const lines = [
    `${counts.rules} rules: ${counts.documented} documented, ${counts.measured} measured, ${counts.assumed} assumed (${counts.adjustable} can be changed).`,
    `With a source: ${counts.withSource}, with a date: ${counts.withDate}, with a test that cites them: ${counts.withTest}, in ${counts.tests} tests.`,
    '',
    'NOT MODELLED',
    ...left.flatMap(({ area, title, why, instead }) => ['', `${area}: ${title}`, `  ${why}`, `  Instead: ${instead}`]),
    '',
    'WHERE SOURCES DISAGREE',
    ...disputed.flatMap(({ title, others, rules: ids, because }) => [
      '',
      title,
      ...others.map(({ says, source }) => `  Not followed: ${says} (${source.replace(/\.$/, '')})`),
      ...ids.map((id) => `  Followed: ${ruleById(id).statement} [${id}]`),
      `  Because: ${because}`,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
